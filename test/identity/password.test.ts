import { describe, expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import type { Target } from '../../lib/target/index.ts';
import { answerJson, dispatcherOf, loopback } from '../http/loopback.ts';
import { keystone, loginOf, secret, targetAt } from './keystone.ts';

describe('the login names', () => {
  test.each<[string, Target['user'], unknown]>([
    ['the user by id alone, when there is one', { id: 'u', name: 'n', domainName: 'D' }, { id: 'u', password: secret }],
    ['the user by name and domain id', { name: 'n', domainId: 'd', domainName: 'D' }, { name: 'n', domain: { id: 'd' }, password: secret }],
    ['the user by name and domain name', { name: 'n', domainName: 'D' }, { name: 'n', domain: { name: 'D' }, password: secret }],
  ])('%s', async (_, user, expected) => {
    const { url, arrived } = await keystone();
    await tokenSourceFor(targetAt(url, { user }), dispatcherOf()).session();
    expect(loginOf(arrived[0]).identity).toEqual({ methods: ['password'], password: { user: expected } });
  });

  test.each<[string, Target['scope'], unknown]>([
    ['a project by id', { kind: 'project', projectId: 'p', projectName: 'x' }, { project: { id: 'p' } }],
    ['a project by name', { kind: 'project', projectName: 'x', projectDomainName: 'D' }, { project: { name: 'x', domain: { name: 'D' } } }],
    ['its domain by id', { kind: 'project', projectName: 'x', projectDomainId: 'd' }, { project: { name: 'x', domain: { id: 'd' } } }],
    ['a domain by id', { kind: 'domain', domainId: 'd', domainName: 'D' }, { domain: { id: 'd' } }],
    ['a domain by name', { kind: 'domain', domainName: 'D' }, { domain: { name: 'D' } }],
    ['the system', { kind: 'system', system: 'all' }, { system: { all: true } }],
    ['no scope', undefined, undefined],
  ])('as scope %s', async (_, scope, expected) => {
    const { url, arrived } = await keystone();
    await tokenSourceFor(targetAt(url, { scope }), dispatcherOf()).session();
    expect(loginOf(arrived[0]).scope).toEqual(expected);
  });
});

test('a session holds token, expiry, project, roles and catalog', async () => {
  const { url } = await keystone();
  expect(await tokenSourceFor(targetAt(url), dispatcherOf()).session()).toEqual({
    token: 'tok-1',
    expiresAt: Date.UTC(2099, 0, 1),
    userId: 'u1',
    projectId: 'p1',
    projectName: 'demo',
    roles: ['member'],
    catalog: [{ type: 'image', name: 'glance', endpoints: [{ interface: 'public', region: 'R1', url: 'http://glance/v2' }] }],
  });
});

test.each(['', '/identity', '/v3', '/identity/v3'])('auth_url ending in "%s" leads to v3/auth/tokens, once', async (path) => {
  const { url, arrived } = await keystone();
  await tokenSourceFor(targetAt(`${url}${path}`), dispatcherOf()).session();
  expect(arrived[0]).toMatchObject({ method: 'POST', path: `${path.replace(/\/v3$/, '')}/v3/auth/tokens` });
});

describe('a refusal', () => {
  test.each([401, 403])('%i names the cloud, where the credential came from and what Keystone said, never the password', async (status) => {
    const { url } = await loopback((request, response) =>
      answerJson(response, status, { error: { message: `Could not authorise. ${request.body}` } }),
    );
    const error = await tokenSourceFor(targetAt(url), dispatcherOf())
      .session()
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'ERR_AUTH', message: expect.stringMatching(/moon.*\/v3\/auth\/tokens.*Could not authorise/) });
    expect(error.hint).toContain('clouds.yaml');
    expect(`${error.message} ${error.hint} ${error.stack} ${JSON.stringify(error)}`).not.toContain(secret);
  });

  test.each<[string, string]>([
    ['in words', `Wrong password ${secret} for ann`],
    ['in an HTML page', `<p>{&quot;password&quot;: &quot;${secret}&quot;}</p>`],
  ])('that repeats the password %s does not show it', async (_, text) => {
    const { url } = await loopback((_request, response) => response.writeHead(401, { 'content-type': 'text/html' }).end(text));
    const error = await tokenSourceFor(targetAt(url), dispatcherOf())
      .session()
      .catch((thrown) => thrown);
    expect(error.code).toBe('ERR_AUTH');
    expect(error.message).not.toContain(secret);
  });
});

describe('what is no Keystone', () => {
  test.each<[string, number, string, Record<string, string>]>([
    ['an HTML page', 200, '<html><body><h1>Welcome to nginx!</h1></body></html>', { 'content-type': 'text/html' }],
    ['a gateway', 502, '<h1>Bad Gateway</h1>', { 'content-type': 'text/html' }],
    ['a token in the header without a body', 201, '', { 'x-subject-token': 't' }],
    ['a body without a token in the header', 201, '{"token": {"expires_at": "2099-01-01T00:00:00Z"}}', {}],
    ['JSON of something else', 201, '{"token": null}', { 'x-subject-token': 't' }],
    ['JSON null', 201, 'null', { 'x-subject-token': 't' }],
  ])('%s', async (_, status, body, headers) => {
    const { url } = await loopback((_request, response) => response.writeHead(status, headers).end(body));
    const error = await tokenSourceFor(targetAt(url), dispatcherOf())
      .session()
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'ERR_NOT_THE_API', message: expect.stringContaining(`got ${status}`) });
    expect(error.message).not.toContain('<h1>');
  });
});
