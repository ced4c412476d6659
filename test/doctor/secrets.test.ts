import { expect, test } from 'vitest';
import { type Diagnosis, toText } from '../../lib/doctor/index.ts';
import { diagnosed, fakeTarget, findingOf } from './diagnosed.ts';
import { type Fake, fakeCloud, password, token } from './fake-cloud.ts';

const plain = { good: String, bad: String, doubtful: String, dim: String, bold: String };

/** A service that tells everybody what it was told. */
const gossip = (text: string): Fake => ({
  status: 418,
  headers: { 'content-type': 'text/html' },
  body: `<html><title>${text}</title></html>`,
});

function expectNoSecret(diagnosis: Diagnosis): void {
  for (const text of [JSON.stringify(diagnosis), toText(diagnosis, plain)]) {
    for (const secret of [password, password.replace('&', '&amp;'), encodeURIComponent(password), token])
      expect(text).not.toContain(secret);
  }
}

test('a password that Keystone repeats is not repeated', async () => {
  const url = await fakeCloud({ '*': ({ body }) => gossip(`told ${body.includes('password') ? password : 'nothing'}`) });
  const diagnosis = await diagnosed({ member: fakeTarget(url) });
  expect(findingOf(diagnosis, 'identity', 'fault').says).toContain('told ***');
  expectNoSecret(diagnosis);
});

test('a token that the Image API repeats is not repeated', async () => {
  const url = await fakeCloud({ 'GET /v2/schemas/image': ({ request }) => gossip(`told ${request.headers['x-auth-token']}`) });
  const diagnosis = await diagnosed({ member: fakeTarget(url) });
  expect(findingOf(diagnosis, 'token', 'fault').says).toContain('told ***');
  expectNoSecret(diagnosis);
});

test('the configuration shows each value and its origin, and a secret as ***', async () => {
  const diagnosis = await diagnosed({ member: fakeTarget(await fakeCloud()) });
  expect(diagnosis.configuration[0]?.settings).toEqual(
    expect.arrayContaining([
      { name: 'auth.username', value: 'ann', origin: '/somewhere/clouds.yaml' },
      { name: 'auth.password', value: '***', origin: '/somewhere/clouds.yaml' },
      { name: 'auth_type', value: 'password', origin: 'default' },
    ]),
  );
  expectNoSecret(diagnosis);
});

test('the password of a proxy is not shown', async () => {
  const target = fakeTarget(await fakeCloud());
  const proxy = { http: 'http://ann:p@roxy-secret@proxy.example:3128', no: '127.0.0.1' };
  const diagnosis = await diagnosed({ member: { ...target, proxy, origins: { ...target.origins, 'proxy.http': 'http_proxy' } } });
  expect(diagnosis.configuration[0]?.settings).toContainEqual({
    name: 'proxy.http',
    value: 'http://***@proxy.example:3128',
    origin: 'http_proxy',
  });
  expect(JSON.stringify(diagnosis)).not.toContain('roxy-secret');
});
