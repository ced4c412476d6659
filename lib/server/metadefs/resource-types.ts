import { type Call, empty, json } from '../call.ts';
import { absent, demandRead, demandUnprotected, pathName, readableNamespace, writableNamespace } from './access.ts';
import { readDocument } from './documents.ts';
import type { MetadefAssociation } from './model.ts';
import { addAssociation } from './storing.ts';

/** GET /v2/metadefs/resource_types */
export function listMetadefResourceTypes(call: Call): Response {
  demandRead(call);
  const types = call.rules.listedResourceTypes(call.metadefs.resourceTypes(), call.caller);
  return json({ resource_types: types.map((type) => call.rules.showMetadefResourceType(call.operation, type)) });
}

/** GET /v2/metadefs/namespaces/{namespace}/resource_types */
export function listMetadefAssociations(call: Call): Response {
  const associations = sortedAssociations(call, readableNamespace(call).contents.associations);
  return json({ resource_type_associations: associations.map((one) => call.rules.showMetadefAssociation(call.operation, one)) });
}

/** POST /v2/metadefs/namespaces/{namespace}/resource_types */
export async function addMetadefAssociation(call: Call): Promise<Response> {
  const document = await readDocument(call, 'association');
  const association = addAssociation(call, writableNamespace(call), document);
  return json(call.rules.showMetadefAssociation(call.operation, { ...association, name: document.name as string }), 201);
}

/** DELETE /v2/metadefs/namespaces/{namespace}/resource_types/{resource_type}: here, and only here, a name has to be spelled as it is. */
export function removeMetadefAssociation(call: Call): Response {
  const namespace = writableNamespace(call);
  const { contents } = namespace;
  const name = pathName(call, 'resource_type');
  const association = contents.associations.find((one) => one.name === name);
  if (association === undefined) throw absent(call, `Failed to find resource type ${name} to delete`);
  demandUnprotected(call, namespace, `resource-type-association ${name}`);
  contents.associations = call.rules.withoutDefinition(call.operation, contents.associations, association);
  return empty(204);
}

/** Associations in the order in which their types came into being. */
export function sortedAssociations(call: Call, associations: readonly MetadefAssociation[]): MetadefAssociation[] {
  const age = ({ name }: MetadefAssociation) => call.metadefs.resourceType(name).id;
  return associations.toSorted((a, b) => age(a) - age(b));
}
