import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diagnosed, fakeTarget, findingOf, patient, troubles } from './diagnosed.ts';
import { type Fake, fakeCloud, htmlPage, refusedAddress } from './fake-cloud.ts';

const pemPath = fileURLToPath(new URL('../http/test-only-self-signed.pem', import.meta.url));
const pem = readFileSync(pemPath, 'utf8');
const refusal: Fake = { status: 401, body: { error: { code: 401, message: 'The request you have made requires authentication.' } } };

test('a port at which nothing listens is unreachable, and the credential is not judged', async () => {
  const diagnosis = await diagnosed({ member: fakeTarget(await refusedAddress()) });
  expect(troubles(diagnosis)).toEqual([{ check: 'reach', outcome: 'fault', code: 'ERR_UNREACHABLE' }]);
  expect(findingOf(diagnosis, 'credential', 'not-tried').says).toContain('No Keystone');
  expect(diagnosis.exitStatus).toBe(3);
});

test('a Keystone that never answers is cut off', async () => {
  const member = fakeTarget(await fakeCloud({ '*': () => 'silence' }));
  const diagnosis = await diagnosed({ member }, { ...patient, requestMs: 50, loginMs: 50 });
  expect(troubles(diagnosis)).toEqual([{ check: 'reach', outcome: 'fault', code: 'ERR_TIMEOUT' }]);
  expect(diagnosis.exitStatus).toBe(3);
});

test('all requests together get no more than the time for everything', async () => {
  const member = fakeTarget(await fakeCloud({ '*': () => 'silence' }));
  const { findings } = await diagnosed({ member, admin: member }, { ...patient, totalMs: 50 });
  expect(findings.flatMap(({ code }) => code ?? [])).toEqual(['ERR_TIMEOUT']);
});

test('a proxy that cannot be reached, or wants a password, is named as the reason', async () => {
  const url = await fakeCloud();
  const refused = await refusedAddress();
  const unreachable = await diagnosed({ member: { ...fakeTarget(url), proxy: { http: refused } } });
  expect(troubles(unreachable)).toEqual([{ check: 'reach', outcome: 'fault', code: 'ERR_PROXY' }]);
  expect(findingOf(unreachable, 'reach', 'fault').says).toContain(refused);
  const closed = await fakeCloud({ '*': () => ({ status: 407, body: '' }) });
  // A plain request goes to a proxy in absolute form.
  const diagnosis = await diagnosed({ member: { ...fakeTarget(url), proxy: { http: closed } } });
  expect(findingOf(diagnosis, 'reach', 'fault')).toMatchObject({ code: 'ERR_PROXY', says: expect.stringContaining('407') });
  expect(diagnosis.exitStatus).toBe(2);
});

test('a file of certificates that is not there is a fault of the configuration', async () => {
  const member = fakeTarget(await fakeCloud({}, pem), { cacert: '/nowhere/ca.pem' });
  const diagnosis = await diagnosed({ member });
  expect(troubles(diagnosis)).toEqual([{ check: 'configuration', outcome: 'fault', code: 'ERR_CONFIG_VALUE' }]);
  expect(findingOf(diagnosis, 'configuration', 'fault').says).toContain('/nowhere/ca.pem');
});

test('a certificate of an unknown CA is a fault of TLS, and none once its CA is named', async () => {
  const url = await fakeCloud({}, pem);
  const stranger = await diagnosed({ member: fakeTarget(url) });
  expect(troubles(stranger)).toEqual([{ check: 'tls', outcome: 'fault', code: 'ERR_TLS' }]);
  expect(findingOf(stranger, 'tls', 'fault').cure).toContain('--os-cacert');
  expect(stranger.exitStatus).toBe(2);
  const known = await diagnosed({ member: fakeTarget(url, { cacert: pemPath }) });
  expect(findingOf(known, 'tls', 'ok').says).toContain('trusted');
  expect(known.exitStatus).toBe(0);
});

test('certificates that are not verified are a warning that names who said so', async () => {
  const diagnosis = await diagnosed({ member: fakeTarget(await fakeCloud({}, pem), { verify: false }) });
  expect(findingOf(diagnosis, 'tls', 'warning').says).toContain('/somewhere/clouds.yaml');
  expect(diagnosis.exitStatus).toBe(0);
});

test('the wrong one of http and https is named', async () => {
  const plain = await fakeCloud();
  const secure = await fakeCloud({}, pem);
  const tooSecure = await diagnosed({ member: fakeTarget(plain.replace('http:', 'https:')) });
  expect(findingOf(tooSecure, 'tls', 'fault').cure).toContain('let auth_url begin with http://');
  const notSecure = await diagnosed({ member: fakeTarget(secure.replace('https:', 'http:')) });
  expect(findingOf(notSecure, 'reach', 'fault').cure).toContain('let auth_url begin with https://');
});

test('a page of somebody else is no Keystone', async () => {
  const diagnosis = await diagnosed({ member: fakeTarget(await fakeCloud({ '*': () => htmlPage })) });
  expect(troubles(diagnosis)).toEqual([{ check: 'identity', outcome: 'fault', code: 'ERR_NOT_THE_API' }]);
  expect(findingOf(diagnosis, 'identity', 'fault').says).toContain('nginx');
  expect(diagnosis.exitStatus).toBe(3);
});

test('an auth_url that leads past Keystone is answered with the one that does not', async () => {
  const url = await fakeCloud();
  const diagnosis = await diagnosed({ member: fakeTarget(url, {}, { auth_url: `${url}/wrong/v3` }) });
  expect(findingOf(diagnosis, 'identity', 'fault').cure).toContain(`A Keystone answers at ${url}/v3: set auth_url to that.`);
});

test('a wrong password is told from a wrong project', async () => {
  const wrong = await diagnosed({ member: fakeTarget(await fakeCloud({ 'POST /v3/auth/tokens': () => refusal })) });
  expect(troubles(wrong)).toEqual([{ check: 'credential', outcome: 'fault', code: 'ERR_AUTH' }]);
  expect(findingOf(wrong, 'credential', 'fault').cure).toContain('the project is not the reason');
  expect(wrong.exitStatus).toBe(2);

  const elsewhere = await fakeCloud({
    'POST /v3/auth/tokens': ({ body }) =>
      body.includes('"scope"')
        ? refusal
        : { status: 201, headers: { 'x-subject-token': 'unscoped-token' }, body: { token: { expires_at: '2099-01-01T00:00:00Z' } } },
  });
  const diagnosis = await diagnosed({ member: fakeTarget(elsewhere) });
  const { cure } = findingOf(diagnosis, 'credential', 'fault');
  expect(cure).toContain('Without the project the login succeeds');
  expect(cure).toContain('It may work in: demo, moon.');
});

test('a token without a scope is named as such, with the projects that there are', async () => {
  const url = await fakeCloud({
    'POST /v3/auth/tokens': () => ({
      status: 201,
      headers: { 'x-subject-token': 'unscoped-token' },
      body: { token: { expires_at: '2099-01-01T00:00:00Z', user: { id: 'u1' } } },
    }),
  });
  const member = fakeTarget(url, { image_endpoint_override: url }, { project_name: null, project_domain_name: null });
  const { says, cure } = findingOf(await diagnosed({ member }), 'scope', 'fault');
  expect(says).toContain('no scope');
  expect(cure).toMatch(/project_name.*demo, moon/);
});
