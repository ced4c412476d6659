import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Mutant } from './mutant.ts';

type Json = Record<string, unknown>;

/** Rewrites the properties of a served schema. */
function properties(operation: OperationId, rewrite: (properties: Json) => Json): NonNullable<Mutant['onResponse']> {
  return async (asked, response) => {
    if (asked !== operation || response.status !== 200) return response;
    const schema = (await response.json()) as { properties: Json };
    const body = JSON.stringify({ ...schema, properties: rewrite(schema.properties) });
    return new Response(body, { status: 200, headers: response.headers });
  };
}

/** Answers a request without a token as if it had one. */
function open(path: string): NonNullable<Mutant['onRequest']> {
  return async (request, next) => {
    const response = await next(request);
    if (response.status !== 401 || new URL(request.url).pathname !== path) return response;
    return new Response(JSON.stringify({ name: 'open', properties: {} }), { status: 200, headers: { 'content-type': 'application/json' } });
  };
}

export const schemaMutants: readonly Mutant[] = [
  {
    id: 'schema-image-is-none',
    says: 'The schema of an image gives the size a type that JSON Schema does not know.',
    kills: ['schema.image.is-a-json-schema'],
    onResponse: properties('showImageSchema', (all) => ({ ...all, size: { type: 'long' } })),
  },
  {
    id: 'schema-image-lies',
    says: 'The schema of an image says that there is always a size.',
    kills: ['schema.image.fits-what-is-served'],
    onResponse: properties('showImageSchema', (all) => ({ ...all, size: { type: 'integer' } })),
  },
  {
    id: 'schema-image-open',
    says: 'The schema of an image is given without a token.',
    kills: ['schema.image.token-required'],
    onRequest: open('/v2/schemas/image'),
  },
  {
    id: 'schema-images-is-none',
    says: 'The schema of a list gives next a type that JSON Schema does not know.',
    kills: ['schema.images.is-a-json-schema'],
    onResponse: properties('showImagesSchema', (all) => ({ ...all, next: { type: 'link' } })),
  },
  {
    id: 'schema-images-lies',
    says: 'The schema of a list calls its link to the first page an object.',
    kills: ['schema.images.describes-what-is-served'],
    onResponse: properties('showImagesSchema', (all) => ({ ...all, first: { type: 'object' } })),
  },
  {
    id: 'schema-images-open',
    says: 'The schema of a list is given without a token.',
    kills: ['schema.images.token-required'],
    onRequest: open('/v2/schemas/images'),
  },
  {
    id: 'schema-images-without-a-name',
    says: 'The schema of a list has no name.',
    kills: ['contract.showImagesSchema'],
    onResponse: async (operation, response) => {
      if (operation !== 'showImagesSchema' || response.status !== 200) return response;
      const { name: _, ...nameless } = (await response.json()) as Json;
      return new Response(JSON.stringify(nameless), { status: 200, headers: response.headers });
    },
  },
];
