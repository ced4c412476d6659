import { expect, test } from 'vitest';
import { create, createActive, octets, rawBare, startServer } from './ask.ts';

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

test('an image larger than the cap is refused and can be uploaded smaller', async () => {
  const { as } = startServer({ quotas: { ...none, imageBytes: 4 } });
  const member = await as('member');
  const path = await create(member);
  expect((await member('PUT', `${path}/file`, { body: '12345', headers: octets })).status).toBe(413);
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null });
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
