import { expect, test } from 'vitest';
import { startServer } from './ask.ts';

test('versions need no token and have no request id', async () => {
  const { anonymous } = startServer();
  for (const [path, status] of [
    ['/', 300],
    ['/versions', 200],
    ['/v3/images', 300],
    ['/v2.99/images', 300],
  ] as const) {
    const answer = await anonymous('GET', path);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.body.versions.filter((version: { status: string }) => version.status === 'CURRENT')).toMatchObject([{ id: 'v2.18' }]);
    expect(answer.headers.has('x-openstack-request-id')).toBe(false);
  }
});

test('a single store without a name has fewer versions, no header, no list of stores', async () => {
  const { as, anonymous } = startServer({ stores: [], cache: false });
  const member = await as('member');
  const ids = (await anonymous('GET', '/versions')).body.versions.map(({ id }: { id: string }) => id);
  expect(ids.slice(0, 4)).toEqual(['v2.15', 'v2.9', 'v2.17', 'v2.7']);
  expect((await member('GET', '/v2/info/stores')).status).toBe(404);
  const created = await member('POST', '/v2/images', { body: {} });
  expect(created.headers.has('openstack-image-store-ids')).toBe(false);
});

test('without a token everything else is 401, even what there is not', async () => {
  const { anonymous } = startServer();
  for (const path of ['/v2/images', '/v2/nope']) {
    const answer = await anonymous('GET', path);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Keystone uri="http://reference.test/identity/v3"');
    expect(answer.headers.has('x-openstack-request-id')).toBe(false);
  }
});

test('known paths tell their methods, unknown ones nothing', async () => {
  const { as } = startServer();
  const member = await as('member');
  const wrong = await member('PUT', '/v2/images/x');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, PATCH, DELETE']);
  expect((await member('HEAD', '/v2/images')).status).toBe(405);
  expect((await member('POST', '/v2/images/x/tasks')).status).toBe(404);
  for (const path of ['/v2/', '/v2/images/', '/v2/nope']) expect((await member('GET', path)).status).toBe(404);
  expect((await member('GET', '/v2.5/images')).status).toBe(200);
});

test('the body of a fault has the form that Accept asks for', async () => {
  const { as } = startServer();
  const member = await as('member');
  const types = { 'application/json': 'application/json', '*/*': 'text/html; charset=UTF-8', 'image/png': 'text/plain; charset=UTF-8' };
  for (const [accept, type] of Object.entries(types)) {
    const answer = await member('GET', '/v2/images/x', { headers: { accept } });
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.text).toContain('No image found with ID x');
  }
});

test('a request id is made or taken over', async () => {
  const { as } = startServer();
  const member = await as('member');
  const ids = [await member('GET', '/v2/images'), await member('GET', '/v2/nope')].map(({ headers }) =>
    headers.get('x-openstack-request-id'),
  );
  expect(new Set(ids).size).toBe(2);
  const named = await member('GET', '/v2/images', { headers: { 'x-openstack-request-id': 'mine' } });
  expect(named.headers.get('x-openstack-request-id')).toBe('req-mine');
});

test('discovery tells the configuration', async () => {
  const { as } = startServer();
  const member = await as('member');
  const methods = (await member('GET', '/v2/info/import')).body['import-methods'].value;
  expect(methods.slice(0, 3)).toEqual(['glance-direct', 'web-download', 'copy-image']);
  expect((await member('GET', '/v2/info/stores')).body.stores).toMatchObject([
    { id: 'fast', default: 'true' },
    { id: 'slow' },
    { id: 'tape' },
  ]);
  expect((await member('GET', '/v2/schemas/image')).body.properties.disk_format.enum).toContain('qcow2');
});
