import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { create, createActive, octets, rawBare, startServer } from './ask.ts';

const sum = (algorithm: string, data: string) => createHash(algorithm).update(data).digest('hex');

test('an upload makes an image active and tells its sums', async () => {
  const { as } = startServer({ cache: false });
  const member = await as('member');
  const path = await createActive(member, 'hello');
  const { body } = await member('GET', path);
  expect(body).toMatchObject({ status: 'active', size: 5, virtual_size: 5, checksum: sum('md5', 'hello'), stores: 'fast' });
  expect(body).toMatchObject({ os_hash_algo: 'sha512', os_hash_value: sum('sha512', 'hello') });
  const download = await member('GET', `${path}/file`);
  expect([download.status, download.text, download.headers.get('content-length')]).toEqual([200, 'hello', '5']);
  expect(download.headers.get('content-md5')).toBe(sum('md5', 'hello'));
});

test('ranges are cut as asked, or refused', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await createActive(member, '0123456789');
  const ranges: [string, number, string, string | null][] = [
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-4', 206, '4', 'bytes 4-4/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=7-99', 206, '789', 'bytes 7-9/10'],
  ];
  for (const [range, status, text, contentRange] of ranges) {
    const answer = await member('GET', `${path}/file`, { headers: { range } });
    expect([range, answer.status, answer.text, answer.headers.get('content-range')]).toEqual([range, status, text, contentRange]);
  }
  for (const [range, status] of [
    ['bytes=10-', 416],
    ['bytes=5-2', 416],
    ['items=0-1', 416],
    ['bytes=0-1,3-4', 400],
  ] as const) {
    expect([range, (await member('GET', `${path}/file`, { headers: { range } })).status]).toEqual([range, status]);
  }
});

test('an image without data is downloaded as nothing, an empty one as no bytes', async () => {
  const { as } = startServer({ cache: false });
  const member = await as('member');
  expect((await member('GET', `${await create(member)}/file`)).status).toBe(204);
  const empty = await member('GET', `${await createActive(member, '')}/file`);
  expect([empty.status, empty.headers.get('content-length')]).toEqual([200, '0']);
});

test('a refused upload leaves the image queued and able to take the next', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  const file = `${path}/file`;
  expect((await member('PUT', file, { headers: { 'content-type': 'application/json' }, body: 'x' })).status).toBe(415);
  expect((await member('PUT', file, { headers: { ...octets, 'x-image-meta-store': 'nope' }, body: 'x' })).status).toBe(400);
  expect((await member('PUT', file, { headers: { ...octets, 'x-openstack-image-size': '9' }, body: 'x' })).status).toBe(400);
  expect((await member('GET', path)).body).toMatchObject({ status: 'queued', size: null, checksum: null });
  const unsafe = Buffer.alloc(512, 0);
  unsafe.write('QFI\xfb', 'latin1');
  const other = `${await create(member)}/file`;
  expect((await member('PUT', other, { headers: octets, body: unsafe })).status).toBe(415);
  expect((await member('GET', other.slice(0, -'/file'.length))).body).toMatchObject({ status: 'queued', checksum: null });
  expect((await member('PUT', file, { headers: { ...octets, 'x-image-meta-store': 'tape' }, body: 'x' })).status).toBe(204);
  expect((await member('PUT', file, { headers: octets, body: 'y' })).status).toBe(409);
  expect((await member('GET', path)).body).toMatchObject({ status: 'active', stores: 'tape', size: 1 });
});

test('an upload that breaks off leaves the image queued', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  let pulls = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls < 3) controller.enqueue(new Uint8Array(10));
      else controller.error(new Error('gone'));
    },
  });
  expect((await member('PUT', `${path}/file`, { headers: octets, body })).status).toBe(400);
  expect((await member('GET', path)).body.status).toBe('queued');
});

test('an image needs its formats before data, and data must have the format', async () => {
  const { as } = startServer();
  const member = await as('member');
  expect((await member('PUT', `${await create(member, {})}/file`, { headers: octets, body: 'x' })).status).toBe(400);
  const qcow2 = await create(member, { ...rawBare, disk_format: 'qcow2' });
  expect((await member('PUT', `${qcow2}/file`, { headers: octets, body: 'not a qcow2' })).status).toBe(415);
});

test('an image that is deleted during its upload is gone', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const upload = member('PUT', `${path}/file`, { headers: octets, body: readable });
  await writer.write(new Uint8Array(5));
  expect((await member('GET', path)).body.status).toBe('saving');
  expect((await member('DELETE', path)).status).toBe(204);
  await writer.close();
  expect((await upload).status).toBe(410);
});

test('a deactivated image keeps its data for admins', async () => {
  const { as } = startServer();
  const [member, admin] = [await as('member'), await as('admin')];
  const path = await createActive(member, 'data');
  for (const _twice of [1, 2]) expect((await member('POST', `${path}/actions/deactivate`)).status).toBe(204);
  expect((await member('GET', path)).body.status).toBe('deactivated');
  expect((await member('GET', `${path}/file`)).status).toBe(403);
  expect((await admin('GET', `${path}/file`)).text).toBe('data');
  for (const _twice of [1, 2]) expect((await member('POST', `${path}/actions/reactivate`)).status).toBe(204);
  expect((await member('GET', `${path}/file`)).text).toBe('data');
  expect((await member('POST', `${await create(member)}/actions/deactivate`)).status).toBe(403);
});
