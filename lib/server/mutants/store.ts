import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

export const storeMutants: readonly Mutant[] = [
  {
    id: 'store-every-one-is-default',
    says: 'Each of the stores calls itself the default.',
    kills: ['store.list.one-default'],
    rules: { describeStores: (stores) => rules.describeStores(stores).map((store) => ({ ...store, default: 'true' })) },
  },
  {
    id: 'store-header-lacks-one',
    says: 'A create answer leaves out the last of the stores.',
    kills: ['store.list.same-as-in-create-header'],
    rules: {
      creationHeaders: (image, settings, origin) =>
        rules.creationHeaders(image, { ...settings, stores: settings.stores.slice(0, -1) }, origin),
    },
  },
  {
    id: 'store-upload-misses-the-default',
    says: 'Data uploaded without naming a store lie in the last one.',
    kills: ['store.upload.goes-to-the-default'],
    rules: { storeForUpload: (header, stores) => rules.storeForUpload(header ?? stores.at(-1) ?? null, stores) },
  },
  {
    id: 'store-upload-ignores-the-header',
    says: 'Uploaded data lie in the default store, whatever X-Image-Meta-Store says.',
    kills: ['store.upload.header-chooses'],
    rules: {
      storeForUpload: (header, stores) => {
        rules.storeForUpload(header, stores);
        return rules.storeForUpload(null, stores);
      },
    },
  },
  {
    id: 'store-upload-takes-unknown',
    says: 'Data for a store that does not exist go to the default one.',
    kills: ['store.upload.unknown-refused'],
    rules: { storeForUpload: (header, stores) => rules.storeForUpload(header !== null && stores.includes(header) ? header : null, stores) },
  },
  {
    id: 'store-import-goes-everywhere',
    says: 'An import that names stores fills all of them.',
    kills: ['store.import.goes-to-those-named'],
    rules: {
      storesForImport: (wanted, all, stores) => {
        const named = rules.storesForImport(wanted, all, stores);
        return wanted === undefined ? named : stores;
      },
    },
  },
  {
    id: 'store-import-takes-unknown',
    says: 'An import drops the stores that do not exist without a word.',
    kills: ['store.import.unknown-conflicts'],
    rules: {
      storesForImport: (wanted, all, stores) =>
        rules.storesForImport(
          wanted?.filter((store) => stores.includes(store)),
          all,
          stores,
        ),
    },
  },
];
