import { describe, expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import { answerJson, dispatcherOf, loopback } from '../http/loopback.ts';
import { targetAt, targetWith, tokenBody } from './keystone.ts';

const version = (id: string, href?: string) => ({ id, links: href === undefined ? [] : [{ rel: 'self', href }] });

/** A Keystone that answers GET with a list of versions, and takes every login. */
function keystoneWith(status: number, versions: unknown, headers: Record<string, string> = {}) {
  return loopback((request, response) => {
    if (request.method === 'GET') answerJson(response, status, versions, headers);
    else answerJson(response, 201, tokenBody, { 'x-subject-token': 'tok-1' });
  });
}

test.each(['/v3', '/identity/v3', '/identity/v3/'])('an auth_url that ends in %s is asked nothing but the token', async (path) => {
  const { url, arrived } = await keystoneWith(500, {});
  await tokenSourceFor(targetAt(`${url}${path}`), dispatcherOf()).session();
  expect(arrived.map((a) => `${a.method} ${a.path}`)).toEqual([`POST ${path.replace(/\/$/, '')}/auth/tokens`]);
});

describe('without a version, the list of versions leads to it:', () => {
  test.each<[string, string, number, unknown, string]>([
    ['Keystone 300', '', 300, { versions: { values: [version('v3.14', 'http://internal:5000/v3/')] } }, '/v3'],
    ['a plain list', '', 200, { versions: [version('v2.0', 'http://h/v2.0/'), version('v3.8', 'https://other/main/v3/')] }, '/main/v3'],
    ['a single version', '/identity', 200, { version: version('v3.14', 'http://h/identity/v3/') }, '/identity/v3'],
    ['a link without host', '/identity', 300, { versions: { values: [version('v3.14', '/identity/v3')] } }, '/identity/v3'],
    ['no link', '/identity', 300, { versions: { values: [version('v3.14')] } }, '/identity/v3'],
    ['a slash at the end', '/identity/', 300, { versions: { values: [version('v3.14')] } }, '/identity/v3'],
    ['a list without links', '/x', 200, { versions: [{ id: 'v3.0' }] }, '/x/v3'],
  ])('%s', async (_, path, status, body, expected) => {
    const { url, arrived } = await keystoneWith(status, body);
    await tokenSourceFor(targetAt(`${url}${path}`), dispatcherOf()).session();
    expect(arrived.map((a) => `${a.method} ${a.path}`)).toEqual([`GET ${path.replace(/\/$/, '') || '/'}`, `POST ${expected}/auth/tokens`]);
  });
});

test.each<[number, unknown]>([
  [404, {}],
  [200, { versions: 'none' }],
  [200, null],
  [500, {}],
  [302, {}],
])('an answer %i %j is no list of versions: /v3 is guessed', async (status, body) => {
  const { url, arrived } = await keystoneWith(status, body, { location: '/elsewhere' });
  await tokenSourceFor(targetAt(`${url}/identity`), dispatcherOf()).session();
  expect(arrived.at(-1)?.path).toBe('/identity/v3/auth/tokens');
});

test('versions are asked for once, whatever comes after', async () => {
  const { url, arrived } = await keystoneWith(300, { versions: { values: [version('v3.14')] } });
  let clock = Date.UTC(2026, 0, 1);
  const source = tokenSourceFor(targetAt(url), dispatcherOf(), () => clock);
  await Promise.all([source.session(), source.session()]);
  clock = Date.UTC(2099, 0, 1);
  await source.session();
  expect(arrived.map((a) => a.method)).toEqual(['GET', 'POST', 'POST']);
});

test('a Keystone with v2.0 only is told for what it is', async () => {
  const { url } = await keystoneWith(300, { versions: { values: [version('v2.0')] } });
  await expect(tokenSourceFor(targetAt(url), dispatcherOf()).session()).rejects.toMatchObject({
    code: 'ERR_AUTH_TYPE',
    message: expect.stringMatching(/moon.*offers v2\.0 only/),
  });
});

test('a type of v3 by its name discovers nothing', async () => {
  const { url, arrived } = await keystoneWith(500, {});
  await tokenSourceFor(targetWith({ authType: 'v3applicationcredential', authUrl: url, id: 'a', secret: 's' }), dispatcherOf()).session();
  expect(arrived.map((a) => `${a.method} ${a.path}`)).toEqual(['POST /v3/auth/tokens']);
});
