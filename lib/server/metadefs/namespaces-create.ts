import { type Call, json } from '../call.ts';
import { Fault } from '../fault.ts';
import { demandWrite } from './access.ts';
import { readDocument } from './documents.ts';
import type { Json, Namespace } from './model.ts';
import { demandNamespaceFree } from './namespaces.ts';
import { addAssociation, addObject, addProperty, addTag, demandStorable } from './storing.ts';

/** POST /v2/metadefs/namespaces: what the request holds for the namespace is answered as the request has it. */
export async function createMetadefNamespace(call: Call): Promise<Response> {
  const document = await readDocument(call, 'namespace');
  demandWrite(call);
  const namespace = call.rules.newNamespace(document, call.caller, call.metadefs);
  demandNamespaceFree(call, namespace.attributes.namespace);
  demandStorable(call, { ...namespace.attributes }, []);
  call.metadefs.add(namespace);
  try {
    fill(call, namespace, document);
  } catch (error) {
    // A conflict undoes what was done so far; over everything else Glance stumbles and leaves it.
    if (error instanceof Fault && error.status === 409 && call.rules.undoesNamespace(namespace)) call.metadefs.remove(namespace);
    throw error;
  }
  const { resource_type_associations, properties, objects, tags } = document;
  const body = { ...call.rules.showNamespace(call.operation, namespace), resource_type_associations, properties, objects, tags };
  return json(body, 201, { location: encodedLocation(call.rules.namespaceLocation(call.url.origin, namespace)) });
}

/** In the order of Glance, for what comes first stays when what follows makes it stumble. */
function fill(call: Call, namespace: Namespace, document: Json): void {
  const {
    resource_type_associations: associations,
    objects,
    tags,
    properties,
  } = document as {
    [key: string]: readonly Json[] | undefined;
  };
  for (const association of associations ?? []) addAssociation(call, namespace, association);
  for (const object of objects ?? []) addObject(call, namespace, object);
  for (const { name } of tags ?? []) addTag(call, namespace, name as string);
  for (const [name, property] of Object.entries(properties ?? {})) addProperty(call, namespace, name, property);
}

/** A header has no room for characters beyond Latin-1: Glance sends the bytes of UTF-8. */
function encodedLocation(location: string): string {
  return Buffer.from(location, 'utf8').toString('latin1');
}
