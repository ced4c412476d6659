import { rules } from '../rules/index.ts';
import { rewritesImports, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const storeMoreMutants: readonly Mutant[] = [
  {
    id: 'store-list-hides-some-from-readers',
    says: 'A reader is listed the default store only.',
    kills: ['store.list.same-for-everybody'],
    rules: {
      describeStores: (stores, httpStores, caller) =>
        rules.describeStores(caller === undefined || caller.roles.includes('member') ? stores : stores.slice(0, 1), httpStores),
    },
  },
  {
    id: 'store-image-names-stores-too-early',
    says: 'An image names the default store before it has any data.',
    kills: ['store.image.without-data-has-none'],
    rules: shows(['showImage'], (body) => ({ stores: body.stores ?? 'fast' })),
  },
  {
    id: 'store-upload-reads-the-default-only',
    says: 'Data are looked for in the default store alone.',
    kills: ['store.upload.chosen-store-gives-the-same-data'],
    rules: { source: (image) => image.locations.find(({ store }) => store === 'fast')?.path ?? undefined },
  },
  {
    id: 'store-import-misses-the-default',
    says: 'An import that names no store puts the data into the last one.',
    kills: ['store.import.default'],
    rules: {
      storesForImport: (wanted, all, stores, known) =>
        wanted === undefined && !all ? stores.slice(-1) : rules.storesForImport(wanted, all, stores, known),
    },
  },
  {
    id: 'store-import-ignores-all-stores',
    says: 'An import with all_stores puts the data into the default store alone.',
    kills: ['store.import.all-stores'],
    rules: { storesForImport: (wanted, _all, stores, known) => rules.storesForImport(wanted, false, stores, known) },
  },
  {
    id: 'store-import-takes-stores-with-all-stores',
    says: 'An import with all_stores and stores is accepted.',
    kills: ['store.import.all-stores-with-stores-refused'],
    rules: { checkStoreChoice: () => undefined },
  },
  {
    id: 'store-import-one-known-will-do',
    says: 'An import drops a store that does not exist when there is another.',
    kills: ['store.import.one-unknown-conflicts'],
    rules: {
      storesForImport: (wanted, all, stores, known = stores) => {
        const found = wanted?.filter((store) => known.includes(store)) ?? [];
        return rules.storesForImport(found.length > 0 ? found : wanted, all, stores, known);
      },
    },
  },
  {
    id: 'store-import-ignores-the-header',
    says: 'An import goes to the default store, whatever X-Image-Meta-Store says.',
    kills: ['store.import.header-chooses'],
    onRequest: (request, next) => {
      if (!request.url.endsWith('/import')) return next(request);
      const headers = new Headers(request.headers);
      headers.delete('x-image-meta-store');
      return next(new Request(request, { headers }));
    },
  },
  {
    id: 'store-import-takes-an-unknown-header',
    says: 'An import into a single store that does not exist goes to the default one.',
    kills: ['store.import.header-unknown-conflicts'],
    rules: {
      storesForImport: (wanted, all, stores, known = stores) =>
        rules.storesForImport(wanted?.length === 1 && !known.includes(wanted[0] ?? '') ? undefined : wanted, all, stores, known),
    },
  },
  {
    id: 'store-import-takes-header-with-body',
    says: 'The stores of the body count when a header names another.',
    kills: ['store.import.header-with-body-refused'],
    rules: { checkStoreChoice: (all, named) => rules.checkStoreChoice(all, named, false) },
  },
  {
    id: 'store-import-that-may-fail-fills-one',
    says: 'An import that may fail in some stores is content with the first.',
    kills: ['store.import.some-may-fail'],
    ...rewritesImports((body) =>
      body.all_stores_must_succeed === false && Array.isArray(body.stores) ? { ...body, stores: body.stores.slice(0, 1) } : body,
    ),
  },
  {
    id: 'store-import-goes-on-without-a-store',
    says: 'An import whose stores all have to succeed is content with those that do.',
    kills: ['store.import.one-fails-all'],
    rules: { goesOnWithout: () => true },
  },
  {
    id: 'store-import-may-not-fail',
    says: 'all_stores_must_succeed set to false is passed over.',
    kills: ['store.import.one-may-fail'],
    rules: { goesOnWithout: () => false },
  },
  {
    id: 'store-import-into-nothing-succeeds',
    says: 'An import into a store that takes no data claims success.',
    kills: ['store.import.all-may-not-fail'],
    rules: { isWorking: (store, settings) => rules.isWorking(store, settings) || settings.httpStores.includes(store) },
  },
  {
    id: 'store-import-refusal-keeps-the-lock',
    says: 'An import that is refused for its stores leaves its lock on the image.',
    kills: ['store.import.again-after-a-refusal'],
    rules: {
      checkImportLock: (image) => {
        rules.checkImportLock(image);
        image.internal.os_glance_import_task = image.id;
      },
    },
  },
  {
    id: 'store-import-twice-is-stuck',
    says: 'An import that names one store twice leaves the image importing for ever.',
    kills: ['store.import.twice-the-same'],
    rules: {
      storesForImport: (wanted, all, stores, known) => {
        const found = rules.storesForImport(wanted, all, stores, known);
        return all ? found : (wanted ?? found);
      },
    },
  },
];
