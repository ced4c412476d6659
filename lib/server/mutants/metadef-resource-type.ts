import { Fault, faultResponse } from '../fault.ts';
import { type Rules, rules } from '../rules/index.ts';
import { answersAbsent, letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import { misfitPassedOver, namesTwice, unknownKeysDropped } from './metadef-documents.ts';
import type { Mutant } from './mutant.ts';

const verbs = [
  ['list', 'listMetadefAssociations'],
  ['add', 'addMetadefAssociation'],
  ['remove', 'removeMetadefAssociation'],
  ['list-all', 'listMetadefResourceTypes'],
] as const;
const [list, add, remove, listAll] = verbs;

const access: readonly Mutant[] = [
  ...verbs.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-resource-type-${verb}-open`,
      says: `${operation} asks for no token.`,
      kills: [`metadef-resource-type.${verb}.token-required`],
      rules: letsNobodyIn(operation),
    }),
  ),
  ...[list, add, remove].map(
    ([verb, operation]): Mutant => ({
      id: `metadef-resource-type-${verb}-reveals`,
      says: `${operation} finds the private namespaces of all projects.`,
      kills: [`metadef-resource-type.${verb}.hidden-is-not-found`],
      rules: revealsNamespaces(operation),
    }),
  ),
  ...[add, remove].map(
    ([verb, operation]): Mutant => ({
      id: `metadef-resource-type-${verb}-for-members`,
      says: `${operation} is allowed to members.`,
      kills: [`metadef-resource-type.${verb}.member-refused`],
      rules: letsMembersChangeMetadefs(operation),
    }),
  ),
  ...[list, remove, listAll].map(
    ([verb, operation]): Mutant => ({
      id: `metadef-resource-type-${verb}-takes-a-body`,
      says: `${operation} pays no attention to a body.`,
      kills: [`metadef-resource-type.${verb}.body-refused`],
      rules: takesBodies(operation),
    }),
  ),
  ...[list, add].map(
    ([verb, operation]): Mutant => ({
      id: `metadef-resource-type-${verb}-unknown-403`,
      says: `${operation} answers 403 where there is no such namespace.`,
      kills: [`metadef-resource-type.${verb}.unknown-namespace-is-not-found`],
      rules: answersAbsent(operation, 403),
    }),
  ),
];

/** An association that is added is not found by the filter of the list. */
function withoutIndex(): Partial<Rules> {
  const late = new WeakSet<object>();
  return {
    withDefinition(operation, all, one) {
      if (operation === 'addMetadefAssociation') late.add(one as object);
      return rules.withDefinition(operation, all, one);
    },
    namespaceFilters: {
      ...rules.namespaceFilters,
      resourceTypes: ({ contents, ...namespace }, wanted) =>
        rules.namespaceFilters.resourceTypes(
          { ...namespace, contents: { ...contents, associations: contents.associations.filter((one) => !late.has(one)) } },
          wanted,
        ),
    },
  };
}

export const metadefResourceTypeMutants: readonly Mutant[] = [
  ...access,
  {
    id: 'metadef-resource-type-listed-twice',
    says: 'Each resource type stands in the list twice.',
    kills: ['metadef-resource-type.list-all.holds-what-is-associated'],
    rules: { listedResourceTypes: (all) => [...all, ...all] },
  },
  {
    id: 'metadef-resource-type-list-for-admins',
    says: 'The list of resource types is empty for whoever is no admin.',
    kills: ['metadef-resource-type.list-all.same-for-everyone'],
    rules: { listedResourceTypes: (all, caller) => (caller.roles.includes('admin') ? all : []) },
  },
  {
    id: 'metadef-resource-type-listed-without-prefix',
    says: 'Listed associations have no prefix.',
    kills: ['metadef-resource-type.list.holds-what-was-added'],
    rules: {
      showMetadefAssociation: (operation, one) =>
        rules.showMetadefAssociation(operation, operation === 'listMetadefAssociations' ? { ...one, prefix: null } : one),
    },
  },
  {
    id: 'metadef-resource-type-none-is-404',
    says: 'The associations of a namespace that has none are answered 404.',
    kills: ['metadef-resource-type.list.empty'],
    onResponse: async (operation, response, request) => {
      if (operation !== 'listMetadefAssociations' || response.status !== 200) return response;
      const { resource_type_associations: all } = (await response.clone().json()) as { resource_type_associations: readonly unknown[] };
      return all.length > 0 ? response : faultResponse(new Fault(404), request.headers.get('accept'));
    },
  },
  {
    id: 'metadef-resource-type-not-added',
    says: 'An association is answered and not stored.',
    kills: ['metadef-resource-type.add.is-associated'],
    rules: {
      withDefinition: (operation, all, one) => (operation === 'addMetadefAssociation' ? all : rules.withDefinition(operation, all, one)),
    },
  },
  {
    id: 'metadef-resource-type-empty-prefix',
    says: 'An association without a prefix is shown with an empty one.',
    kills: ['metadef-resource-type.add.name-alone'],
    rules: {
      showMetadefAssociation: (operation, one) => rules.showMetadefAssociation(operation, { ...one, prefix: one.prefix ?? '' }),
    },
  },
  {
    id: 'metadef-resource-type-not-indexed',
    says: 'A namespace is found only by the resource types that it was created with.',
    kills: ['metadef-resource-type.add.lets-the-namespace-be-found'],
    rules: withoutIndex(),
  },
  {
    id: 'metadef-resource-type-protected-from-adding',
    says: 'Nothing can be associated with a protected namespace.',
    kills: ['metadef-resource-type.add.to-a-protected-namespace'],
    rules: {
      mayWriteMetadefs: (operation, caller, settings, namespace) =>
        rules.mayWriteMetadefs(operation, caller, settings, namespace) &&
        !(operation === 'addMetadefAssociation' && namespace?.attributes.protected === true),
    },
  },
  {
    id: 'metadef-resource-type-unknown-keys-dropped',
    says: 'Keys that an association does not have are dropped without a word.',
    kills: ['metadef-resource-type.add.invalid-refused'],
    rules: unknownKeysDropped('addMetadefAssociation'),
  },
  {
    id: 'metadef-resource-type-long-names-500',
    says: 'Names over 80 characters reach the database, which does not take them.',
    kills: ['metadef-resource-type.add.invalid-refused'],
    rules: misfitPassedOver('addMetadefAssociation', /is too long$/),
  },
  {
    id: 'metadef-resource-type-add-sets-the-time',
    says: 'The times of an association are taken of the request and passed over.',
    kills: ['metadef-resource-type.add.read-only-refused'],
    rules: {
      metadefReadOnly: (operation, kind) => (operation === 'addMetadefAssociation' ? [] : rules.metadefReadOnly(operation, kind)),
    },
  },
  {
    id: 'metadef-resource-type-added-twice',
    says: 'A namespace can be associated with one resource type twice.',
    kills: ['metadef-resource-type.add.twice-conflicts'],
    rules: namesTwice('addMetadefAssociation'),
  },
  {
    id: 'metadef-resource-type-not-removed',
    says: 'A removal is answered 204, and the association stays.',
    kills: ['metadef-resource-type.remove.is-gone'],
    rules: {
      withoutDefinition: (operation, all, one) =>
        operation === 'removeMetadefAssociation' ? all : rules.withoutDefinition(operation, all, one),
    },
  },
  {
    id: 'metadef-resource-type-all-removed',
    says: 'Removing one association takes all of them.',
    kills: ['metadef-resource-type.remove.is-gone'],
    rules: {
      withoutDefinition: (operation, all, one) =>
        operation === 'removeMetadefAssociation' ? [] : rules.withoutDefinition(operation, all, one),
    },
  },
  {
    id: 'metadef-resource-type-protection-ignored',
    says: 'An association can be removed from a protected namespace.',
    kills: ['metadef-resource-type.remove.protected-refused'],
    rules: {
      isProtectedMetadef: (operation, namespace) =>
        operation !== 'removeMetadefAssociation' && rules.isProtectedMetadef(operation, namespace),
    },
  },
  {
    id: 'metadef-resource-type-remove-missing-400',
    says: 'Removing an association that is not there is answered 400.',
    kills: ['metadef-resource-type.remove.missing-is-not-found'],
    rules: answersAbsent('removeMetadefAssociation', 400),
  },
];
