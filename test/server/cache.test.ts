import { expect, test, vi } from 'vitest';
import { type Ask, create, createActive, octets, startServer } from './ask.ts';

const idOf = (path: string) => path.split('/').at(-1) ?? '';
const unknown = '5f1c4f3e-9a43-4f0e-8f43-0f6d2c8f9b11';

async function team() {
  const { as } = startServer();
  return { admin: await as('admin'), member: await as('member'), stranger: await as('stranger') };
}

async function listed(admin: Ask) {
  const { body } = await admin('GET', '/v2/cache');
  return { cached: body.cached_images.map((entry: { image_id: string }) => entry.image_id), queued: body.queued_images };
}

test('a whole download fills the cache, the next one is a hit; a part does neither', async () => {
  const { admin, member } = await team();
  const path = await createActive(member, 'hello');
  expect((await member('GET', `${path}/file`, { headers: { range: 'bytes=0-1' } })).status).toBe(206);
  expect((await listed(admin)).cached).toEqual([]);
  const first = await member('GET', `${path}/file`);
  expect([first.text, first.headers.get('content-length')]).toEqual(['hello', '5']);
  const entry = { image_id: idOf(path), size: 5, hits: 0, checksum: null };
  expect((await admin('GET', '/v2/cache')).body.cached_images).toMatchObject([entry]);
  const second = await member('GET', `${path}/file`);
  expect([second.text, second.headers.get('content-length')]).toEqual(['hello', '5']);
  expect((await admin('GET', '/v2/cached_images')).body.cached_images).toMatchObject([{ ...entry, hits: 1 }]);
});

test('a queued image is cached in the background, and stays after its turn', async () => {
  const { admin, member } = await team();
  const id = idOf(await createActive(member));
  expect((await admin('PUT', `/v2/cache/${id}`)).status).toBe(202);
  expect((await listed(admin)).queued).toEqual([id]);
  await vi.waitFor(async () => expect(await listed(admin)).toEqual({ cached: [id], queued: [] }));
  expect((await admin('PUT', `/v2/cache/${id}`)).status).toBe(202);
  expect(await listed(admin)).toEqual({ cached: [id], queued: [] });
  expect((await admin('GET', `/v2/cache/nodes/${id}`)).body).toEqual(['http://reference.test']);
  expect((await admin('DELETE', `/v2/cache/${id}`)).status).toBe(204);
  expect((await admin('GET', `/v2/cache/nodes/${id}`)).body).toEqual([]);
});

test('a deleted image leaves the cache, a deactivated one is not served from it', async () => {
  const { admin, member } = await team();
  const path = await createActive(member);
  await member('GET', `${path}/file`);
  await member('POST', `${path}/actions/deactivate`);
  expect((await member('GET', `${path}/file`)).status).toBe(403);
  expect((await member('DELETE', path)).status).toBe(204);
  expect((await listed(admin)).cached).toEqual([]);
});

test('what is not active, not there or not seen is not queued', async () => {
  const { admin, member, stranger } = await team();
  const [queued, active] = [idOf(await create(member)), idOf(await createActive(member, 'x', { visibility: 'private' }))];
  expect((await admin('PUT', `/v2/cache/${queued}`)).status).toBe(400);
  expect((await admin('PUT', `/v2/cache/${unknown}`)).status).toBe(404);
  expect((await member('PUT', `/v2/cache/${active}`)).status).toBe(403);
  expect((await stranger('PUT', `/v2/cache/${active}`)).status).toBe(404);
  expect((await admin('DELETE', `/v2/cache/${unknown}`)).status).toBe(404);
  expect((await admin('DELETE', `/v2/cache/${queued}`)).status).toBe(204);
  expect((await admin('PUT', `/v2/cache/${active}`, { body: '{}', headers: { 'content-length': '2' } })).status).toBe(500);
});

test('clearing takes the cache, the queue or both', async () => {
  const { admin, member } = await team();
  const path = await createActive(member);
  const clear = (target?: string) =>
    admin('DELETE', '/v2/cache', target === undefined ? {} : { headers: { 'x-image-cache-clear-target': target } });
  const fill = async () => {
    await member('GET', `${path}/file`);
    await admin('PUT', `/v2/queued_images/${unknown}`);
  };
  await fill();
  expect((await clear('nope')).status).toBe(400);
  expect((await clear('QUEUE')).status).toBe(204);
  expect(await listed(admin)).toEqual({ cached: [idOf(path)], queued: [] });
  await fill();
  expect((await clear('cache')).status).toBe(204);
  expect(await listed(admin)).toEqual({ cached: [], queued: [unknown] });
  await fill();
  expect((await clear()).status).toBe(204);
  expect(await listed(admin)).toEqual({ cached: [], queued: [] });
});

test('the legacy calls tell how many went, and answer null for one', async () => {
  const { admin, member } = await team();
  const path = await createActive(member);
  await member('GET', `${path}/file`);
  for (const _twice of [1, 2]) expect((await admin('PUT', `/v2/queued_images/${unknown}`)).text).toBe('null');
  expect((await admin('GET', '/v2/queued_images')).body).toEqual({ queued_images: [unknown] });
  expect((await admin('DELETE', `/v2/queued_images/${unknown}`)).text).toBe('null');
  expect((await admin('DELETE', '/v2/queued_images')).body).toEqual({ num_deleted: 0 });
  expect((await admin('DELETE', '/v2/cached_images')).body).toEqual({ num_deleted: 1 });
  expect((await admin('DELETE', `/v2/cached_images/${idOf(path)}`)).text).toBe('null');
  expect((await admin('POST', '/v2/cached_images')).status).toBe(404);
});

test('pruning takes the longest unused away, cleaning nothing that is sound', async () => {
  const { as } = startServer({ cacheMaxSize: 5 });
  const [admin, member] = [await as('admin'), await as('member')];
  const [old, recent] = [await createActive(member, '1234'), await createActive(member, '12345')];
  for (const path of [old, recent]) await member('GET', `${path}/file`);
  expect((await admin('POST', '/v2/cache/clean')).status).toBe(200);
  expect((await listed(admin)).cached).toEqual([idOf(old), idOf(recent)]);
  expect((await admin('POST', '/v2/cache/prune')).body).toEqual({ total_files_pruned: 1, total_bytes_pruned: 4 });
  expect((await listed(admin)).cached).toEqual([idOf(recent)]);
});

test('without a cache there is none, and fewer versions', async () => {
  const { as, anonymous } = startServer({ without: ['cache'] });
  const [admin, member] = [await as('admin'), await as('member')];
  expect([(await admin('GET', '/v2/cache')).status, (await member('GET', '/v2/cache')).status]).toEqual([404, 403]);
  expect((await admin('GET', '/v2/cached_images')).status).toBe(404);
  const { versions } = (await anonymous('GET', '/versions')).body;
  expect(versions.map(({ id }: { id: string }) => id).slice(0, 3)).toEqual(['v2.15', 'v2.13', 'v2.12']);
  const path = await create(member);
  await member('PUT', `${path}/file`, { body: 'abc', headers: octets });
  expect((await member('GET', `${path}/file`)).headers.get('content-length')).toBe('3');
});
