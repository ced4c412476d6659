import { expect, test } from 'vitest';
import type { ImageOperations } from '../../lib/operations/index.ts';
import { answerJson } from '../http/loopback.ts';
import { asked, scripted, thrownBy } from './cloud.ts';
import { all } from './cloud-lists.ts';

const at = '/v2/metadefs/namespaces';
const title = { title: 'T', type: 'string' } as const;

const calls: [string, (operations: ImageOperations) => Promise<unknown>, string, unknown?][] = [
  ['createMetadefNamespace', (o) => o.createMetadefNamespace({ namespace: 'N' }), `POST ${at}`, { namespace: 'N' }],
  ['getMetadefNamespace', (o) => o.getMetadefNamespace('N'), `GET ${at}/N`],
  [
    'updateMetadefNamespace',
    (o) => o.updateMetadefNamespace('N', { display_name: 'D' }),
    `PUT ${at}/N`,
    { namespace: 'N', display_name: 'D' },
  ],
  ['updateMetadefNamespace with a new name', (o) => o.updateMetadefNamespace('N', { namespace: 'M' }), `PUT ${at}/N`, { namespace: 'M' }],
  ['deleteMetadefNamespace', (o) => o.deleteMetadefNamespace('N'), `DELETE ${at}/N`],
  ['addTagToMetadefNamespace', (o) => o.addTagToMetadefNamespace('N', 'a/b'), `POST ${at}/N/tags/a%2Fb`],
  ['removeTagFromMetadefNamespace', (o) => o.removeTagFromMetadefNamespace('N', 't'), `DELETE ${at}/N/tags/t`],
  ['removeTagsFromMetadefNamespace', (o) => o.removeTagsFromMetadefNamespace('N'), `DELETE ${at}/N/tags`],
  ['createMetadefObject', (o) => o.createMetadefObject('N', { name: 'O' }), `POST ${at}/N/objects`, { name: 'O' }],
  ['getMetadefObject', (o) => o.getMetadefObject('N', 'O'), `GET ${at}/N/objects/O`],
  [
    'updateMetadefObject',
    (o) => o.updateMetadefObject('N', 'O', { description: 'D' }),
    `PUT ${at}/N/objects/O`,
    { name: 'O', description: 'D' },
  ],
  ['deleteMetadefObject', (o) => o.deleteMetadefObject('N', 'O'), `DELETE ${at}/N/objects/O`],
  ['deleteAllMetadefObjects', (o) => o.deleteAllMetadefObjects('N'), `DELETE ${at}/N/objects`],
  [
    'createMetadefProperty',
    (o) => o.createMetadefProperty('N', { name: 'P', ...title }),
    `POST ${at}/N/properties`,
    { name: 'P', ...title },
  ],
  ['getMetadefProperty', (o) => o.getMetadefProperty('N', 'P'), `GET ${at}/N/properties/P`],
  [
    'getMetadefProperty for a resource type',
    (o) => o.getMetadefProperty('N', 'P', 'OS::R'),
    `GET ${at}/N/properties/P?resource_type=OS%3A%3AR`,
  ],
  ['updateMetadefProperty', (o) => o.updateMetadefProperty('N', 'P', title), `PUT ${at}/N/properties/P`, { name: 'P', ...title }],
  [
    'updateMetadefProperty with a new name',
    (o) => o.updateMetadefProperty('N', 'P', { name: 'Q', ...title }),
    `PUT ${at}/N/properties/P`,
    { name: 'Q', ...title },
  ],
  ['deleteMetadefProperty', (o) => o.deleteMetadefProperty('N', 'P'), `DELETE ${at}/N/properties/P`],
  ['deleteAllMetadefProperties', (o) => o.deleteAllMetadefProperties('N'), `DELETE ${at}/N/properties`],
  [
    'createMetadefResourceTypeAssociation',
    (o) => o.createMetadefResourceTypeAssociation('N', { name: 'R', prefix: 'p_' }),
    `POST ${at}/N/resource_types`,
    { name: 'R', prefix: 'p_' },
  ],
  ['deleteMetadefResourceTypeAssociation', (o) => o.deleteMetadefResourceTypeAssociation('N', 'R'), `DELETE ${at}/N/resource_types/R`],
];

test.each(calls)('%s sends what it should, and gives what it gets', async (_, call, request, body) => {
  const answer = { name: 'answered' };
  const { operations, arrived } = await scripted(({ method }, response) => {
    if (method === 'DELETE') response.writeHead(204).end();
    else answerJson(response, method === 'POST' ? 201 : 200, answer);
  });
  const given = await call(operations);
  expect(asked(arrived)).toEqual([request]);
  const sent = String(arrived[0]?.body);
  expect(sent === '' ? undefined : JSON.parse(sent)).toEqual(body);
  if (given !== undefined) expect(given).toEqual(answer);
});

test.each(calls)('%s is an error where the service refuses', async (name, call) => {
  const { operations } = await scripted((_, response) => answerJson(response, 403, { message: 'only admins' }));
  const error = await thrownBy(call(operations));
  expect(error).toMatchObject({ code: 'ERR_STATUS', message: expect.stringContaining('403: only admins') });
  expect(error.message).toContain(name.split(' ')[0]);
});

test.each<[string, (operations: ImageOperations, missing?: object) => Promise<unknown>]>([
  ['deleteMetadefNamespace', (o, m) => o.deleteMetadefNamespace('N', m)],
  ['removeTagFromMetadefNamespace', (o, m) => o.removeTagFromMetadefNamespace('N', 't', m)],
  ['deleteMetadefObject', (o, m) => o.deleteMetadefObject('N', 'O', m)],
  ['deleteMetadefProperty', (o, m) => o.deleteMetadefProperty('N', 'P', m)],
  ['deleteMetadefResourceTypeAssociation', (o, m) => o.deleteMetadefResourceTypeAssociation('N', 'R', m)],
])('%s of what is not there is passed over, or is an error', async (_, call) => {
  const { operations } = await scripted((__, response) => answerJson(response, 404, { message: 'not there' }));
  expect(await call(operations)).toBeUndefined();
  expect((await thrownBy(call(operations, { ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
});

test.each<[string, (operations: ImageOperations) => Promise<unknown>]>([
  ['removeTagsFromMetadefNamespace', (o) => o.removeTagsFromMetadefNamespace('N')],
  ['deleteAllMetadefObjects', (o) => o.deleteAllMetadefObjects('N')],
  ['deleteAllMetadefProperties', (o) => o.deleteAllMetadefProperties('N')],
])('%s of a namespace that is not there is an error', async (_, call) => {
  const { operations } = await scripted((__, response) => answerJson(response, 404, { message: 'not there' }));
  expect((await thrownBy(call(operations))).code).toBe('ERR_NOT_FOUND');
});

test.each<[string, (operations: ImageOperations) => Promise<unknown>, string, object, unknown]>([
  ['metadefObjects', (o) => o.metadefObjects('N'), `${at}/N/objects`, { objects: [{ name: 'O' }] }, [{ name: 'O' }]],
  ['metadefProperties', (o) => o.metadefProperties('N'), `${at}/N/properties`, { properties: { P: title } }, [{ ...title, name: 'P' }]],
  [
    'metadefResourceTypes',
    (o) => o.metadefResourceTypes(),
    '/v2/metadefs/resource_types',
    { resource_types: [{ name: 'R' }] },
    [{ name: 'R' }],
  ],
  [
    'metadefResourceTypeAssociations',
    (o) => o.metadefResourceTypeAssociations('N'),
    `${at}/N/resource_types`,
    { resource_type_associations: [{ name: 'R' }] },
    [{ name: 'R' }],
  ],
])('%s gives all there are', async (_, call, path, answer, found) => {
  const { operations, arrived } = await scripted((__, response) => answerJson(response, 200, answer));
  expect(await call(operations)).toEqual(found);
  expect(asked(arrived)).toEqual([`GET ${path}`]);
});

test('metadefNamespaces come page by page', async () => {
  const page = (namespace: string, next?: string) => ({
    namespaces: [{ namespace }],
    first: at,
    schema: 's',
    ...(next === undefined ? {} : { next }),
  });
  const pages = [page('A', `${at}?limit=1&marker=A`), page('B')];
  const { operations, arrived } = await scripted((_, response) => answerJson(response, 200, pages.shift()));
  expect((await all(operations.metadefNamespaces({ limit: 1 }))).map(({ namespace }) => namespace)).toEqual(['A', 'B']);
  expect(asked(arrived)).toEqual([`GET ${at}?limit=1`, `GET ${at}?limit=1&marker=A`]);
});

test('metadefTags come all at once, or by marker', async () => {
  const pages = [['a', 'b', 'c'], ['a', 'b'], ['c']].map((names) => ({ tags: names.map((name) => ({ name })) }));
  const { operations, arrived } = await scripted((_, response) => answerJson(response, 200, pages.shift()));
  expect(await all(operations.metadefTags('N'))).toEqual(['a', 'b', 'c']);
  expect(await all(operations.metadefTags('N', { limit: 2 }))).toEqual(['a', 'b', 'c']);
  expect(asked(arrived)).toEqual([`GET ${at}/N/tags`, `GET ${at}/N/tags?limit=2`, `GET ${at}/N/tags?limit=2&marker=b`]);
});
