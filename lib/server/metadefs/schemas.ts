import type { JsonSchema } from './json-schema.ts';

/** The schemas of metadata definitions, as they are served and as requests are held against them. */

const name = { type: 'string', maxLength: 80 };
const text = { type: 'string' };
const readOnlyText = { readOnly: true, type: 'string' };
const types = ['array', 'boolean', 'integer', 'number', 'object', 'string', null];
const size = { $ref: '#/definitions/positiveInteger' };
const sizeOrNone = { $ref: '#/definitions/positiveIntegerDefault0' };

const time = (description: string) => ({ type: 'string', readOnly: true, description, format: 'date-time' });

const propertyKeywords = {
  name,
  title: text,
  description: text,
  operators: { type: 'array', items: text },
  type: { type: 'string', enum: types },
  required: { $ref: '#/definitions/stringArray' },
  minimum: { type: 'number' },
  maximum: { type: 'number' },
  maxLength: size,
  minLength: sizeOrNone,
  pattern: { type: 'string', format: 'regex' },
  enum: { type: 'array' },
  readonly: { type: 'boolean' },
  default: {},
  items: { type: 'object', properties: { type: { type: 'string', enum: types }, enum: { type: 'array' } } },
  maxItems: size,
  minItems: sizeOrNone,
  uniqueItems: { type: 'boolean', default: false },
  additionalItems: { type: 'boolean' },
};

const sizes = {
  positiveInteger: { type: 'integer', minimum: 0 },
  positiveIntegerDefault0: { allOf: [{ $ref: '#/definitions/positiveInteger' }, { default: 0 }] },
};

const definitions = {
  ...sizes,
  stringArray: { type: 'array', items: text, uniqueItems: true },
  property: { type: 'object', additionalProperties: { type: 'object', required: ['title', 'type'], properties: propertyKeywords } },
};

const propertyDefinitions = { ...sizes, stringArray: { type: 'array', items: text, minItems: 1, uniqueItems: true } };

export const namespaceSchema = {
  name: 'namespace',
  properties: {
    namespace: { type: 'string', description: 'The name of the namespace, of which there is only one.', maxLength: 80 },
    display_name: { type: 'string', description: 'A name to show to people in its place.', maxLength: 80 },
    description: { type: 'string', description: 'What the namespace is for, told to people.', maxLength: 500 },
    visibility: { type: 'string', description: 'Who may see the namespace.', enum: ['public', 'private'] },
    protected: { type: 'boolean', description: 'Whether the namespace is kept from being deleted.' },
    owner: { type: 'string', description: 'The project that the namespace belongs to.', maxLength: 255 },
    created_at: time('When the namespace was created'),
    updated_at: time('When the namespace was last changed'),
    schema: readOnlyText,
    self: readOnlyText,
    resource_type_associations: {
      type: 'array',
      items: { type: 'object', properties: { name: text, prefix: text, properties_target: text } },
    },
    properties: { $ref: '#/definitions/property' },
    objects: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: text,
          description: text,
          required: { $ref: '#/definitions/stringArray' },
          properties: { $ref: '#/definitions/property' },
        },
      },
    },
    tags: { type: 'array', items: { type: 'object', properties: { name: text } } },
  },
  additionalProperties: false,
  definitions,
  required: ['namespace'],
} satisfies JsonSchema;

export const objectSchema = {
  name: 'object',
  properties: {
    name,
    description: text,
    required: { $ref: '#/definitions/stringArray' },
    properties: { $ref: '#/definitions/property' },
    schema: readOnlyText,
    self: readOnlyText,
    created_at: time('When the object was created'),
    updated_at: time('When the object was last changed'),
  },
  additionalProperties: false,
  definitions,
  required: ['name'],
} satisfies JsonSchema;

export const propertySchema = {
  name: 'property',
  properties: propertyKeywords,
  additionalProperties: false,
  definitions: propertyDefinitions,
  required: ['type', 'title', 'name'],
} satisfies JsonSchema;

/** A property whose name is the key under which it stands. */
export const namelessPropertySchema = { ...propertySchema, required: ['type', 'title'] } satisfies JsonSchema;

export const associationSchema = {
  name: 'resource_type_association',
  properties: {
    name: { type: 'string', description: 'The resource type, best by the name that Heat gives it.', maxLength: 80 },
    prefix: {
      type: 'string',
      description: 'What the names of properties begin with when they are put on this resource type, separator included.',
      maxLength: 80,
    },
    properties_target: {
      type: 'string',
      description: 'Which of several sets of properties is meant, where a resource has more than one.',
      maxLength: 80,
    },
    created_at: time('When the resource type was associated'),
    updated_at: time('When the association was last changed'),
  },
  additionalProperties: false,
  required: ['name'],
} satisfies JsonSchema;

export const tagSchema = {
  name: 'tag',
  properties: { name, created_at: time('When the tag was created'), updated_at: time('When the tag was last changed') },
  additionalProperties: false,
  required: ['name'],
} satisfies JsonSchema;

/** What a request that sets several tags is held against; nobody is served this one. */
export const newTagsSchema = {
  name: 'tags',
  properties: {
    tags: { type: 'array', items: { type: 'object', properties: { name }, required: ['name'], additionalProperties: false } },
  },
  additionalProperties: false,
  required: ['tags'],
} satisfies JsonSchema;
