import { expect, test } from 'vitest';
import { diagnosed, fakeTarget, findingOf, patient, troubles } from './diagnosed.ts';
import { fakeCloud, htmlPage, refusedAddress, token, tokenBody, versionList } from './fake-cloud.ts';

const diagnosisOf = async (...fakes: Parameters<typeof fakeCloud>) => diagnosed({ member: fakeTarget(await fakeCloud(...fakes)) });

test('a fake without a fault has none', async () => {
  const diagnosis = await diagnosisOf();
  expect(troubles(diagnosis)).toEqual([]);
  expect(diagnosis.exitStatus).toBe(0);
});

test('a misspelt region is answered with those that there are', async () => {
  const diagnosis = await diagnosed({ member: fakeTarget(await fakeCloud(), { region_name: 'regionone' }) });
  expect(troubles(diagnosis)).toEqual([{ check: 'catalog', outcome: 'fault', code: 'ERR_CATALOG' }]);
  expect(findingOf(diagnosis, 'catalog', 'fault').says).toMatch(/regionone \(from \/somewhere\/clouds\.yaml\).*RegionOne/);
  expect(diagnosis.exitStatus).toBe(2);
});

test('the other endpoints of the image service are named', async () => {
  const diagnosis = await diagnosisOf({
    'POST /v3/auth/tokens': ({ url }) => {
      const endpoint = (kind: string, at: string) => ({ interface: kind, region_id: 'RegionOne', url: at });
      const endpoints = [endpoint('public', url), endpoint('admin', 'http://inside.example:9292')];
      return { status: 201, headers: { 'x-subject-token': token }, body: tokenBody(url, { catalog: [{ type: 'image', endpoints }] }) };
    },
  });
  expect(findingOf(diagnosis, 'catalog', 'ok').says).toContain('admin in RegionOne http://inside.example:9292');
});

test('a Glance at which nothing listens is a fault once, and not again for its token', async () => {
  const member = fakeTarget(await fakeCloud(), { image_endpoint_override: await refusedAddress() });
  const diagnosis = await diagnosed({ member });
  expect(troubles(diagnosis)).toEqual([{ check: 'endpoint', outcome: 'fault', code: 'ERR_UNREACHABLE' }]);
  expect(diagnosis.exitStatus).toBe(3);
});

test('a Glance that never answers is cut off', async () => {
  const member = fakeTarget(await fakeCloud({ 'GET /versions': () => 'silence', 'GET /v2/schemas/image': () => 'silence' }));
  const diagnosis = await diagnosed({ member }, { ...patient, lastMs: 50 });
  expect(troubles(diagnosis)).toEqual([{ check: 'endpoint', outcome: 'fault', code: 'ERR_TIMEOUT' }]);
});

test.for([
  ['a page', htmlPage, 'leads to Glance'],
  ['a Keystone', { body: { versions: { values: [] } } }, 'how Keystone answers'],
  ['a Nova', { body: { versions: [{ id: 'v2.1', min_version: '2.1', status: 'CURRENT' }] } }, 'Nova or Cinder'],
  ['a list of choices', { status: 300, body: { versions: [] } }, 'leads to Glance'],
] as const)('%s is no Image API', async ([, fake, cure]) => {
  const diagnosis = await diagnosisOf({ 'GET /versions': () => fake });
  expect(troubles(diagnosis)).toEqual([{ check: 'endpoint', outcome: 'fault', code: 'ERR_NOT_THE_API' }]);
  expect(findingOf(diagnosis, 'endpoint', 'fault').cure).toContain(cure);
  expect(diagnosis.exitStatus).toBe(3);
});

test('a proxy without a Glance behind it is told from something else', async () => {
  const diagnosis = await diagnosisOf({ 'GET /versions': () => ({ status: 503, body: '<html><h1>503 Service Unavailable</h1></html>' }) });
  expect(findingOf(diagnosis, 'endpoint', 'fault')).toMatchObject({ code: 'ERR_STATUS', cure: expect.stringContaining('proxy') });
});

test('a version list that wants a token is a warning', async () => {
  const diagnosis = await diagnosisOf({
    'GET /versions': ({ url, request }) =>
      request.headers['x-auth-token'] === token ? { body: versionList(url) } : { status: 401, body: '' },
  });
  expect(troubles(diagnosis)).toEqual([{ check: 'versions', outcome: 'warning' }]);
  expect(findingOf(diagnosis, 'versions', 'ok').says).toBe('v2.9, v2.0; CURRENT: v2.9.');
});

test('links to another host or scheme are a warning with the setting that cures it', async () => {
  const other = await diagnosisOf({ 'GET /versions': () => ({ body: versionList('http://glance.internal:9292') }) });
  expect(troubles(other)).toEqual([{ check: 'links', outcome: 'warning' }]);
  expect(findingOf(other, 'links', 'warning').says).toContain('http://glance.internal:9292/v2/');
  expect(findingOf(other, 'links', 'warning').cure).toContain('public_endpoint = http://127.0.0.1');
  const scheme = await diagnosisOf({ 'GET /versions': ({ url }) => ({ body: versionList(url.replace('http:', 'https:')) }) });
  expect(findingOf(scheme, 'links', 'warning').cure).toContain('http_proxy_to_wsgi');
});

test.for([
  [401, 'ERR_NOT_THE_API', 'keystone_authtoken'],
  [403, 'ERR_NOT_THE_API', 'policy'],
  [503, 'ERR_STATUS', 'cannot ask Keystone'],
  [404, 'ERR_NOT_THE_API', 'without /v2'],
] as const)('%i to a good token is a fault of the service', async ([status, code, cure]) => {
  const diagnosis = await diagnosisOf({ 'GET /v2/schemas/image': () => ({ status, body: 'no' }) });
  expect(troubles(diagnosis)).toEqual([{ check: 'token', outcome: 'fault', code }]);
  expect(findingOf(diagnosis, 'token', 'fault').cure).toContain(cure);
  expect(diagnosis.exitStatus).toBe(3);
});

test('a password that an Image API without Keystone refuses is a fault of the credential', async () => {
  const url = await fakeCloud({ 'GET /v2/schemas/image': () => ({ status: 401, body: '' }) });
  const diagnosis = await diagnosed({ member: fakeTarget(url, { auth_type: 'http_basic' }, { endpoint: url }) });
  expect(troubles(diagnosis)).toEqual([{ check: 'token', outcome: 'fault', code: 'ERR_AUTH' }]);
  expect(findingOf(diagnosis, 'token', 'fault').cure).toContain('http_basic');
  expect(findingOf(diagnosis, 'scope', 'ok').says).toContain('Nobody says');
});
