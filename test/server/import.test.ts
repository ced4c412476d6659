import { expect, test } from 'vitest';
import { create, createActive, octets, startServer } from './ask.ts';
import { contentServer } from './content-server.ts';
import { overTask } from './over.ts';

const direct = { method: { name: 'glance-direct' } };

const web = (uri: string) => ({ method: { name: 'web-download', uri } });

test('staged data are imported into the stores that are named', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  expect((await member('PUT', `${path}/stage`, { headers: octets, body: 'staged' })).status).toBe(204);
  expect((await member('GET', path)).body).toMatchObject({ status: 'uploading', size: 6, checksum: null });
  expect((await member('GET', `${path}/file`)).status).toBe(204);
  const accepted = await member('POST', `${path}/import`, { body: { ...direct, stores: ['slow', 'fast'] } });
  expect(accepted.status).toBe(202);
  expect((await member('POST', `${path}/import`, { body: direct })).status).toBe(409);
  const task = await overTask(member, path);
  expect(task).toMatchObject({ status: 'success', type: 'api_image_import', request_id: accepted.headers.get('x-openstack-request-id') });
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'slow,fast', os_glance_failed_import: '' });
  expect((await member('GET', `${path}/file`)).text).toBe('staged');
});

test('data from the web become an image, or leave it queued', async () => {
  const { as } = startServer();
  const member = await as('member');
  const origin = await contentServer();
  const path = await create(member);
  await member('POST', `${path}/import`, { body: web(`${origin}/missing`) });
  expect((await overTask(member, path)).status).toBe('failure');
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null, os_glance_failed_import: 'fast' });
  const good = await create(member);
  await member('POST', `${good}/import`, { body: web(`${origin}/data`) });
  expect((await overTask(member, good)).status).toBe('success');
  expect((await member('GET', `${good}/file`)).text).toBe('/data');
});

test('an import that cannot be is refused at once', async () => {
  const { as } = startServer();
  const [member, reader] = [await as('member'), await as('reader')];
  const [queued, active, bare] = [await create(member), await createActive(member), await create(member, {})];
  await member('PUT', `${bare}/stage`, { headers: octets, body: 'x' });
  const uri = 'http://127.0.0.1:1/';
  const refusals: [string, unknown, number][] = [
    [queued, direct, 409],
    [active, direct, 409],
    [bare, direct, 409],
    [queued, { method: { name: 'nope' } }, 400],
    [queued, {}, 400],
    [queued, { method: { name: 'web-download' } }, 400],
    [queued, web('file:///etc/passwd'), 400],
    [queued, web('http://169.254.169.254/'), 400],
    [queued, web('http://0x7f000001/'), 400],
    [queued, { ...web(uri), stores: ['nope'] }, 409],
    [queued, { ...web(uri), stores: ['fast'], all_stores: true }, 400],
  ];
  for (const [path, body, status] of refusals) {
    expect([body, (await member('POST', `${path}/import`, { body })).status]).toEqual([body, status]);
  }
  expect((await reader('POST', `${queued}/import`, { body: web(uri) })).status).toBe(403);
  expect((await member('GET', queued)).body.status).toBe('queued');
});

test('a server without glance-direct has no staging', async () => {
  const { as } = startServer({ importMethods: [] });
  const member = await as('member');
  expect((await member('PUT', `${await create(member)}/stage`, { headers: octets, body: 'x' })).status).toBe(404);
  expect((await member('POST', '/v2/images', { body: {} })).headers.has('openstack-image-import-methods')).toBe(false);
});
