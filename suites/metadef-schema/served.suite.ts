import { covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Verb = Extract<keyof ImageClient, `showMetadef${string}Schema`>;
interface Kind {
  readonly name: string;
  readonly required: readonly string[];
  readonly has: readonly string[];
}

const namespace: Kind = {
  name: 'namespace',
  required: ['namespace'],
  has: [
    ...['namespace', 'display_name', 'description', 'visibility', 'protected', 'owner', 'created_at', 'updated_at', 'schema', 'self'],
    ...['resource_type_associations', 'properties', 'objects', 'tags'],
  ],
};
const association: Kind = {
  name: 'resource_type_association',
  required: ['name'],
  has: ['name', 'prefix', 'properties_target', 'created_at', 'updated_at'],
};
const property: Kind = {
  name: 'property',
  required: ['name', 'title', 'type'],
  has: [
    ...['name', 'title', 'description', 'operators', 'type', 'required', 'minimum', 'maximum', 'maxLength', 'minLength', 'pattern'],
    ...['enum', 'readonly', 'default', 'items', 'maxItems', 'minItems', 'uniqueItems', 'additionalItems'],
  ],
};
const object: Kind = {
  name: 'object',
  required: ['name'],
  has: ['name', 'description', 'required', 'properties', 'schema', 'self', 'created_at', 'updated_at'],
};
const tag: Kind = { name: 'tag', required: ['name'], has: ['name', 'created_at', 'updated_at'] };

const ofOne: readonly [id: RequirementId, verb: Verb, kind: Kind][] = [
  ['metadef-schema.namespace.is-served', 'showMetadefNamespaceSchema', namespace],
  ['metadef-schema.resource-type.is-served', 'showMetadefResourceTypeSchema', association],
  ['metadef-schema.property.is-served', 'showMetadefPropertySchema', property],
  ['metadef-schema.object.is-served', 'showMetadefObjectSchema', object],
  ['metadef-schema.tag.is-served', 'showMetadefTagSchema', tag],
];

const ofLists: readonly [id: RequirementId, verb: Verb, name: string, kind: Kind][] = [
  ['metadef-schema.namespaces.is-served', 'showMetadefNamespacesSchema', 'namespaces', namespace],
  ['metadef-schema.resource-types.is-served', 'showMetadefResourceTypesSchema', 'resource_type_associations', association],
  ['metadef-schema.objects.is-served', 'showMetadefObjectsSchema', 'objects', object],
  ['metadef-schema.tags.is-served', 'showMetadefTagsSchema', 'tags', tag],
];

describe('the schemas of metadata definitions', () => {
  for (const [id, verb, { name, required, has }] of ofOne)
    test(`the schema of a ${name} tells what it has to have and what it may have`, covers(id), async ({ member }) => {
      const schema = await member[verb]();
      expect(schema).toBeASchema();
      const { required: told = [] } = schema.body as { required?: readonly string[] };
      expect(schema.body.name).toBe(name);
      expect(told.toSorted()).toEqual(required);
      expect(Object.keys(schema.body.properties)).toEqual(expect.arrayContaining([...has]));
    });

  for (const [id, verb, name, { has }] of ofLists)
    test(`the schema of a list of ${name} describes its items and its links`, covers(id), async ({ member }) => {
      const schema = await member[verb]();
      expect(schema).toBeASchema();
      expect(schema.body).toMatchObject({
        name,
        properties: {
          [name]: { type: 'array', items: {} },
          first: { type: 'string' },
          next: { type: 'string' },
          schema: { type: 'string' },
        },
      });
      const { items } = schema.body.properties[name] as { items: { properties: object } };
      expect(Object.keys(items.properties)).toEqual(expect.arrayContaining([...has]));
    });

  test('the schema of a list of properties describes them by name', covers('metadef-schema.properties.is-served'), async ({ member }) => {
    const schema = await member.showMetadefPropertiesSchema();
    expect(schema).toBeASchema();
    expect(schema.body).toMatchObject({ name: 'properties', properties: { properties: { type: 'object', additionalProperties: {} } } });
    const { properties } = schema.body.properties as { properties: { additionalProperties: { properties: object } } };
    expect(Object.keys(properties.additionalProperties.properties)).toEqual(expect.arrayContaining([...property.has]));
  });
});
