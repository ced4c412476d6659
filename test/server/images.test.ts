import { expect, test } from 'vitest';
import { create, createActive, patchV20, patchV21, startServer } from './ask.ts';

test('an image is created queued, with its defaults', async () => {
  const { server, as } = startServer();
  const member = await as('member');
  const { status, headers, body } = await member('POST', '/v2/images', { body: { name: 'a', tags: ['x', 'x'], color: 'blue' } });
  expect(status).toBe(201);
  const owner = server.users.member.project.id;
  expect(body).toMatchObject({
    name: 'a',
    status: 'queued',
    visibility: 'shared',
    owner,
    size: null,
    tags: ['x'],
    color: 'blue',
    min_disk: 0,
  });
  expect(headers.get('location')).toBe(`http://reference.test/v2/images/${body.id}`);
  expect(headers.get('openstack-image-import-methods')).toMatch(/^glance-direct,web-download,copy-image/);
  expect(headers.get('openstack-image-store-ids')).toBe('fast,slow,tape,os_glance_staging_store,os_glance_tasks_store');
  expect((await member('GET', `/v2/images/${body.id}`)).body).toEqual(body);
});

test('what must not be created is refused, each in its way', async () => {
  const { as } = startServer();
  const member = await as('member');
  const refusals: [unknown, number][] = [
    ['{', 400],
    ['3', 400],
    ['[]', 400],
    [{ disk_format: 'nope' }, 400],
    [{ id: 'nope' }, 400],
    [{ name: 'n'.repeat(256) }, 400],
    [{ name: '\u{1f600}' }, 400],
    [{ min_disk: -1 }, 400],
    [{ min_ram: 2 ** 31 }, 400],
    [{ color: 3 }, 400],
    [{ status: 'active' }, 403],
    [{ size: 1 }, 403],
    [{ os_glance_x: 'y' }, 403],
    [{ self: 'x' }, 403],
    [{ visibility: 'public' }, 403],
    [{ owner: 'somebody' }, 403],
    [{ tags: Array.from({ length: 129 }, (_, index) => `t${index}`) }, 413],
  ];
  for (const [body, status] of refusals) expect([body, (await member('POST', '/v2/images', { body })).status]).toEqual([body, status]);
  expect((await member('GET', '/v2/images')).body.images).toEqual([]);
});

test('an id can be chosen once and never again', async () => {
  const { as } = startServer();
  const member = await as('member');
  const body = { id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8' };
  const path = await create(member, body);
  expect((await member('POST', '/v2/images', { body })).status).toBe(409);
  expect((await member('DELETE', path)).status).toBe(204);
  expect((await member('DELETE', path)).status).toBe(404);
  expect((await member('POST', '/v2/images', { body })).status).toBe(409);
});

test('a protected image stays until it is unprotected', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member, { protected: true });
  expect((await member('DELETE', path)).status).toBe(403);
  await member('PATCH', path, { headers: patchV21, body: [{ op: 'replace', path: '/protected', value: false }] });
  expect((await member('DELETE', path)).status).toBe(204);
});

test('a patch adds, replaces and removes', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member, { name: 'a', color: 'blue', size_of: 'x' });
  const body = [
    { op: 'replace', path: '/name', value: 'b' },
    { op: 'add', path: '/a~1b~0c', value: 'new' },
    { op: 'remove', path: '/color' },
    { op: 'replace', path: '/tags', value: ['t', 't'] },
  ];
  const patched = await member('PATCH', path, { headers: patchV21, body });
  expect(patched.body).toMatchObject({ name: 'b', 'a/b~c': 'new', size_of: 'x', tags: ['t'] });
  expect(patched.body).not.toHaveProperty('color');
  expect((await member('GET', path)).body).toEqual(patched.body);
  expect((await member('PATCH', path, { headers: patchV20, body: [{ replace: '/name', value: 'c' }] })).body.name).toBe('c');
  expect((await member('PATCH', path, { headers: patchV20, body: [{ add: '/name', value: 'd' }] })).status).toBe(409);
});

test('what must not be patched is refused, and nothing of the patch takes effect', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await createActive(member);
  const before = (await member('GET', path)).body;
  const first = { op: 'replace', path: '/name', value: 'changed' };
  const refusals: [unknown, number][] = [
    [{ op: 'test', path: '/name', value: 'x' }, 400],
    [{ op: 'add', path: '/a/b', value: 'x' }, 400],
    [{ op: 'add', path: 'a', value: 'x' }, 400],
    [{ op: 'add', path: '/a' }, 400],
    [{ op: 'add', path: 5, value: 'x' }, 400],
    [{ op: 'add', path: '/stores', value: 'x' }, 403],
    [{ op: 'add', path: '/a', value: 3 }, 400],
    [{ op: 'replace', path: '/nope', value: 'x' }, 409],
    [{ op: 'remove', path: '/nope' }, 409],
    [{ op: 'remove', path: '/name' }, 403],
    [{ op: 'replace', path: '/status', value: 'queued' }, 403],
    [{ op: 'add', path: '/os_glance_x', value: 'x' }, 403],
    [{ op: 'replace', path: '/disk_format', value: 'qcow2' }, 403],
    [{ op: 'replace', path: '/visibility', value: 'public' }, 403],
    [{ op: 'replace', path: '/owner', value: 'x' }, 403],
  ];
  for (const [operation, status] of refusals) {
    const answer = await member('PATCH', path, { headers: patchV21, body: [first, operation] });
    expect([operation, answer.status]).toEqual([operation, status]);
  }
  expect((await member('GET', path)).body).toEqual(before);
  const other = await member('PATCH', path, { headers: { 'content-type': 'application/json' }, body: [first] });
  expect([other.status, other.headers.has('accept-patch')]).toEqual([415, true]);
});

test('tags are added once and removed one by one', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member, {});
  for (const tag of ['a', '%E2%82%AC', 'a']) expect((await member('PUT', `${path}/tags/${tag}`)).status).toBe(204);
  expect((await member('GET', path)).body.tags).toEqual(['a', '€']);
  expect((await member('PUT', `${path}/tags/${'x'.repeat(256)}`)).status).toBe(400);
  expect((await member('PUT', `${path}/tags/a%2Fb`)).status).toBe(404);
  expect((await member('DELETE', `${path}/tags/a`)).status).toBe(204);
  expect((await member('DELETE', `${path}/tags/a`)).status).toBe(404);
  expect((await member('GET', path)).body.tags).toEqual(['€']);
});
