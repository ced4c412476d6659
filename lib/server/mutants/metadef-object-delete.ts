import { answersAbsent } from './defects.ts';
import { deletesAllBut, deletesTheOthers, findsNoneToDelete, keepsTheDeleted, passesOverProtection } from './metadef-definitions.ts';
import type { Mutant } from './mutant.ts';

/** Objects of a namespace: deleting one, and all. */
export const metadefObjectDeleteMutants: readonly Mutant[] = [
  {
    id: 'metadef-object-delete-takes-all',
    says: 'With one of the objects of a namespace the others are deleted, too.',
    kills: ['metadef-object.delete.is-gone'],
    rules: deletesTheOthers('deleteMetadefObject'),
  },
  {
    id: 'metadef-object-delete-keeps-it',
    says: 'What is deleted of the objects of a namespace stays.',
    kills: ['metadef-object.delete.is-gone', 'metadef-object.delete.unknown-is-not-found'],
    rules: keepsTheDeleted('deleteMetadefObject'),
  },
  {
    id: 'metadef-object-delete-protected',
    says: 'The objects of a protected namespace can be deleted one by one.',
    kills: ['metadef-object.delete.protected-refused'],
    rules: passesOverProtection('deleteMetadefObject'),
  },
  {
    id: 'metadef-object-delete-unknown',
    says: 'To delete what there is not among the objects of a namespace is a conflict.',
    kills: ['metadef-object.delete.unknown-is-not-found'],
    rules: answersAbsent('deleteMetadefObject', 409),
  },
  {
    id: 'metadef-object-delete-all-takes-everything',
    says: 'With the objects of a namespace all that it holds is deleted.',
    kills: ['metadef-object.delete-all.leaves-the-rest'],
    rules: deletesAllBut('deleteAllMetadefObjects', () => ({ objects: [], properties: [], tags: [], associations: [] })),
  },
  {
    id: 'metadef-object-delete-all-keeps-one',
    says: 'Of all objects one is left.',
    kills: ['metadef-object.delete-all.leaves-the-rest'],
    rules: deletesAllBut('deleteAllMetadefObjects', (contents) => ({ ...contents, objects: contents.objects.slice(0, 1) })),
  },
  {
    id: 'metadef-object-delete-all-of-none',
    says: 'Where there are no objects none can be deleted.',
    kills: ['metadef-object.delete-all.of-none'],
    rules: findsNoneToDelete('deleteAllMetadefObjects'),
  },
  {
    id: 'metadef-object-delete-all-protected',
    says: 'All objects of a protected namespace can be deleted.',
    kills: ['metadef-object.delete-all.protected-refused'],
    rules: passesOverProtection('deleteAllMetadefObjects'),
  },
  {
    id: 'metadef-object-delete-all-in-no-namespace',
    says: 'To delete all objects of a namespace that does not exist is a conflict.',
    kills: ['metadef-object.delete-all.unknown-namespace-is-not-found'],
    rules: answersAbsent('deleteAllMetadefObjects', 409),
  },
];
