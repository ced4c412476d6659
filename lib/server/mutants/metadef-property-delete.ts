import { answersAbsent } from './defects.ts';
import { deletesAllBut, deletesTheOthers, findsNoneToDelete, keepsTheDeleted, passesOverProtection } from './metadef-definitions.ts';
import type { Mutant } from './mutant.ts';

/** Properties of a namespace: deleting one, and all. */
export const metadefPropertyDeleteMutants: readonly Mutant[] = [
  {
    id: 'metadef-property-delete-takes-all',
    says: 'With one of the properties of a namespace the others are deleted, too.',
    kills: ['metadef-property.delete.is-gone'],
    rules: deletesTheOthers('deleteMetadefProperty'),
  },
  {
    id: 'metadef-property-delete-keeps-it',
    says: 'What is deleted of the properties of a namespace stays.',
    kills: ['metadef-property.delete.is-gone', 'metadef-property.delete.unknown-is-not-found'],
    rules: keepsTheDeleted('deleteMetadefProperty'),
  },
  {
    id: 'metadef-property-delete-protected',
    says: 'The properties of a protected namespace can be deleted one by one.',
    kills: ['metadef-property.delete.protected-refused'],
    rules: passesOverProtection('deleteMetadefProperty'),
  },
  {
    id: 'metadef-property-delete-unknown',
    says: 'To delete what there is not among the properties of a namespace is a conflict.',
    kills: ['metadef-property.delete.unknown-is-not-found'],
    rules: answersAbsent('deleteMetadefProperty', 409),
  },
  {
    id: 'metadef-property-delete-all-takes-everything',
    says: 'With the properties of a namespace all that it holds is deleted.',
    kills: ['metadef-property.delete-all.leaves-the-rest'],
    rules: deletesAllBut('deleteAllMetadefProperties', () => ({ objects: [], properties: [], tags: [], associations: [] })),
  },
  {
    id: 'metadef-property-delete-all-keeps-one',
    says: 'Of all properties one is left.',
    kills: ['metadef-property.delete-all.leaves-the-rest'],
    rules: deletesAllBut('deleteAllMetadefProperties', (contents) => ({ ...contents, properties: contents.properties.slice(0, 1) })),
  },
  {
    id: 'metadef-property-delete-all-of-none',
    says: 'Where there are no properties none can be deleted.',
    kills: ['metadef-property.delete-all.of-none'],
    rules: findsNoneToDelete('deleteAllMetadefProperties'),
  },
  {
    id: 'metadef-property-delete-all-protected',
    says: 'All properties of a protected namespace can be deleted.',
    kills: ['metadef-property.delete-all.protected-refused'],
    rules: passesOverProtection('deleteAllMetadefProperties'),
  },
  {
    id: 'metadef-property-delete-all-in-no-namespace',
    says: 'To delete all properties of a namespace that does not exist is a conflict.',
    kills: ['metadef-property.delete-all.unknown-namespace-is-not-found'],
    rules: answersAbsent('deleteAllMetadefProperties', 409),
  },
];
