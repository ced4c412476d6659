import { expect, test } from 'vitest';
import { readServedSchema } from '../../lib/contract/index.ts';
import { type Ask, create, startServer } from './ask.ts';
import { conforming } from './conforming.ts';

const namespaces = '/v2/metadefs/namespaces';
const metadefs = [
  'namespace',
  'namespaces',
  'resource_type',
  'resource_types',
  'property',
  'properties',
  'object',
  'objects',
  'tag',
  'tags',
];
const all = ['image', 'images', 'member', 'members', 'task', 'tasks', ...metadefs.map((name) => `metadefs/${name}`)];

test.each(all)('the schema %s is a draft 4 schema, served to every role, and to nobody without a token', async (name) => {
  const { as, anonymous } = startServer();
  for (const role of ['member', 'reader', 'admin'] as const) {
    const { status, body } = await conforming(await as(role))('GET', `/v2/schemas/${name}`);
    expect([status, readServedSchema(body).faults]).toEqual([200, []]);
  }
  expect((await anonymous('GET', `/v2/schemas/${name}`)).status).toBe(401);
  const posted = await (await as('member'))('POST', `/v2/schemas/${name}`);
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET']);
});

async function departures(ask: Ask, schema: string, path: string): Promise<string[]> {
  const { body } = await ask('GET', `/v2/schemas/${schema}`);
  const shown = await ask('GET', path);
  expect([path, shown.status]).toEqual([path, 200]);
  return readServedSchema(body).departures(shown.body);
}

test('the schemas are true of what is served', async () => {
  const { as } = startServer();
  const admin = await as('admin');
  const text = { title: 'A title', type: 'string', default: 'x' };
  const contents = { properties: { p: text }, objects: [{ name: 'o', required: ['p'], properties: { p: text } }], tags: [{ name: 't' }] };
  const body = {
    namespace: 'ours',
    description: 'd',
    ...contents,
    resource_type_associations: [{ name: 'OS::Nova::Server', prefix: 's_' }],
  };
  await admin('POST', namespaces, { body });
  const image = await create(admin);
  for (const [schema, path] of [
    ['image', image],
    ['images', '/v2/images'],
    ['metadefs/namespace', `${namespaces}/ours`],
    ['metadefs/namespace', `${namespaces}/OS::Software::DBMS`],
    ['metadefs/namespaces', `${namespaces}?limit=100`],
    ['metadefs/object', `${namespaces}/ours/objects/o`],
    ['metadefs/objects', `${namespaces}/ours/objects`],
    ['metadefs/property', `${namespaces}/ours/properties/p`],
    ['metadefs/properties', `${namespaces}/ours/properties`],
    ['metadefs/tag', `${namespaces}/ours/tags/t`],
    ['metadefs/tags', `${namespaces}/ours/tags`],
    ['metadefs/resource_types', `${namespaces}/ours/resource_types`],
  ] as const)
    expect([path, await departures(admin, schema, path)]).toEqual([path, []]);
});

test('a request for a schema brings no body', async () => {
  const { as } = startServer();
  const member = await as('member');
  const headers = { 'content-length': '2' };
  expect((await member('GET', '/v2/schemas/image', { headers })).status).toBe(400);
  expect((await member('GET', '/v2/schemas/task', { headers })).status).toBe(500);
});
