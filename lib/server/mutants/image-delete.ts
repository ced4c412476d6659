import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

export const imageDeleteMutants: readonly Mutant[] = [
  {
    id: 'delete-leaves-it-in-the-list',
    says: 'A deleted image still stands in the list, though without its tags.',
    kills: ['image.delete.is-gone'],
    rules: {
      candidates: (images, deleted) => [
        ...images,
        ...deleted.map((image) => ({ ...image, attributes: { ...image.attributes, tags: [] } })),
      ],
    },
  },
  {
    id: 'delete-leaves-the-record',
    says: 'A deleted image can still be shown.',
    kills: ['image.delete.is-gone'],
    rules: {
      find: (operation, catalogue, id) => catalogue.get(id) ?? (operation === 'showImage' ? catalogue.deleted(id) : undefined),
    },
  },
  {
    id: 'delete-leaves-the-data',
    says: 'The data of a deleted image can still be downloaded.',
    kills: ['image.delete.active-is-gone'],
    rules: {
      find: (operation, catalogue, id) => catalogue.get(id) ?? (operation === 'downloadImageData' ? catalogue.deleted(id) : undefined),
      filesOnDelete: () => [],
    },
  },
  {
    id: 'delete-twice-is-fine',
    says: 'Deleting an image a second time is answered 204.',
    kills: ['image.delete.unknown-is-not-found'],
    rules: { statusForAbsent: (operation, gone) => (operation === 'deleteImage' && gone ? 204 : rules.statusForAbsent(operation, gone)) },
  },
  {
    id: 'delete-of-nothing-is-fine',
    says: 'Deleting an image that never was is answered 204.',
    kills: ['image.delete.unknown-is-not-found'],
    rules: { statusForAbsent: (operation, gone) => (operation === 'deleteImage' && !gone ? 204 : rules.statusForAbsent(operation, gone)) },
  },
  {
    id: 'delete-ignores-protection',
    says: 'A protected image can be deleted.',
    kills: ['image.delete.protected-refused'],
    rules: { isProtected: () => false },
  },
];
