import { type Call, isObject } from '../call.ts';
import { Fault } from '../fault.ts';
import { readJsonBody } from '../json-body.ts';
import type { JsonSchema } from './json-schema.ts';
import type { DocumentKind, Json } from './model.ts';
import {
  associationSchema,
  namelessPropertySchema,
  namespaceSchema,
  newTagsSchema,
  objectSchema,
  propertySchema,
  tagSchema,
} from './schemas.ts';
import { type Model, models } from './typed-models.ts';

interface Document {
  readonly schema: JsonSchema;
  readonly model: Model;
}

const documents: Readonly<Record<DocumentKind, Document>> = {
  namespace: { schema: namespaceSchema, model: models.namespace },
  object: { schema: objectSchema, model: models.object },
  property: { schema: propertySchema, model: models.property },
  association: { schema: associationSchema, model: models.association },
  tag: { schema: tagSchema, model: models.tag },
  tags: { schema: newTagsSchema, model: models.tags },
};

/**
 * The document in a request body. The order of the refusals is Glance's: no JSON (400), read-only keys (403), the schema
 * (400), and then what the schema lets through and the typed model behind it does not take (400 here, 500 in Glance).
 */
export async function readDocument(call: Call, kind: DocumentKind): Promise<Json> {
  const body = await readJsonBody(call);
  const keys = Array.isArray(body) ? body : Object.keys(body);
  const readOnly = call.rules.metadefReadOnly(call.operation, kind).find((key) => keys.includes(key));
  if (readOnly !== undefined) throw new Fault(403, `Attribute '${readOnly}' is read-only.`);
  const { schema, model } = documents[kind];
  demandFit(call, schema, body);
  // Objects are new with every property held against its own, stricter schema; an update is not so careful.
  if (call.operation === 'createMetadefObject' && isObject(body) && isObject(body.properties))
    for (const property of Object.values(body.properties)) demandFit(call, namelessPropertySchema, property);
  return call.rules.metadefDocument(call.operation, model, body);
}

function demandFit(call: Call, schema: JsonSchema, body: unknown): void {
  const reason = call.rules.metadefMisfit(call.operation, schema, body);
  if (reason !== undefined) throw new Fault(400, `Provided object does not match schema '${schema.name}': ${reason}`);
}
