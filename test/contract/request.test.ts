import { describe, expect, test } from 'vitest';
import { createValidator, type Validator } from '../../lib/contract/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';

const validator = createValidator(imageApiV2);
const json = 'application/json';
const patch = 'application/openstack-images-v2.1-json-patch';
type Request = Parameters<Validator['request']>[1];

test.each<[string, string, Request]>([
  ['a create body', 'createImage', { mediaType: json, body: { name: 'n', hw_disk_bus: 'scsi' } }],
  ['a patch', 'updateImage', { mediaType: patch, body: [{ op: 'replace', path: '/name', value: 'n' }] }],
  [
    'an early patch',
    'updateImage',
    { mediaType: 'application/openstack-images-v2.0-json-patch', body: [{ replace: '/name', value: 'n' }] },
  ],
  ['data', 'uploadImageData', { mediaType: 'application/octet-stream' }],
  ['a number as text in a query', 'listImages', { query: { limit: '5' } }],
  ['one of a repeatable parameter', 'listImages', { query: { tag: 'a' } }],
  ['several of a repeatable parameter', 'listImages', { query: { sort_key: ['name', 'id'], sort_dir: ['asc', 'desc'] } }],
  ['a custom property in a query', 'listImages', { query: { hw_disk_bus: 'scsi' } }],
])('%s keeps the contract', (_, operation, request) => {
  expect(validator.request(operation, request)).toEqual([]);
});

test.each<[string, string, Request, string]>([
  ['a wrong type', 'createImage', { mediaType: json, body: { protected: 'yes' } }, 'request body /protected'],
  ['a long name', 'createImage', { mediaType: json, body: { name: 'x'.repeat(256) } }, 'request body /name'],
  ['no body where one is due', 'createImage', {}, 'request media type'],
  ['a wrong media type', 'updateImage', { mediaType: json, body: [] }, 'request media type'],
  ['an unknown patch operation', 'updateImage', { mediaType: patch, body: [{ op: 'move', path: '/name' }] }, 'request body /0/op'],
  ['a path without a slash', 'updateImage', { mediaType: patch, body: [{ op: 'remove', path: 'name' }] }, 'request body /0/path'],
  ['an unknown key', 'importImage', { mediaType: json, body: { method: { name: 'glance-direct' }, wait: true } }, 'request body'],
  ['a body where none is due', 'deleteImage', { body: {} }, 'request body'],
  ['a negative limit', 'listImages', { query: { limit: -1 } }, 'request query limit'],
  ['a limit that is no number', 'listImages', { query: { limit: 'ten' } }, 'request query limit'],
  ['an unknown word', 'listImages', { query: { visibility: 'secret' } }, 'request query visibility'],
  ['an unknown word among several', 'listImages', { query: { sort_key: ['name', 'colour'] } }, 'request query sort_key /1'],
  ['a marker that is no UUID', 'listImages', { query: { marker: 'x' } }, 'request query marker'],
  [
    'a wrong header',
    'uploadImageData',
    { mediaType: 'application/octet-stream', headers: { 'x-openstack-image-size': '-1' } },
    'request header x-openstack-image-size',
  ],
])('%s breaks it', (_, operation, request, where) => {
  expect(validator.request(operation, request).map((v) => v.where)).toEqual([where]);
});

/** Strict mode refuses unknown keywords and formats, and a reference that leads nowhere does not compile. */
describe('every schema compiles:', () => {
  const operations = Object.entries(imageApiV2.operations);

  test.each(operations)('%s', (id, operation) => {
    for (const parameter of operation.parameters) {
      const given = { [parameter.name]: 'x' };
      validator.request(id, parameter.in === 'header' ? { headers: given } : { query: given });
    }
    for (const mediaType of Object.keys(operation.requestBody ?? {})) validator.request(id, { mediaType, body: {} });
    for (const [status, { headers, content }] of Object.entries(operation.responses)) {
      const sent = Object.fromEntries(Object.keys(headers).map((name) => [name, 'x']));
      const types = Object.keys(content).length === 0 ? ['none'] : Object.keys(content);
      for (const type of types) validator.answer(id, { status: Number(status), headers: { ...sent, 'content-type': type }, text: '{}' });
    }
  });

  test('also those that only others refer to', () => {
    for (const name of Object.keys(imageApiV2.schemas)) {
      const operation = {
        method: 'GET',
        path: '/',
        summary: '',
        since: 'v2.0',
        source: '',
        role: 'any' as const,
        token: false,
        parameters: [],
        responses: {},
      };
      const content = { 'application/json': { $ref: `#/components/schemas/${name}` } };
      const one = createValidator({
        ...imageApiV2,
        operations: { one: { ...operation, responses: { '200': { headers: {}, content } } } },
      });
      expect(() => one.answer('one', { status: 200, headers: { 'content-type': 'application/json' }, text: '0' })).not.toThrow();
    }
  });
});
