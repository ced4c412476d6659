import { type Call, empty, json } from '../call.ts';
import { demandNoBody } from '../json-body.ts';
import { nowInSeconds } from '../model.ts';
import { absent, demandUnprotected, pathName, readableNamespace, writableNamespace } from './access.ts';
import { compareNames } from './collation.ts';
import { readDocument } from './documents.ts';
import { readListQuery } from './list-query.ts';
import type { Json, MetadefObject, Namespace } from './model.ts';
import { addObject, demandFree, demandStorable, findByName, storedProperties, storedRequired, taken } from './storing.ts';

/** GET /v2/metadefs/namespaces/{namespace}/objects: in one order, whatever the query asks for, from behind the marker on. Glance passes over marker and limit. */
export function listMetadefObjects(call: Call): Response {
  const { limit } = readListQuery(call);
  const namespace = readableNamespace(call);
  const marker = call.url.searchParams.get('marker') || undefined;
  const all = sortedObjects(namespace.contents.objects);
  const rest = marker === undefined ? all : all.slice(all.indexOf(namedObject(call, namespace, marker)) + 1);
  const objects = call.rules.cutMetadefs(call.operation, rest, limit).map((object) => shown(call, object));
  return json({ objects, schema: 'v2/schemas/metadefs/objects' });
}

/** POST /v2/metadefs/namespaces/{namespace}/objects */
export async function createMetadefObject(call: Call): Promise<Response> {
  const document = await readDocument(call, 'object');
  const namespace = writableNamespace(call);
  addObject(call, namespace, document);
  const now = nowInSeconds();
  return json(shown(call, echoed(document, now, now)), 201);
}

/** GET /v2/metadefs/namespaces/{namespace}/objects/{object} */
export function showMetadefObject(call: Call): Response {
  return json(shown(call, objectOf(call, readableNamespace(call))));
}

/** PUT /v2/metadefs/namespaces/{namespace}/objects/{object} */
export async function updateMetadefObject(call: Call): Promise<Response> {
  const document = await readDocument(call, 'object');
  const namespace = writableNamespace(call);
  const object = objectOf(call, namespace);
  const { createdAt, updatedAt: before } = object;
  const after = echoed(document, createdAt, before);
  const stored = { ...after, required: storedRequired(document), properties: storedProperties(call, document) };
  demandStorable(call, { name: stored.name, description: stored.description, properties: stored.properties }, ['name']);
  const others = namespace.contents.objects.filter((other) => other !== object);
  demandFree(call, stored.name, others, taken.object(stored.name, namespace));
  const changed = JSON.stringify({ ...object }) !== JSON.stringify({ ...object, ...stored });
  Object.assign(object, call.rules.replacedDefinition(call.operation, { ...object }, stored), {
    updatedAt: call.rules.movedTime(call.operation, before, changed),
  });
  return json(shown(call, { ...after, updatedAt: call.rules.answeredTime(call.operation, before, object.updatedAt) }));
}

/** DELETE /v2/metadefs/namespaces/{namespace}/objects/{object} */
export function deleteMetadefObject(call: Call): Response {
  const namespace = writableNamespace(call);
  const object = objectOf(call, namespace);
  demandUnprotected(call, namespace, `object ${object.name}`);
  namespace.contents.objects = call.rules.withoutDefinition(call.operation, namespace.contents.objects, object);
  return empty(204);
}

/** DELETE /v2/metadefs/namespaces/{namespace}/objects */
export async function deleteAllMetadefObjects(call: Call): Promise<Response> {
  await demandNoBody(call);
  const namespace = writableNamespace(call);
  demandUnprotected(call, namespace, `namespace ${namespace.attributes.namespace}`);
  namespace.contents = call.rules.withoutDefinitions(call.operation, namespace.contents, 'objects');
  return empty(204);
}

/** Objects in the order of the database's index. */
export function sortedObjects(objects: readonly MetadefObject[]): MetadefObject[] {
  return objects.toSorted((a, b) => compareNames(a.name, b.name));
}

function objectOf(call: Call, namespace: Namespace): MetadefObject {
  return namedObject(call, namespace, pathName(call, 'object'));
}

function namedObject(call: Call, { contents }: Namespace, name: string): MetadefObject {
  const object = findByName(contents.objects, name);
  if (object === undefined) throw absent(call, `Could not find metadata object ${name}`);
  return object;
}

/** An object as the request has it: what it leaves out is left out of the answer as well. */
function echoed(document: Json, createdAt: number, updatedAt: number | null): MetadefObject {
  return {
    name: document.name as string,
    description: (document.description as string | undefined) ?? null,
    required: (document.required as string[] | undefined) ?? null,
    properties: (document.properties as Record<string, Json> | undefined) ?? null,
    createdAt,
    updatedAt,
  };
}

function shown(call: Call, object: MetadefObject): Json {
  return call.rules.showMetadefObject(call.operation, object, pathName(call, 'namespace'));
}
