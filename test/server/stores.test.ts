import { expect, test } from 'vitest';
import { create, octets, patchV21, startServer } from './ask.ts';
import { conforming } from './conforming.ts';
import { overTask } from './over.ts';

test('stores are listed in detail to admins and services', async () => {
  const { as } = startServer({ httpStores: ['web'] });
  const admin = conforming(await as('admin'));
  const { stores } = (await admin('GET', '/v2/info/stores/detail')).body;
  expect(stores[0]).toEqual({
    id: 'fast',
    description: 'fast file store',
    default: 'true',
    type: 'file',
    weight: 0,
    properties: { data_dir: '/var/lib/glance/fast', chunk_size: 65_536, thin_provisioning: false },
  });
  expect(stores[3]).toMatchObject({ id: 'web', 'read-only': 'true', type: 'http', properties: {} });
  expect((await (await as('service'))('GET', '/v2/info/stores/detail')).status).toBe(200);
  const member = conforming(await as('member'));
  expect((await member('GET', '/v2/info/stores/detail')).status).toBe(403);
  expect((await member('GET', '/v2/info/stores')).body.stores.map(({ id }: { id: string }) => id)).toEqual(['fast', 'slow', 'tape', 'web']);
});

test('without named stores there is nothing to list and nothing to delete from', async () => {
  const { as } = startServer({ stores: [] });
  const member = await as('member');
  expect((await member('GET', '/v2/info/stores/detail')).status).toBe(404);
  expect((await member('DELETE', '/v2/stores/fast/11111111-2222-3333-4444-555555555555')).status).toBe(404);
});

test('the reserved stores are named where an image is created, and in no list', async () => {
  const { as } = startServer();
  const member = await as('member');
  const { headers } = await member('POST', '/v2/images', { body: {} });
  expect(headers.get('openstack-image-store-ids')).toBe('fast,slow,tape,os_glance_staging_store,os_glance_tasks_store');
  expect((await member('GET', '/v2/info/stores')).text).not.toContain('os_glance');
});

test('of several copies each may be deleted but the last', async () => {
  const { as } = startServer();
  const [member, stranger, admin] = [conforming(await as('member')), await as('stranger'), conforming(await as('admin'))];
  const path = await create(member);
  const inStore = (store: string) => `/v2/stores/${store}/${path.split('/').at(-1)}`;
  expect((await admin('DELETE', inStore('fast'))).status).toBe(409);
  await member('PUT', `${path}/stage`, { headers: octets, body: 'staged' });
  await member('POST', `${path}/import`, { body: { method: { name: 'glance-direct' }, stores: ['slow', 'fast'] } });
  await overTask(member, path);
  await member('PATCH', path, { body: [{ op: 'replace', path: '/protected', value: true }], headers: patchV21 });
  expect((await member('DELETE', inStore('fast'))).status).toBe(403);
  expect((await stranger('DELETE', inStore('fast'))).status).toBe(404);
  expect((await admin('DELETE', inStore('nope'))).status).toBe(409);
  expect((await admin('DELETE', inStore('tape'))).status).toBe(404);
  expect((await admin('DELETE', inStore('slow'))).status).toBe(204);
  expect((await member('GET', path)).body.stores).toBe('fast');
  expect((await member('GET', `${path}/file`)).text).toBe('staged');
  for (const store of ['fast', 'slow']) expect((await admin('DELETE', inStore(store))).status).toBe(403);
  await member('POST', `${path}/actions/deactivate`);
  expect((await admin('DELETE', inStore('fast'))).status).toBe(409);
});

test('an upload chooses its store, but not a read-only one', async () => {
  const { as } = startServer({ httpStores: ['web'] });
  const member = conforming(await as('member'));
  const path = await create(member);
  const upload = (store: string) => member('PUT', `${path}/file`, { headers: { ...octets, 'x-image-meta-store': store }, body: 'x' });
  expect((await upload('nope')).status).toBe(400);
  expect((await upload('web')).status).toBe(410);
  expect((await upload('tape')).status).toBe(204);
  expect((await member('GET', path)).body.stores).toBe('tape');
});

test('a path is UTF-8, in tags as everywhere', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  expect((await member('PUT', `${path}/tags/%C3%A9`)).status).toBe(204);
  expect((await member('GET', path)).body.tags).toEqual(['é']);
  expect((await member('DELETE', `${path}/tags/%C3%A9`)).status).toBe(204);
  expect((await member('PUT', `${path}/tags/%FF`)).status).toBe(500);
});
