import { type Body, rewrites, without } from './contract.ts';
import { letsNobodyIn, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Schemas that depart from what they describe. */
const withoutProperty = (name: string) => (schema: Body) => ({ ...schema, properties: without(name)(schema.properties as Body) });
const withProperty = (name: string, value: unknown) => (schema: Body) => ({
  ...schema,
  properties: { ...(schema.properties as Body), [name]: value },
});
const withoutRequired = (name: string) => (schema: Body) => ({
  ...schema,
  required: (schema.required as readonly string[]).filter((one) => one !== name),
});

const schemas = [
  ['namespace', 'showMetadefNamespaceSchema', 'does not know that a namespace can be protected', withoutProperty('protected')],
  ['namespaces', 'showMetadefNamespacesSchema', 'does not know the next link', withoutProperty('next')],
  ['resource-type', 'showMetadefResourceTypeSchema', 'does not know the properties target', withoutProperty('properties_target')],
  [
    'resource-types',
    'showMetadefResourceTypesSchema',
    'says nothing of the items',
    withProperty('resource_type_associations', { type: 'array' }),
  ],
  ['property', 'showMetadefPropertySchema', 'does not ask for a title', withoutRequired('title')],
  ['properties', 'showMetadefPropertiesSchema', 'takes the properties for a list', withProperty('properties', { type: 'array' })],
  ['object', 'showMetadefObjectSchema', 'does not ask for a name', withoutRequired('name')],
  ['objects', 'showMetadefObjectsSchema', 'does not know the first link', withoutProperty('first')],
  ['tag', 'showMetadefTagSchema', 'does not ask for a name', withoutRequired('name')],
  ['tags', 'showMetadefTagsSchema', 'says nothing of the items', withProperty('tags', { type: 'array' })],
] as const;

export const metadefSchemaMutants: readonly Mutant[] = schemas.flatMap(([name, operation, says, rewrite]): Mutant[] => [
  {
    id: `metadef-schema-${name}-departs`,
    says: `The schema that ${operation} gives ${says}.`,
    kills: [`metadef-schema.${name}.is-served`],
    onResponse: rewrites(operation, rewrite),
  },
  {
    id: `metadef-schema-${name}-takes-a-body`,
    says: `${operation} pays no attention to a body.`,
    kills: [`metadef-schema.${name}.body-refused`],
    rules: takesBodies(operation),
  },
  {
    id: `metadef-schema-${name}-open`,
    says: `${operation} asks for no token.`,
    kills: [`metadef-schema.${name}.token-required`],
    rules: letsNobodyIn(operation),
  },
]);
