import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

export const metadefNamespaceDeleteMutants: readonly Mutant[] = [
  {
    id: 'metadef-namespace-not-deleted',
    says: 'A delete is answered 204, and the namespace stays.',
    kills: ['metadef-namespace.delete.is-gone'],
    rules: { removeNamespace: () => undefined },
  },
  {
    id: 'metadef-namespace-contents-inherited',
    says: 'A new namespace has what a deleted one of its name held.',
    kills: ['metadef-namespace.delete.takes-its-contents'],
    rules: {
      newNamespace(document, caller, metadefs) {
        const made = rules.newNamespace(document, caller, metadefs);
        const before = metadefs.allDeleted().find(({ attributes }) => attributes.namespace === made.attributes.namespace);
        return before === undefined ? made : { ...made, contents: before.contents };
      },
    },
  },
  {
    id: 'metadef-namespace-delete-by-name-everywhere',
    says: 'Deleting a namespace takes the objects of the same names out of all others.',
    kills: ['metadef-namespace.delete.others-stay'],
    rules: {
      removeNamespace(metadefs, namespace) {
        rules.removeNamespace(metadefs, namespace);
        const gone = namespace.contents.objects.map(({ name }) => name);
        for (const { contents } of metadefs.all()) contents.objects = contents.objects.filter(({ name }) => !gone.includes(name));
      },
    },
  },
  {
    id: 'metadef-namespace-protection-ignored',
    says: 'A protected namespace can be deleted.',
    kills: ['metadef-namespace.delete.protected-refused'],
    rules: {
      isProtectedMetadef: (operation, namespace) =>
        operation !== 'deleteMetadefNamespace' && rules.isProtectedMetadef(operation, namespace),
    },
  },
];
