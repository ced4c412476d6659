import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, revealsNamespaces } from './defects.ts';
import type { Mutant } from './mutant.ts';

const operation: OperationId = 'listMetadefNamespaces';

export const metadefNamespaceListMutants: readonly Mutant[] = [
  {
    id: 'metadef-namespace-list-reveals',
    says: 'The list holds the private namespaces of all projects.',
    kills: ['metadef-namespace.list.holds-what-may-be-seen'],
    rules: revealsNamespaces(operation),
  },
  {
    id: 'metadef-namespace-list-of-the-own-project',
    says: 'The list leaves out the public namespaces of other projects.',
    kills: ['metadef-namespace.list.holds-what-may-be-seen'],
    rules: {
      canSeeNamespace: (asked, caller, namespace) =>
        rules.canSeeNamespace(asked, caller, namespace) && (asked !== operation || namespace.attributes.owner === caller.projectId),
    },
  },
  {
    id: 'metadef-namespace-listed-with-tags',
    says: 'A listed namespace has its tags.',
    kills: ['metadef-namespace.list.abbreviated'],
    rules: {
      showNamespace: (asked, namespace) => ({
        ...rules.showNamespace(asked, namespace),
        ...(asked === operation && { tags: namespace.contents.tags.map(({ name }) => ({ name })) }),
      }),
    },
  },
  {
    id: 'metadef-namespace-listed-without-prefix',
    says: 'The associations of a listed namespace have no prefix.',
    kills: ['metadef-namespace.list.abbreviated'],
    rules: {
      showMetadefAssociation: (asked, one) => rules.showMetadefAssociation(asked, asked === operation ? { ...one, prefix: null } : one),
    },
  },
  {
    id: 'metadef-namespace-list-any-visibility',
    says: 'The list pays no attention to visibility.',
    kills: ['metadef-namespace.list.visibility-filter'],
    rules: { namespaceFilters: { ...rules.namespaceFilters, visibility: () => true } },
  },
  {
    id: 'metadef-namespace-list-any-resource-type',
    says: 'The list pays no attention to resource_types.',
    kills: ['metadef-namespace.list.resource-types-filter', 'metadef-namespace.list.unknown-resource-type-is-empty'],
    rules: { namespaceFilters: { ...rules.namespaceFilters, resourceTypes: () => true } },
  },
  {
    id: 'metadef-namespace-list-first-resource-type',
    says: 'Of several resource_types the list looks at the first only.',
    kills: ['metadef-namespace.list.resource-types-filter'],
    rules: {
      namespaceFilters: {
        ...rules.namespaceFilters,
        resourceTypes: (namespace, wanted) => rules.namespaceFilters.resourceTypes(namespace, wanted.slice(0, 1)),
      },
    },
  },
  {
    id: 'metadef-namespace-page-one-too-many',
    says: 'A page has one namespace more than limit.',
    kills: ['metadef-namespace.list.limit'],
    rules: {
      cutMetadefs: (asked, rest, limit) => rules.cutMetadefs(asked, rest, asked === operation && limit !== undefined ? limit + 1 : limit),
    },
  },
  {
    id: 'metadef-namespace-next-forgets',
    says: 'The next link has no parameter but the marker.',
    kills: ['metadef-namespace.list.limit'],
    rules: { nextNamespacesQuery: (_query, marker) => rules.nextNamespacesQuery(new URLSearchParams(), marker) },
  },
  {
    id: 'metadef-namespace-no-next',
    says: 'No page has a next link.',
    kills: ['metadef-namespace.list.pages-are-the-whole', 'metadef-namespace.list.limit'],
    rules: { hasNextNamespaces: () => false },
  },
  {
    id: 'metadef-namespace-marker-included',
    says: 'A page begins with the marker itself.',
    kills: ['metadef-namespace.list.marker', 'metadef-namespace.list.pages-are-the-whole'],
    rules: {
      isBehind: (asked, row, marker, keys, direction) =>
        (asked === operation && row.id === marker.id) || rules.isBehind(asked, row, marker, keys, direction),
    },
  },
  {
    id: 'metadef-namespace-sort-dir-ignored',
    says: 'Lists of namespaces always go upwards.',
    kills: ['metadef-namespace.list.sort-by-name'],
    rules: {
      compareMetadefs: (asked, keys, direction) => rules.compareMetadefs(asked, keys, asked === operation ? 'asc' : direction),
    },
  },
  {
    id: 'metadef-namespace-sort-key-ignored',
    says: 'Lists of namespaces stand in the order of age, whatever sort_key says.',
    kills: ['metadef-namespace.list.sort-by-name'],
    rules: {
      compareMetadefs: (asked, keys, direction) => rules.compareMetadefs(asked, asked === operation ? ['id'] : keys, direction),
    },
  },
  {
    id: 'metadef-namespace-oldest-first',
    says: 'Without sort parameters the oldest namespace stands first.',
    kills: ['metadef-namespace.list.newest-first'],
    rules: {
      compareMetadefs: (asked, keys, direction) =>
        rules.compareMetadefs(asked, keys, asked === operation && keys[0] === 'created_at' ? 'asc' : direction),
    },
  },
  {
    id: 'metadef-namespace-first-has-marker',
    says: 'The first link repeats the marker.',
    kills: ['metadef-namespace.list.first-link'],
    rules: { firstNamespacesQuery: (query) => query.toString() },
  },
  {
    id: 'metadef-namespace-list-takes-any-visibility',
    says: 'A visibility that there is not is no mistake.',
    kills: ['metadef-namespace.list.bad-parameters-refused'],
    rules: { isMetadefVisibility: () => true },
  },
  {
    id: 'metadef-namespace-list-takes-any-direction',
    says: 'A sort_dir that there is not means downwards.',
    kills: ['metadef-namespace.list.bad-parameters-refused'],
    rules: { metadefDirection: (_asked, direction) => (direction === 'asc' ? 'asc' : 'desc') },
  },
  {
    id: 'metadef-namespace-limit-no-number-500',
    says: 'The server stumbles over a limit that is no number, as every calibrated release does.',
    kills: ['metadef-namespace.list.limit-no-number-refused'],
    rules: {
      namespacePageSize(limit, settings) {
        if (limit !== null && Number.isNaN(Number(limit))) throw new Fault(500);
        return rules.namespacePageSize(limit, settings);
      },
    },
  },
  {
    id: 'metadef-namespace-sort-key-500',
    says: 'The server stumbles over a column that namespaces do not have, as every calibrated release does.',
    kills: ['metadef-namespace.list.unknown-sort-key-refused'],
    rules: {
      unknownMetadefSortKey(asked) {
        if (asked === operation) throw new Fault(500);
        rules.unknownMetadefSortKey(asked);
      },
    },
  },
  {
    id: 'metadef-namespace-unknown-marker-400',
    says: 'A marker that names no namespace is answered 400.',
    kills: ['metadef-namespace.list.unknown-marker-is-not-found'],
    rules: answersAbsent(operation, 400),
  },
  {
    id: 'metadef-namespace-hidden-marker-403',
    says: 'A marker that names a hidden namespace is answered 403, as with every calibrated release.',
    kills: ['metadef-namespace.list.hidden-marker-is-not-found'],
    rules: { statusForHiddenMarker: () => 403 },
  },
];
