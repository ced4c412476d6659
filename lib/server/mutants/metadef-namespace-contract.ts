import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Body, contractMutantsOf, each, without } from './contract.ts';
import type { Mutant } from './mutant.ts';

/** Answers that depart from the documented form in one detail: namespaces, their associations, schemas of metadata definitions. */
const departures = [
  ['listMetadefNamespaces', 'A page of namespaces does not name its schema.', without('schema')],
  ['createMetadefNamespace', 'A created namespace has no time.', without('created_at')],
  ['showMetadefNamespace', 'A shown namespace has no time.', without('created_at')],
  ['updateMetadefNamespace', 'An updated namespace has no time.', without('created_at')],
  ['listMetadefResourceTypes', 'The resource types have no time.', each('resource_types', without('created_at'))],
  ['listMetadefAssociations', 'The associations have no time.', each('resource_type_associations', without('created_at'))],
  ['addMetadefAssociation', 'An added association has no time.', without('created_at')],
  ['showMetadefNamespaceSchema', 'The schema of a namespace has no name.', without('name')],
  ['showMetadefNamespacesSchema', 'The schema of a list of namespaces has no name.', without('name')],
  ['showMetadefResourceTypeSchema', 'The schema of an association has no name.', without('name')],
  ['showMetadefResourceTypesSchema', 'The schema of a list of associations has no name.', without('name')],
  ['showMetadefPropertySchema', 'The schema of a property has no name.', without('name')],
  ['showMetadefPropertiesSchema', 'The schema of properties has no name.', without('name')],
  ['showMetadefObjectSchema', 'The schema of an object has no name.', without('name')],
  ['showMetadefObjectsSchema', 'The schema of a list of objects has no name.', without('name')],
  ['showMetadefTagSchema', 'The schema of a metadata tag has no name.', without('name')],
  ['showMetadefTagsSchema', 'The schema of a list of metadata tags has no name.', without('name')],
] as const satisfies readonly (readonly [OperationId, string, (body: Body) => Body])[];

const bodyless = ['deleteMetadefNamespace', 'removeMetadefAssociation'] as const;

export const metadefNamespaceContractMutants: readonly Mutant[] = contractMutantsOf(departures, bodyless);
