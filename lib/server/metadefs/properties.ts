import { type Call, empty, json } from '../call.ts';
import { Fault } from '../fault.ts';
import { demandNoBody } from '../json-body.ts';
import { absent, demandUnprotected, pathName, readableNamespace, writableNamespace } from './access.ts';
import { compareNames } from './collation.ts';
import { readDocument } from './documents.ts';
import type { MetadefProperty, Namespace } from './model.ts';
import { addProperty, demandFree, demandStorable, findByName, taken } from './storing.ts';

/** GET /v2/metadefs/namespaces/{namespace}/properties */
export function listMetadefProperties(call: Call): Response {
  const { contents } = readableNamespace(call);
  return json({ properties: call.rules.showMetadefProperties(call.operation, sortedProperties(contents.properties), contents) });
}

/** POST /v2/metadefs/namespaces/{namespace}/properties */
export async function createMetadefProperty(call: Call): Promise<Response> {
  const definition = await readDocument(call, 'property');
  const namespace = writableNamespace(call);
  const name = definition.name as string;
  addProperty(call, namespace, name, definition);
  return json(call.rules.showMetadefProperty(call.operation, { name, definition }), 201);
}

/** GET /v2/metadefs/namespaces/{namespace}/properties/{property} */
export function showMetadefProperty(call: Call): Response {
  const namespace = readableNamespace(call);
  demandKnownQuery(call);
  const resourceType = call.url.searchParams.get('resource_type') || undefined;
  const asked = pathName(call, 'property');
  const name = resourceType === undefined ? asked : unprefixed(call, namespace, asked, resourceType);
  return json(call.rules.showMetadefProperty(call.operation, propertyOf(call, namespace, name)));
}

/** PUT /v2/metadefs/namespaces/{namespace}/properties/{property} */
export async function updateMetadefProperty(call: Call): Promise<Response> {
  const document = await readDocument(call, 'property');
  const namespace = writableNamespace(call);
  const property = propertyOf(call, namespace, pathName(call, 'property'));
  const after = { name: document.name as string, definition: call.rules.storedProperty(call.operation, document) };
  demandStorable(call, after, ['name']);
  const others = namespace.contents.properties.filter((other) => other !== property);
  demandFree(call, after.name, others, taken.property(after.name, namespace));
  Object.assign(property, call.rules.replacedDefinition(call.operation, { ...property }, after));
  return json(call.rules.showMetadefProperty(call.operation, property));
}

/** DELETE /v2/metadefs/namespaces/{namespace}/properties/{property} */
export async function deleteMetadefProperty(call: Call): Promise<Response> {
  await demandNoBody(call);
  const namespace = writableNamespace(call);
  const property = propertyOf(call, namespace, pathName(call, 'property'));
  demandUnprotected(call, namespace, `property ${property.name}`);
  namespace.contents.properties = call.rules.withoutDefinition(call.operation, namespace.contents.properties, property);
  return empty(204);
}

/** DELETE /v2/metadefs/namespaces/{namespace}/properties */
export async function deleteAllMetadefProperties(call: Call): Promise<Response> {
  await demandNoBody(call);
  const namespace = writableNamespace(call);
  demandUnprotected(call, namespace, `namespace ${namespace.attributes.namespace}`);
  namespace.contents = call.rules.withoutDefinitions(call.operation, namespace.contents, 'properties');
  return empty(204);
}

/** Properties in the order of the database's index. */
export function sortedProperties(properties: readonly MetadefProperty[]): MetadefProperty[] {
  return properties.toSorted((a, b) => compareNames(a.name, b.name));
}

/** Judges a query that has other parameters, but no resource_type. */
export function demandKnownQuery({ url, rules, operation }: Call): void {
  const status = rules.statusForOtherQuery(operation);
  if (status !== undefined && url.searchParams.size > 0 && !url.searchParams.has('resource_type')) throw new Fault(status);
}

function propertyOf(call: Call, { contents }: Namespace, name: string): MetadefProperty {
  const property = findByName(contents.properties, name);
  if (property === undefined) throw absent(call, `Could not find property ${name}`);
  return property;
}

/** The name behind the prefix of an association, by which alone a property is found with a resource type. */
function unprefixed(call: Call, { attributes, contents }: Namespace, asked: string, resourceType: string): string {
  const association = findByName(contents.associations, resourceType);
  if (association === undefined) {
    const isKnown = findByName(call.metadefs.resourceTypes(), resourceType) !== undefined;
    throw absent(call, isKnown ? notAssociated(resourceType, attributes.namespace) : unknownType(resourceType));
  }
  const name = call.rules.unprefixedName(asked, association.prefix);
  if (name !== undefined) return name;
  const prefix = association.prefix ?? 'None';
  throw absent(call, `Property ${asked} does not start with the expected resource type association prefix of '${prefix}'.`);
}

const unknownType = (type: string) => `The metadata definition resource-type with name=${type}, was not found.`;
const notAssociated = (type: string, namespace: string) =>
  `The metadata definition resource-type association of resource-type=${type} to namespace=${namespace}, was not found.`;
