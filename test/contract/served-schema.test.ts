import { describe, expect, test } from 'vitest';
import { readServedSchema } from '../../lib/contract/index.ts';

/** As Glance writes them: draft 4, with keywords of its own. */
const image = {
  name: 'image',
  properties: {
    id: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
    size: { type: ['null', 'integer'], readOnly: true },
    created_at: { type: 'string', is_base: false },
  },
  additionalProperties: { type: 'string' },
  links: [{ rel: 'self', href: '{self}' }],
};

describe('a schema that the server gives', () => {
  test('is read in the dialect of Glance', () => {
    expect(readServedSchema(image).faults).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no object', 'schema'],
    ['nothing', undefined],
    ['a type that there is not', { properties: { id: { type: 'text' } } }],
    ['a pattern that is none', { properties: { id: { type: 'string', pattern: '(' } } }],
    ['a required that is no list', { required: 'id' }],
  ])('%s is no schema', (_, document) => {
    const schema = readServedSchema(document);
    expect(schema.faults).not.toEqual([]);
    expect(schema.departures({})).toEqual([]);
  });

  test('tells in what a resource departs from it', () => {
    const schema = readServedSchema(image);
    const id = '00000000-0000-4000-8000-000000000001';
    expect(schema.departures({ id, size: null, vendor: 'x' })).toEqual([]);
    const departures = schema.departures({ id: 'short', size: '5', vendor: 5 }).join('\n');
    for (const where of ['/id', '/size', '/vendor']) expect(departures).toContain(where);
  });
});
