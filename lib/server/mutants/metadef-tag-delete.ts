import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Tags of a namespace: deleting one, and all. */
export const metadefTagDeleteMutants: readonly Mutant[] = [
  {
    id: 'metadef-tag-delete-takes-all',
    says: 'With a tag the others are deleted, too.',
    kills: ['metadef-tag.delete.is-gone'],
    rules: {
      withoutDefinition: (operation, all, one) => (operation === 'deleteMetadefTag' ? [] : rules.withoutDefinition(operation, all, one)),
    },
  },
  {
    id: 'metadef-tag-delete-keeps-it',
    says: 'A deleted tag stays.',
    kills: ['metadef-tag.delete.is-gone', 'metadef-tag.delete.unknown-is-not-found'],
    rules: {
      withoutDefinition: (operation, all, one) => (operation === 'deleteMetadefTag' ? all : rules.withoutDefinition(operation, all, one)),
    },
  },
  {
    id: 'metadef-tag-delete-protected',
    says: 'A tag of a protected namespace can be deleted.',
    kills: ['metadef-tag.delete.protected-refused'],
    rules: {
      isProtectedMetadef: (operation, namespace) => operation !== 'deleteMetadefTag' && rules.isProtectedMetadef(operation, namespace),
    },
  },
  {
    id: 'metadef-tag-delete-unknown',
    says: 'To delete a tag that does not exist is a conflict.',
    kills: ['metadef-tag.delete.unknown-is-not-found'],
    rules: answersAbsent('deleteMetadefTag', 409),
  },
  {
    id: 'metadef-tag-delete-all-takes-everything',
    says: 'With the tags the objects of a namespace are deleted.',
    kills: ['metadef-tag.delete-all.leaves-the-rest'],
    rules: {
      withoutDefinitions: (operation, contents, kind) =>
        rules.withoutDefinitions(operation, operation === 'deleteAllMetadefTags' ? { ...contents, objects: [] } : contents, kind),
    },
  },
  {
    id: 'metadef-tag-delete-all-keeps-one',
    says: 'Of all tags one is left.',
    kills: ['metadef-tag.delete-all.leaves-the-rest'],
    rules: {
      withoutDefinitions: (operation, contents, kind) =>
        operation === 'deleteAllMetadefTags'
          ? { ...contents, tags: contents.tags.slice(0, 1) }
          : rules.withoutDefinitions(operation, contents, kind),
    },
  },
  {
    id: 'metadef-tag-delete-all-of-none',
    says: 'Where there are no tags none can be deleted.',
    kills: ['metadef-tag.delete-all.of-none'],
    rules: {
      withoutDefinitions(operation, contents, kind) {
        if (operation === 'deleteAllMetadefTags' && contents.tags.length === 0) throw new Fault(404);
        return rules.withoutDefinitions(operation, contents, kind);
      },
    },
  },
  {
    id: 'metadef-tag-delete-all-protected',
    says: 'All tags of a protected namespace can be deleted.',
    kills: ['metadef-tag.delete-all.protected-refused'],
    rules: {
      isProtectedMetadef: (operation, namespace) => operation !== 'deleteAllMetadefTags' && rules.isProtectedMetadef(operation, namespace),
    },
  },
  {
    id: 'metadef-tag-delete-all-in-no-namespace',
    says: 'To delete all tags of a namespace that does not exist is a conflict.',
    kills: ['metadef-tag.delete-all.unknown-namespace-is-not-found'],
    rules: answersAbsent('deleteAllMetadefTags', 409),
  },
];
