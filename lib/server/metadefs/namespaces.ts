import { type Call, empty, json } from '../call.ts';
import { Fault } from '../fault.ts';
import { demandUnprotected, pathName, readableNamespace, writableNamespace } from './access.ts';
import { readDocument } from './documents.ts';
import { demandVisibility } from './list-query.ts';
import type { Json, Namespace } from './model.ts';
import { sortedObjects } from './objects.ts';
import { demandKnownQuery, sortedProperties } from './properties.ts';
import { sortedAssociations } from './resource-types.ts';
import { demandStorable, taken } from './storing.ts';
import { newestFirst } from './tags.ts';

/** GET /v2/metadefs/namespaces/{namespace} */
export function showMetadefNamespace(call: Call): Response {
  demandVisibility(call);
  const namespace = readableNamespace(call);
  demandKnownQuery(call);
  const resourceType = call.url.searchParams.get('resource_type') || undefined;
  const prefix = resourceType === undefined ? null : call.rules.prefixFor(call.operation, namespace, resourceType);
  return json({ ...call.rules.showNamespace(call.operation, namespace), ...shownContents(call, namespace, prefix ?? '') });
}

/** PUT /v2/metadefs/namespaces/{namespace} */
export async function updateMetadefNamespace(call: Call): Promise<Response> {
  const document = await readDocument(call, 'namespace');
  const namespace = writableNamespace(call);
  const attributes = call.rules.replacedNamespace(namespace, document, call.caller);
  demandNamespaceFree(call, attributes.namespace, namespace);
  demandStorable(call, { ...attributes }, []);
  const before = namespace.updatedAt;
  const changed = JSON.stringify(namespace.attributes) !== JSON.stringify(attributes);
  namespace.updatedAt = call.rules.movedTime(call.operation, before, changed);
  namespace.contents = call.rules.keptContents(namespace, document);
  namespace.attributes = attributes;
  const answered = { ...namespace, updatedAt: call.rules.answeredTime(call.operation, before, namespace.updatedAt) };
  return json(call.rules.showNamespace(call.operation, answered));
}

/** DELETE /v2/metadefs/namespaces/{namespace} */
export function deleteMetadefNamespace(call: Call): Response {
  const namespace = writableNamespace(call);
  demandUnprotected(call, namespace, `namespace ${namespace.attributes.namespace}`);
  call.rules.removeNamespace(call.metadefs, namespace);
  return empty(204);
}

/** Throws 409 when another namespace has the name, whoever may see it. */
export function demandNamespaceFree(call: Call, name: string, except?: Namespace): void {
  const inUse = call.metadefs
    .all()
    .filter((other) => other !== except)
    .map(({ attributes }) => attributes.namespace);
  if (call.rules.isMetadefNameTaken(call.operation, name, inUse, call.metadefs))
    throw new Fault(call.rules.statusForTakenMetadef(call.operation), except === undefined ? taken.namespace(name) : taken.renamed(name));
}

/** What a namespace holds; kinds of which it has none are left out. Links have the name as the request wrote it. */
function shownContents(call: Call, { contents }: Namespace, prefix: string): Json {
  const { operation, rules } = call;
  const properties = rules.showMetadefProperties(operation, sortedProperties(contents.properties), contents);
  const objects = sortedObjects(contents.objects).map((object) => ({
    ...object,
    properties: rules.prefixedKeys(object.properties ?? {}, prefix),
    required: rules.prefixedNames(object.required ?? [], prefix),
  }));
  return {
    ...ifAny(
      'resource_type_associations',
      sortedAssociations(call, contents.associations).map((one) => rules.showMetadefAssociation(operation, one)),
    ),
    ...(Object.keys(properties).length > 0 && { properties: rules.prefixedKeys(properties, prefix) }),
    ...ifAny(
      'objects',
      objects.map((object) => rules.showMetadefObject(operation, object, pathName(call, 'namespace'))),
    ),
    ...ifAny(
      'tags',
      newestFirst(contents.tags).map((tag) => rules.listedMetadefTag(operation, tag)),
    ),
  };
}

function ifAny(name: string, all: readonly Json[]): Json {
  return all.length > 0 ? { [name]: all } : {};
}
