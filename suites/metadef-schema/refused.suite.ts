import { covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Verb = Extract<keyof ImageClient, `showMetadef${string}Schema`>;

const schemas: readonly [name: string, verb: Verb, body: RequirementId, token: RequirementId][] = [
  ['namespace', 'showMetadefNamespaceSchema', 'metadef-schema.namespace.body-refused', 'metadef-schema.namespace.token-required'],
  ['namespaces', 'showMetadefNamespacesSchema', 'metadef-schema.namespaces.body-refused', 'metadef-schema.namespaces.token-required'],
  [
    'resource_type',
    'showMetadefResourceTypeSchema',
    'metadef-schema.resource-type.body-refused',
    'metadef-schema.resource-type.token-required',
  ],
  [
    'resource_types',
    'showMetadefResourceTypesSchema',
    'metadef-schema.resource-types.body-refused',
    'metadef-schema.resource-types.token-required',
  ],
  ['property', 'showMetadefPropertySchema', 'metadef-schema.property.body-refused', 'metadef-schema.property.token-required'],
  ['properties', 'showMetadefPropertiesSchema', 'metadef-schema.properties.body-refused', 'metadef-schema.properties.token-required'],
  ['object', 'showMetadefObjectSchema', 'metadef-schema.object.body-refused', 'metadef-schema.object.token-required'],
  ['objects', 'showMetadefObjectsSchema', 'metadef-schema.objects.body-refused', 'metadef-schema.objects.token-required'],
  ['tag', 'showMetadefTagSchema', 'metadef-schema.tag.body-refused', 'metadef-schema.tag.token-required'],
  ['tags', 'showMetadefTagsSchema', 'metadef-schema.tags.body-refused', 'metadef-schema.tags.token-required'],
];

describe('requests for schemas of metadata definitions that are refused', () => {
  for (const [name, verb, body, token] of schemas) {
    test(`asking for the schema ${name} with a body is refused`, covers(body), async ({ member }) => {
      const request = { method: 'GET', path: `/v2/schemas/metadefs/${name}`, headers: { 'content-type': 'application/json' } };
      expect(await member.sendRaw(verb, { ...request, body: '{}' })).toHaveStatus(400);
      expect(await member.sendRaw(verb, request)).toHaveStatus(200);
    });

    test(`the schema ${name} needs a token`, covers(token), async ({ anonymous, impostor, member }) => {
      expect(await anonymous[verb]()).toHaveStatus(401);
      expect(await impostor[verb]()).toHaveStatus(401);
      expect(await member[verb]()).toHaveStatus(200);
    });
  }
});
