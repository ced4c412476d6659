import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Json } from '../metadefs/model.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** The answers of this operation show a namespace with some attributes changed. */
function showsNamespace(operation: OperationId, change: (body: Json) => Json): Partial<Rules> {
  return {
    showNamespace(asked, namespace) {
      const body = rules.showNamespace(asked, namespace);
      return asked === operation ? change(body) : body;
    },
  };
}

export const metadefNamespaceShowMutants: readonly Mutant[] = [
  {
    id: 'metadef-namespace-shown-without-display-name',
    says: 'A shown namespace has no display name.',
    kills: ['metadef-namespace.show.returns-what-was-created'],
    rules: showsNamespace('showMetadefNamespace', ({ display_name: _, ...body }) => body),
  },
  {
    id: 'metadef-namespace-self-is-the-list',
    says: 'The self link of a namespace leads to the list.',
    kills: ['metadef-namespace.show.self-and-schema'],
    rules: showsNamespace('showMetadefNamespace', (body) => ({ ...body, self: '/v2/metadefs/namespaces' })),
  },
  {
    id: 'metadef-namespace-schema-of-the-list',
    says: 'The schema link of a namespace leads to the schema of the list.',
    kills: ['metadef-namespace.show.self-and-schema'],
    rules: showsNamespace('showMetadefNamespace', (body) => ({ ...body, schema: '/v2/schemas/metadefs/namespaces' })),
  },
  {
    id: 'metadef-namespace-required-without-prefix',
    says: 'The required list of an object has no prefix, though its properties have.',
    kills: ['metadef-namespace.show.prefixed-for-a-resource-type'],
    rules: { prefixedNames: (names) => names },
  },
  {
    id: 'metadef-namespace-prefix-ignored',
    says: 'A resource type makes no difference to the names of properties.',
    kills: ['metadef-namespace.show.prefixed-for-a-resource-type'],
    rules: { prefixFor: () => null },
  },
  {
    id: 'metadef-namespace-prefix-of-another-type',
    says: 'For a resource type without a prefix that of another type is taken.',
    kills: ['metadef-namespace.show.no-prefix-no-change'],
    rules: {
      prefixFor: (operation, namespace, resourceType) =>
        rules.prefixFor(operation, namespace, resourceType) ??
        namespace.contents.associations.find(({ prefix }) => prefix !== null)?.prefix ??
        null,
    },
  },
  {
    id: 'metadef-namespace-colon-not-decoded',
    says: 'An encoded colon in a path is taken for three characters.',
    kills: ['metadef-namespace.show.name-is-percent-decoded'],
    rules: { decodePath: (segment) => rules.decodePath(segment.replace(/%3A/gi, '%253A')) },
  },
  {
    id: 'metadef-namespace-other-query-500',
    says: 'The server stumbles over a query that it does not know, as every calibrated release does.',
    kills: ['metadef-namespace.show.other-query-ignored'],
    rules: { statusForOtherQuery: (operation) => (operation === 'showMetadefNamespace' ? 500 : undefined) },
  },
];
