import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { create, createActive, octets, patchV21, startServer } from './ask.ts';
import { conforming } from './conforming.ts';
import { contentServer } from './content-server.ts';
import { overTask } from './over.ts';

const open = { httpStores: ['web'], showMultipleLocations: true, showImageDirectUrl: true };
const patch = (...operations: object[]) => ({ body: operations, headers: patchV21 });
const addition = (url: string, more: object = {}) => ({ op: 'add', path: '/locations/-', value: { url, metadata: {}, ...more } });

test('locations are hidden, and cannot be set, unless the deployment says otherwise', async () => {
  const { as } = startServer();
  const [member, admin] = [conforming(await as('member')), conforming(await as('admin'))];
  const path = await createActive(member);
  const shown = (await member('GET', path)).body;
  for (const name of ['locations', 'direct_url']) expect(shown).not.toHaveProperty(name);
  const url = 'http://127.0.0.1:1/';
  for (const operation of [
    addition(url),
    { op: 'replace', path: '/locations', value: [{ url, metadata: {} }] },
    { op: 'replace', path: '/locations', value: [] },
    { op: 'remove', path: '/locations/0' },
  ])
    expect((await admin('PATCH', path, patch(operation))).status).toBe(403);
  const queued = await create(member);
  expect((await member('POST', `${queued}/locations`, { body: { url } })).status).toBe(403);
});

test('an image shows where its data lie', async () => {
  const { as } = startServer(open);
  const member = conforming(await as('member'));
  const queued = await create(member);
  expect((await member('GET', queued)).body.locations).toEqual([]);
  const path = await createActive(member);
  const url = `file:///var/lib/glance/fast/${path.split('/').at(-1)}`;
  expect((await member('GET', path)).body).toMatchObject({ direct_url: url, locations: [{ url, metadata: { store: 'fast' } }] });
});

test('services and admins are told the locations, in every deployment', async () => {
  const { as } = startServer();
  const member = conforming(await as('member'));
  const path = await createActive(member);
  for (const role of ['admin', 'service'] as const) {
    const { body } = await conforming(await as(role))('GET', `${path}/locations`);
    expect(body).toEqual([{ url: expect.stringMatching(/^file:/), metadata: { store: 'fast' } }]);
  }
  expect((await member('GET', `${path}/locations`)).status).toBe(403);
  expect((await (await as('stranger'))('GET', `${path}/locations`)).status).toBe(404);
});

test('a location that is added becomes the data, with the hashes that were announced or none', async () => {
  const { as } = startServer(open);
  const member = conforming(await as('member'));
  const url = `${await contentServer()}/data`;
  for (const algorithm of ['', 'md5', 'sha1', 'sha256', 'sha512']) {
    const value = createHash(algorithm || 'sha512')
      .update('/data')
      .digest('hex');
    const path = await create(member);
    const validation_data = algorithm === '' ? {} : { os_hash_algo: algorithm, os_hash_value: value };
    expect((await member('POST', `${path}/locations`, { body: { url, validation_data } })).status).toBe(202);
    expect(await overTask(member, path)).toMatchObject({ type: 'location_import', status: 'success', message: '' });
    expect((await member('GET', path)).body).toMatchObject({
      status: 'active',
      size: 5,
      stores: 'web',
      os_hash_algo: algorithm || 'sha512',
      os_hash_value: value,
      checksum: createHash('md5').update('/data').digest('hex'),
    });
    expect((await member('GET', `${path}/file`)).text).toBe('/data');
    expect((await member('GET', `${path}/file`, { headers: { range: 'bytes=0-1' } })).status).toBe(400);
  }
});

test('a location that is not what it should be leaves the image queued', async () => {
  const { as } = startServer(open);
  const member = conforming(await as('member'));
  const origin = await contentServer();
  const wrong = { os_hash_algo: 'sha256', os_hash_value: 'ab'.repeat(32) };
  for (const [body, stores] of [
    [{ url: `${origin}/data`, validation_data: wrong }, 'web'],
    [{ url: `${origin}/missing` }, undefined],
    [{ url: 'http://127.0.0.1:1/' }, undefined],
  ] as const) {
    const path = await create(member);
    await member('POST', `${path}/locations`, { body });
    expect((await overTask(member, path)).status).toBe('failure');
    const shown = (await member('GET', path)).body;
    expect(shown).toMatchObject({ status: 'queued', size: null, checksum: null, os_hash_algo: null });
    expect(shown.stores).toBe(stores);
  }
});

test('a location that cannot be added is refused in order', async () => {
  const { as } = startServer(open);
  const [member, reader, stranger, admin] = [await as('member'), await as('reader'), await as('stranger'), await as('admin')];
  const url = 'http://127.0.0.1:1/';
  const path = `${await create(member)}/locations`;
  const active = `${await createActive(member)}/locations`;
  const hash = (os_hash_algo: string, os_hash_value: string) => ({ url, validation_data: { os_hash_algo, os_hash_value } });
  for (const [ask, target, body, status] of [
    [member, active, {}, 400],
    [member, active, { url }, 409],
    [reader, active, { url }, 409],
    [stranger, active, { url }, 404],
    [reader, path, { url }, 403],
    [stranger, path, { url }, 404],
    [member, path, { url: 'file:///etc/passwd' }, 403],
    [admin, path, { url: 'file:///etc/passwd' }, 403],
    [member, path, { url: 'http://169.254.169.254/' }, 400],
    [member, path, hash('sha384', 'ab'), 400],
    [member, path, hash('sha256', 'abab'), 400],
    [member, path, hash('sha256', 'zz'.repeat(32)), 400],
    [member, path, { url, validation_data: { os_hash_algo: 'md5' } }, 400],
  ] as const)
    expect([body, (await ask('POST', target, { body })).status]).toEqual([body, status]);
  const refused = await member('PUT', path);
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
});

test('a patch adds locations, changes what is said about them, and an admin removes them but the last', async () => {
  const { as } = startServer(open);
  const [member, admin] = [conforming(await as('member')), conforming(await as('admin'))];
  const origin = await contentServer();
  const path = await create(member);
  const added = await member('PATCH', path, patch(addition(`${origin}/one`)));
  expect(added.body).toMatchObject({ status: 'active', size: 4, checksum: null, stores: 'web' });
  expect((await member('PATCH', path, patch(addition(`${origin}/one`)))).status).toBe(400);
  expect((await member('PATCH', path, patch({ ...addition(`${origin}/two`), path: '/locations/0' }))).status).toBe(200);
  const urls = async () => (await member('GET', path)).body.locations.map(({ url }: { url: string }) => url);
  expect(await urls()).toEqual([`${origin}/one`, `${origin}/two`]);
  const values = [`${origin}/one`, `${origin}/two`].map((url) => ({ url, metadata: { rack: '7' } }));
  const replaced = await member('PATCH', path, patch({ op: 'replace', path: '/locations', value: values }));
  expect(replaced.body.locations[0].metadata).toEqual({ rack: '7', store: 'web' });
  expect((await member('PATCH', path, patch({ op: 'replace', path: '/locations', value: values.slice(1) }))).status).toBe(400);
  expect((await member('PATCH', path, patch({ op: 'remove', path: '/locations/0' }))).status).toBe(403);
  expect((await admin('PATCH', path, patch({ op: 'remove', path: '/locations/7' }))).status).toBe(400);
  expect((await admin('PATCH', path, patch({ op: 'remove', path: '/locations/0' }))).status).toBe(200);
  expect(await urls()).toEqual([`${origin}/two`]);
  expect((await admin('PATCH', path, patch({ op: 'remove', path: '/locations/0' }))).status).toBe(403);
});

test('a patch of locations that cannot be is refused', async () => {
  const { as } = startServer(open);
  const [member, reader] = [conforming(await as('member')), conforming(await as('reader'))];
  const origin = await contentServer();
  const path = await create(member);
  for (const url of ['file:///etc/passwd', 'http://169.254.169.254/', `${origin}/missing`, 'http://127.0.0.1:1/'])
    expect([url, (await member('PATCH', path, patch(addition(url)))).status]).toEqual([url, 400]);
  for (const operation of [
    { op: 'add', path: '/locations', value: [] },
    { op: 'remove', path: '/locations' },
    { op: 'replace', path: '/locations/0', value: {} },
    { op: 'add', path: '/locations/-', value: { url: `${origin}/one` } },
    { ...addition(`${origin}/one`), path: '/locations/x' },
  ])
    expect([operation, (await member('PATCH', path, patch(operation))).status]).toEqual([operation, 400]);
  expect((await reader('PATCH', path, patch(addition(`${origin}/one`)))).status).toBe(403);
  expect((await member('PATCH', '/v2/images/11111111-2222-3333-4444-555555555555', patch(addition(origin)))).status).toBe(404);
  const eleven = Array.from({ length: 11 }, (_, index) => addition(`${origin}/${index}`));
  expect((await member('PATCH', path, patch(...eleven))).status).toBe(413);
  await member('PUT', `${path}/stage`, { headers: octets, body: 'x' });
  expect((await member('PATCH', path, patch(addition(`${origin}/one`)))).status).toBe(409);
});

test('what a patch says about data has to fit what is known', async () => {
  const { as } = startServer(open);
  const member = conforming(await as('member'));
  const origin = await contentServer();
  const validation_data = { checksum: 'a'.repeat(32), os_hash_algo: 'sha512', os_hash_value: 'ab'.repeat(64) };
  const path = await create(member);
  const say = (url: string, data: object) =>
    member('PATCH', path, patch(addition(url, { validation_data: { ...validation_data, ...data } })));
  for (const data of [{ os_hash_algo: 'sha256' }, { os_hash_value: 'ab' }, { checksum: 'z'.repeat(32) }])
    expect([data, (await say(`${origin}/one`, data)).status]).toEqual([data, 409]);
  expect((await say(`${origin}/one`, {})).body).toMatchObject({ status: 'active', ...validation_data });
  expect((await say(`${origin}/two`, {})).status).toBe(200);
  expect((await say(`${origin}/six`, { os_hash_value: 'cd'.repeat(64) })).status).toBe(409);
});
