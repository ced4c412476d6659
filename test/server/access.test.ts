import { expect, test } from 'vitest';
import { create, createActive, octets, patchV21, startServer } from './ask.ts';

const rename = { headers: patchV21, body: [{ op: 'replace', path: '/name', value: 'x' }] };

test('a private image is unknown to another project, whatever it tries', async () => {
  const { as } = startServer();
  const [member, stranger] = [await as('member'), await as('stranger')];
  for (const visibility of ['private', 'shared']) {
    const path = await createActive(member, 'data', { visibility });
    const tries = [
      stranger('GET', path),
      stranger('GET', `${path}/file`),
      stranger('GET', `${path}/tasks`),
      stranger('PATCH', path, rename),
      stranger('DELETE', path),
      stranger('PUT', `${path}/tags/x`),
      stranger('POST', `${path}/actions/deactivate`),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 404));
    expect((await member('GET', path)).status).toBe(200);
  }
  expect((await stranger('GET', '/v2/images?visibility=all')).body.images).toEqual([]);
});

test('a community image can be read by all, is changed by none, and is listed on demand', async () => {
  const { as } = startServer();
  const [member, stranger] = [await as('member'), await as('stranger')];
  const path = await createActive(member, 'data', { visibility: 'community' });
  expect((await stranger('GET', `${path}/file`)).text).toBe('data');
  for (const answer of [await stranger('PATCH', path, rename), await stranger('DELETE', path)]) expect(answer.status).toBe(403);
  expect((await stranger('GET', '/v2/images')).body.images).toHaveLength(0);
  expect((await stranger('GET', '/v2/images?visibility=community')).body.images).toHaveLength(1);
  expect((await member('GET', '/v2/images')).body.images).toHaveLength(1);
});

test('a reader sees and does nothing else', async () => {
  const { as } = startServer();
  const [member, reader] = [await as('member'), await as('reader')];
  const [path, queued] = [await createActive(member), await create(member)];
  expect((await reader('GET', path)).status).toBe(200);
  expect((await reader('PATCH', path, { headers: patchV21, body: [] })).status).toBe(200);
  const refused = [
    reader('POST', '/v2/images', { body: {} }),
    reader('GET', `${path}/file`),
    reader('PATCH', path, rename),
    reader('DELETE', path),
    reader('PUT', `${path}/tags/x`),
    reader('PUT', `${queued}/file`, { headers: octets, body: 'x' }),
    reader('PUT', `${queued}/stage`, { headers: octets, body: 'x' }),
  ];
  expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(refused.map(() => 403));
});

test('an admin sees, changes and publishes the images of others', async () => {
  const { as } = startServer();
  const [member, admin, stranger] = [await as('member'), await as('admin'), await as('stranger')];
  const path = await create(member, { visibility: 'private' });
  expect((await admin('PATCH', path, rename)).body.name).toBe('x');
  await admin('PATCH', path, { headers: patchV21, body: [{ op: 'replace', path: '/visibility', value: 'public' }] });
  expect((await stranger('GET', '/v2/images')).body.images).toHaveLength(1);
});
