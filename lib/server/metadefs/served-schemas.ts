import { json } from '../call.ts';
import type { JsonSchema } from './json-schema.ts';
import { associationSchema, namelessPropertySchema, namespaceSchema, objectSchema, propertySchema, tagSchema } from './schemas.ts';

const links = [
  { rel: 'first', href: '{first}' },
  { rel: 'next', href: '{next}' },
  { rel: 'describedby', href: '{schema}' },
];

/** The schema of a list: the definitions of its items stand at the root, where the references look for them. */
function listSchema(name: string, member: JsonSchema, definitions: JsonSchema['definitions']): JsonSchema {
  const text = { type: 'string' };
  return { name, properties: { [name]: member, first: text, next: text, schema: text }, links, ...(definitions && { definitions }) };
}

function listOf(name: string, { definitions, ...items }: JsonSchema): JsonSchema {
  return listSchema(name, { type: 'array', items }, definitions);
}

function mapOf(name: string, { definitions, ...additionalProperties }: JsonSchema): JsonSchema {
  return listSchema(name, { type: 'object', additionalProperties }, definitions);
}

const serve = <Operation extends string>(operation: Operation, schema: JsonSchema) =>
  ({ methods: { GET: { operation, handler: () => json(schema), bodyless: true } } }) as const;

/** The paths of the schemas of metadata definitions. */
export const metadefSchemaResources = {
  '/schemas/metadefs/namespace': serve('showMetadefNamespaceSchema', namespaceSchema),
  '/schemas/metadefs/namespaces': serve('showMetadefNamespacesSchema', listOf('namespaces', namespaceSchema)),
  '/schemas/metadefs/resource_type': serve('showMetadefResourceTypeSchema', associationSchema),
  '/schemas/metadefs/resource_types': serve('showMetadefResourceTypesSchema', listOf('resource_type_associations', associationSchema)),
  '/schemas/metadefs/property': serve('showMetadefPropertySchema', propertySchema),
  '/schemas/metadefs/properties': serve('showMetadefPropertiesSchema', mapOf('properties', namelessPropertySchema)),
  '/schemas/metadefs/object': serve('showMetadefObjectSchema', objectSchema),
  '/schemas/metadefs/objects': serve('showMetadefObjectsSchema', listOf('objects', objectSchema)),
  '/schemas/metadefs/tag': serve('showMetadefTagSchema', tagSchema),
  '/schemas/metadefs/tags': serve('showMetadefTagsSchema', listOf('tags', tagSchema)),
};
