import { expect, test } from 'vitest';
import { type Ask, create, createActive, octets, rawBare, startServer } from './ask.ts';
import { conforming } from './conforming.ts';
import { contentServer } from './content-server.ts';
import { overTask } from './over.ts';

const copy = { method: { name: 'copy-image' } };
const direct = { method: { name: 'glance-direct' } };

async function staged(ask: Ask, attributes: object = rawBare): Promise<string> {
  const path = await create(ask, attributes);
  await ask('PUT', `${path}/stage`, { headers: octets, body: 'staged' });
  return path;
}

test('an admin copies an image of another project into more stores', async () => {
  const { as } = startServer();
  const [member, admin] = [conforming(await as('member')), conforming(await as('admin'))];
  const path = await createActive(member);
  expect((await member('POST', `${path}/import`, { body: { ...copy, stores: ['slow'] } })).status).toBe(403);
  expect((await admin('POST', `${path}/import`, { body: copy })).status).toBe(400);
  expect((await admin('POST', `${path}/import`, { body: { ...copy, all_stores: true } })).status).toBe(202);
  expect((await admin('POST', `${path}/import`, { body: { ...copy, stores: ['slow'] } })).status).toBe(409);
  expect(await overTask(admin, path)).toMatchObject({ status: 'success', message: 'Copied 0 MiB', input: { backend: ['slow', 'tape'] } });
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'fast,slow,tape', os_glance_failed_import: '' });
  expect((await member('GET', `${path}/tasks`)).body.tasks).toEqual([]);
  expect((await admin('POST', `${path}/import`, { body: { ...copy, all_stores: true } })).status).toBe(202);
  expect((await admin('GET', `${path}/tasks`)).body.tasks).toHaveLength(1);
});

test('a copy that fails leaves the image as it was, and says where', async () => {
  const { as } = startServer({ failingStores: ['tape'] });
  const [member, admin] = [await as('member'), await as('admin')];
  const path = await createActive(member);
  await admin('POST', `${path}/import`, { body: { ...copy, all_stores: true } });
  expect((await overTask(admin, path)).status).toBe('failure');
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'fast', os_glance_failed_import: 'tape' });
  await admin('POST', `${path}/import`, { body: { ...copy, all_stores: true, all_stores_must_succeed: false } });
  expect((await overTask(admin, path)).status).toBe('success');
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'fast,slow', os_glance_failed_import: 'tape' });
  expect((await member('GET', `${path}/file`)).text).toBe('0123456789');
});

test('staged data that a store refuses leave the image importing', async () => {
  const { as } = startServer({ failingStores: ['slow'] });
  const member = conforming(await as('member'));
  const path = await staged(member);
  await member('POST', `${path}/import`, { body: { ...direct, stores: ['slow', 'fast'] } });
  expect((await overTask(member, path)).message).toBe('Task failed due to Internal Error');
  const shown = (await member('GET', path)).body;
  expect(shown).toMatchObject({ status: 'importing', size: 6, os_glance_failed_import: 'slow', os_glance_importing_to_stores: 'fast' });
  expect((await member('POST', `${path}/import`, { body: direct })).status).toBe(409);
  expect((await member('PUT', `${path}/stage`, { headers: octets, body: 'x' })).status).toBe(409);
  expect((await member('DELETE', path)).status).toBe(204);
});

test('what a store had taken is taken back when another one fails', async () => {
  const { as } = startServer({ failingStores: ['slow'] });
  const member = await as('member');
  const path = await staged(member);
  await member('POST', `${path}/import`, { body: { ...direct, stores: ['fast', 'slow'] } });
  await overTask(member, path);
  const shown = (await member('GET', path)).body;
  expect(shown).toMatchObject({ status: 'importing', size: null, checksum: null, os_hash_value: null, os_glance_failed_import: 'slow' });
  expect(shown).not.toHaveProperty('stores');
});

test('with all_stores_must_succeed set to false the stores that work are enough', async () => {
  const { as } = startServer({ failingStores: ['slow'] });
  const member = await as('member');
  const path = await staged(member);
  await member('POST', `${path}/import`, { body: { ...direct, all_stores: true, all_stores_must_succeed: false } });
  expect((await overTask(member, path)).status).toBe('success');
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'fast,tape', os_glance_failed_import: 'slow' });
  const none = await staged(member);
  await member('POST', `${none}/import`, { body: { ...direct, stores: ['slow'], all_stores_must_succeed: false } });
  expect((await overTask(member, none)).status).toBe('failure');
  expect((await member('GET', none)).body).toMatchObject({ status: 'queued', size: null, os_glance_failed_import: 'slow' });
});

test('a download that fails, fails for all of its stores and can be tried again', async () => {
  const { as } = startServer({ failingStores: ['slow'] });
  const member = await as('member');
  const uri = `${await contentServer()}/data`;
  const path = await create(member);
  const web = (stores: string[]) => ({ body: { method: { name: 'web-download', uri }, stores } });
  await member('POST', `${path}/import`, web(['tape', 'slow']));
  await overTask(member, path);
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null, os_glance_failed_import: 'slow,tape' });
  expect((await member('POST', `${path}/import`, web(['tape']))).status).toBe(202);
  await overTask(member, path);
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'tape', os_glance_failed_import: 'slow' });
});

test('data that are not what the image says are refused by every store', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await staged(member, { disk_format: 'qcow2', container_format: 'bare' });
  await member('POST', `${path}/import`, { body: direct });
  await overTask(member, path);
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null, os_glance_failed_import: 'fast' });
});

test('a store that an import names twice is filled once', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await staged(member);
  await member('POST', `${path}/import`, { body: { ...direct, stores: ['fast', 'fast'] } });
  expect((await overTask(member, path)).status).toBe('success');
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'fast' });
});

test('a body that Glance stumbles over is refused, but for stores that are none', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  const web = { method: { name: 'web-download', uri: 'http://127.0.0.1:1/' } };
  for (const body of [[], { method: 'x' }, { method: null }, { method: { name: 'web-download', uri: 5 } }])
    expect([body, (await member('POST', `${path}/import`, { body })).status]).toEqual([body, 400]);
  expect((await member('POST', `${path}/import`, { body: { ...web, stores: null } })).status).toBe(500);
});
