import { expect, test } from 'vitest';
import { create, createActive, octets, patchV21, rawBare, startServer } from './ask.ts';

const none = { tags: -1, properties: -1, members: -1, locations: -1, imageBytes: 2 ** 40, userStorageBytes: 0 };

test('tags and properties over their quota are refused', async () => {
  const { as } = startServer({ quotas: { ...none, tags: 1, properties: 1 } });
  const member = await as('member');
  expect((await member('POST', '/v2/images', { body: { tags: ['a', 'b'] } })).status).toBe(413);
  expect((await member('POST', '/v2/images', { body: { a: '1', b: '2' } })).status).toBe(413);
  const path = await create(member, { tags: ['a'], a: '1' });
  expect((await member('PUT', `${path}/tags/a`)).status).toBe(204);
  expect((await member('PUT', `${path}/tags/b`)).status).toBe(413);
});

test('tags count as they are sent, and a refusal tells how many there may be', async () => {
  const { as } = startServer({ quotas: { ...none, tags: 2, members: 0 } });
  const member = await as('member');
  const told = 'The limit has been exceeded on the number of allowed image tags. Attempted: 3, Maximum: 2';
  const created = await member('POST', '/v2/images', { body: { tags: ['a', 'b', 'b'] } });
  expect([created.status, created.text]).toEqual([413, expect.stringContaining(told)]);
  const path = await create(member, { tags: ['a', 'b'], visibility: 'shared' });
  const patch = (value: string[]) => member('PATCH', path, { headers: patchV21, body: [{ op: 'replace', path: '/tags', value }] });
  expect((await patch(['c', 'c', 'd'])).text).toContain(told);
  expect((await patch(['c', 'd'])).status).toBe(200);
  expect((await member('PUT', `${path}/tags/e`)).text).toContain(`Image tag limit exceeded for image ${path.split('/').at(-1)}: ${told}:`);
  const shared = await member('POST', `${path}/members`, { body: { member: 'other' } });
  expect(shared.text).toContain('image members for this image. Attempted: 1, Maximum: 0:');
});

test('properties are counted when a patch is over', async () => {
  const { as } = startServer({ quotas: { ...none, properties: 2 } });
  const member = await as('member');
  const path = await create(member, { a: '1', b: '2' });
  const add = (name: string) => ({ op: 'add', path: `/${name}`, value: '0' });
  const remove = (name: string) => ({ op: 'remove', path: `/${name}` });
  const patch = (...body: object[]) => member('PATCH', path, { headers: patchV21, body });
  expect((await patch(add('c'))).text).toContain('image properties. Attempted: 3, Maximum: 2');
  expect((await patch(add('a'))).status).toBe(200);
  expect((await patch(add('c'), remove('a'))).status).toBe(200);
  expect((await patch(remove('b'), add('d'), add('e'))).status).toBe(413);
  expect((await member('GET', path)).body).toMatchObject({ b: '2', c: '0' });
});

test('an image larger than the cap is refused and can be uploaded smaller', async () => {
  const { as } = startServer({ quotas: { ...none, imageBytes: 4 } });
  const member = await as('member');
  const path = await create(member);
  expect((await member('PUT', `${path}/file`, { body: '12345', headers: octets })).status).toBe(413);
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null });
  const halved = await member('PUT', `${path}/file`, { body: '12345', headers: { ...octets, 'x-openstack-image-size': '2' } });
  expect([halved.status, halved.text]).toEqual([400, expect.stringContaining('Size exceeds: expected 2 bytes')]);
  expect((await member('PUT', `${path}/file`, { body: '1234', headers: octets })).status).toBe(204);
  expect((await member('PUT', `${await create(member)}/stage`, { body: '12345', headers: octets })).status).toBe(413);
});

test('a project stores no more than its quota', async () => {
  const { as } = startServer({ quotas: { ...none, userStorageBytes: 6 } });
  const [member, stranger] = [await as('member'), await as('stranger')];
  await createActive(member, '1234');
  const path = await create(member);
  for (const headers of [octets, { ...octets, 'x-openstack-image-size': '3' }]) {
    expect((await member('PUT', `${path}/file`, { body: '123', headers })).status).toBe(413);
  }
  expect((await member('PUT', `${path}/file`, { body: '12', headers: octets })).status).toBe(204);
  const refused = await member('PUT', `${await create(member)}/file`, { body: '', headers: { ...octets, 'content-length': '0' } });
  expect([refused.status, refused.text]).toEqual([
    413,
    expect.stringContaining('The size of the data None will exceed the limit. 0 bytes'),
  ]);
  await createActive(stranger, '123456');
});

test('limits of Keystone are told and kept', async () => {
  const unifiedLimits = { image_size_total: 0, image_stage_total: 0, image_count_total: 2, image_count_uploading: 1 };
  const { as } = startServer({ unifiedLimits });
  const member = await as('member');
  const [path, other] = [await create(member), await create(member)];
  expect((await member('POST', '/v2/images', { body: rawBare })).status).toBe(413);
  expect((await member('PUT', `${path}/stage`, { body: '12', headers: octets })).status).toBe(204);
  expect((await member('PUT', `${other}/file`, { body: '12', headers: octets })).status).toBe(413);
  expect((await member('GET', other)).body.status).toBe('queued');
  const big = { ...octets, 'x-openstack-image-size': String(2 ** 20) };
  expect((await member('PUT', `${other}/file`, { body: '12', headers: big })).status).toBe(413);
  expect((await member('GET', '/v2/info/usage')).body.usage).toEqual({
    image_size_total: { usage: 0, limit: 0 },
    image_stage_total: { usage: 0, limit: 0 },
    image_count_total: { usage: 2, limit: 2 },
    image_count_uploading: { usage: 1, limit: 1 },
  });
});

test('without limits the usage is empty, and another method finds nothing', async () => {
  const { as } = startServer();
  const reader = await as('reader');
  expect((await reader('GET', '/v2/info/usage')).body).toEqual({ usage: {} });
  expect((await reader('POST', '/v2/info/usage')).status).toBe(404);
});
