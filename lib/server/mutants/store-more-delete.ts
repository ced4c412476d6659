import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, letsNobodyIn, opens, refusesWith, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

const operation = 'deleteImageFromStore';

/** Stores from which a copy was deleted. */
const spoiled = new Set<string>();

export const storeDeleteMutants: readonly Mutant[] = [
  {
    id: 'store-delete-takes-the-first-copy',
    says: 'The first copy is deleted, whichever store is named.',
    kills: ['store.delete.copy-is-gone'],
    rules: {
      locationInStore: (image, store) => {
        const found = rules.locationInStore(image, store);
        return image.locations[0] ?? found;
      },
    },
  },
  {
    id: 'store-delete-spares-the-first-copy',
    says: 'The first copy cannot be deleted.',
    kills: ['store.delete.first-copy-can-go'],
    rules: {
      locationInStore: (image, store) => {
        if (image.locations[0]?.store === store) throw new Fault(403);
        return rules.locationInStore(image, store);
      },
    },
  },
  {
    id: 'store-delete-spoils-the-store',
    says: 'A store from which a copy was deleted takes no data any more.',
    kills: ['store.delete.copy-can-come-back'],
    rules: {
      locationInStore: (image, store) => {
        spoiled.add(store);
        return rules.locationInStore(image, store);
      },
      isWorking: (store, settings) => !spoiled.has(store) && rules.isWorking(store, settings),
    },
  },
  {
    id: 'store-delete-takes-the-last-copy',
    says: 'The only copy of an image can be deleted.',
    kills: ['store.delete.last-copy-refused'],
    rules: { checkDeletionFromStore: (image) => image.locations.length !== 1 && rules.checkDeletionFromStore(image) },
  },
  {
    id: 'store-delete-takes-any-copy',
    says: 'When the store does not hold the image, its last copy is deleted.',
    kills: ['store.delete.not-in-that-store-is-not-found'],
    rules: {
      locationInStore: (image, store) => {
        const last = image.locations.at(-1);
        return last !== undefined && !image.locations.some((one) => one.store === store) ? last : rules.locationInStore(image, store);
      },
    },
  },
  {
    id: 'store-delete-of-nothing-is-fine',
    says: 'Deleting an image that does not exist from a store is answered 204.',
    kills: ['store.delete.unknown-image-is-not-found'],
    rules: answersAbsent(operation, 204),
  },
  {
    id: 'store-delete-unknown-is-not-found',
    says: 'A conflict of a deletion from a store is answered 404.',
    kills: ['store.delete.unknown-store-conflicts'],
    ...refusesWith(operation, 409, 404),
  },
  {
    id: 'store-delete-minds-no-status',
    says: 'The status of an image does not matter when it is deleted from a store.',
    kills: ['store.delete.not-active-conflicts'],
    rules: { checkDeletionFromStore: (image) => rules.checkDeletionFromStore({ ...image, status: 'active' }) },
  },
  {
    id: 'store-delete-for-everybody',
    says: 'The owner can delete a copy of an image, as in older releases.',
    kills: ['store.delete.owner-refused'],
    rules: { mayDeleteFromStore: () => true },
  },
  {
    id: 'store-delete-tells-strangers',
    says: 'A private image is no secret to whoever deletes it from a store.',
    kills: ['store.delete.stranger-refused'],
    rules: opens('private', operation),
  },
  {
    id: 'store-delete-takes-a-body',
    says: 'A body of a deletion from a store is passed over.',
    kills: ['store.delete.body-refused'],
    rules: takesBodies(operation),
  },
  {
    id: 'store-delete-without-a-token',
    says: 'Nobody needs a token to delete a copy.',
    kills: ['store.delete.token-required'],
    rules: letsNobodyIn(operation),
  },
];
