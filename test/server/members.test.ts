import { expect, test } from 'vitest';
import { create, createActive, patchV21, startServer } from './ask.ts';
import { conforming } from './conforming.ts';

async function shared() {
  const { as, server } = startServer();
  const [member, stranger] = [conforming(await as('member')), conforming(await as('stranger'))];
  const path = await createActive(member);
  const { id } = server.users.stranger.project;
  return { as, member, stranger, path, id, membership: `${path}/members/${id}` };
}

const visibility = (value: string) => ({ body: [{ op: 'replace', path: '/visibility', value }], headers: patchV21 });

test('a project that is added is pending, sees the image, and is in no list yet', async () => {
  const { member, stranger, path, id, membership } = await shared();
  expect((await stranger('GET', path)).status).toBe(404);
  const added = await member('POST', `${path}/members`, { body: { member: id } });
  expect(added.status).toBe(200);
  expect(added.body).toMatchObject({ member_id: id, status: 'pending', image_id: path.split('/').at(-1), schema: '/v2/schemas/member' });
  expect((await member('GET', membership)).body).toEqual(added.body);
  expect((await stranger('GET', membership)).body).toEqual(added.body);
  expect((await stranger('GET', path)).body).not.toHaveProperty('members');
  expect((await stranger('GET', `${path}/file`)).text).toBe('0123456789');
  expect((await stranger('GET', '/v2/images')).body.images).toEqual([]);
  expect((await member('POST', `${path}/members`, { body: { member: id } })).status).toBe(409);
});

test('the status decides in which lists a shared image stands', async () => {
  const { member, stranger, path, id, membership } = await shared();
  await member('POST', `${path}/members`, { body: { member: id } });
  const lists = ['', 'member_status=pending', 'member_status=rejected', 'member_status=all', 'visibility=shared', 'visibility=private'];
  const listed = async () => {
    const found = lists.map(async (query) => (await stranger('GET', `/v2/images?${query}`)).body.images.length);
    return (await Promise.all(found)).join('');
  };
  const counts: Record<string, string> = { pending: '010100', accepted: '100110', rejected: '001100' };
  for (const [status, expected] of Object.entries(counts)) {
    expect((await stranger('PUT', membership, { body: { status } })).body.status).toBe(status);
    expect([status, await listed()]).toEqual([status, expected]);
    expect((await stranger('GET', path)).status).toBe(200);
  }
  expect((await stranger('GET', '/v2/images?member_status=nope')).status).toBe(400);
});

test('only the member answers, only the owner shares, and each sees what is its own', async () => {
  const { as, member, stranger, path, id, membership } = await shared();
  const [reader, admin] = [conforming(await as('reader')), conforming(await as('admin'))];
  for (const project of [id, 'third']) await member('POST', `${path}/members`, { body: { member: project } });
  const status = { body: { status: 'accepted' } };
  expect((await member('PUT', membership, status)).status).toBe(403);
  expect((await stranger('PUT', `${path}/members/third`, status)).status).toBe(404);
  expect((await stranger('PUT', membership, { body: { status: 'Accepted' } })).status).toBe(400);
  expect((await admin('PUT', membership, status)).status).toBe(200);
  expect((await stranger('POST', `${path}/members`, { body: { member: 'fourth' } })).status).toBe(403);
  expect((await stranger('DELETE', membership)).status).toBe(403);
  expect((await reader('POST', `${path}/members`, { body: { member: 'fourth' } })).status).toBe(403);
  const names = async (ask: typeof member) =>
    (await ask('GET', `${path}/members`)).body.members.map((one: { member_id: string }) => one.member_id);
  expect(await names(member)).toEqual([id, 'third']);
  expect(await names(reader)).toEqual([id, 'third']);
  expect(await names(stranger)).toEqual([id]);
  expect((await stranger('GET', `${path}/members/third`)).status).toBe(404);
  for (const [method, target, options] of [
    ['PATCH', path, visibility('community')],
    ['DELETE', path, {}],
    ['PUT', `${path}/tags/x`, {}],
    ['POST', `${path}/actions/deactivate`, {}],
  ] as const)
    expect([method, (await stranger(method, target, options)).status]).toEqual([method, 403]);
});

test('members of an image that is no longer shared wait until it is again', async () => {
  const { member, stranger, path, id, membership } = await shared();
  await member('POST', `${path}/members`, { body: { member: id } });
  await stranger('PUT', membership, { body: { status: 'accepted' } });
  for (const [value, seen] of [
    ['private', 404],
    ['community', 200],
  ] as const) {
    await member('PATCH', path, visibility(value));
    expect((await stranger('GET', path)).status).toBe(seen);
    expect((await stranger('GET', '/v2/images')).body.images).toEqual([]);
    expect((await member('GET', `${path}/members`)).status).toBe(403);
    expect((await member('GET', membership)).status).toBe(404);
    expect((await member('POST', `${path}/members`, { body: { member: 'third' } })).status).toBe(403);
    expect((await stranger('PUT', membership, { body: { status: 'rejected' } })).status).toBe(seen === 404 ? 404 : 403);
  }
  await member('PATCH', path, visibility('shared'));
  expect((await stranger('GET', membership)).body.status).toBe('accepted');
});

test('a member that is removed is gone, and comes back as pending', async () => {
  const { member, stranger, path, id, membership } = await shared();
  const first = (await member('POST', `${path}/members`, { body: { member: id } })).body;
  await stranger('PUT', membership, { body: { status: 'accepted' } });
  expect((await member('DELETE', membership)).status).toBe(204);
  expect((await member('DELETE', membership)).status).toBe(404);
  expect((await stranger('GET', path)).status).toBe(404);
  const again = (await member('POST', `${path}/members`, { body: { member: id } })).body;
  expect(again).toMatchObject({ status: 'pending', created_at: first.created_at });
});

test('what is no request for a member is refused', async () => {
  const { member, path } = await shared();
  for (const body of [{}, { member: '' }, { member: null }, [], '"x"', '{'])
    expect([body, (await member('POST', `${path}/members`, { body })).status]).toEqual([body, 400]);
  expect((await member('GET', `${path}/members`)).body).toEqual({ members: [], schema: '/v2/schemas/members' });
  const nobody = '/v2/images/11111111-2222-3333-4444-555555555555/members';
  expect((await member('POST', nobody, { body: {} })).status).toBe(400);
  expect((await member('POST', nobody, { body: { member: 'x' } })).status).toBe(404);
});

test('the quota of members holds', async () => {
  const { as } = startServer({
    quotas: { tags: 128, properties: 128, members: 1, locations: 10, imageBytes: 2 ** 40, userStorageBytes: 0 },
  });
  const member = await as('member');
  const path = await create(member);
  expect((await member('POST', `${path}/members`, { body: { member: 'a' } })).status).toBe(200);
  expect((await member('POST', `${path}/members`, { body: { member: 'b' } })).status).toBe(413);
});

test('a deactivated image tells its stores and data to admins only', async () => {
  const { as, member, stranger, path, id } = await shared();
  const admin = await as('admin');
  await member('POST', `${path}/members`, { body: { member: id } });
  await member('POST', `${path}/actions/deactivate`);
  for (const ask of [member, stranger]) {
    expect((await ask('GET', `${path}/file`)).status).toBe(403);
    expect((await ask('GET', path)).body).not.toHaveProperty('stores');
  }
  expect((await admin('GET', `${path}/file`)).text).toBe('0123456789');
  expect((await admin('GET', path)).body.stores).toBe('fast');
});
