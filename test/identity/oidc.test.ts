import { expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import type { Credential, OidcProvider } from '../../lib/target/index.ts';
import { answerJson, dispatcherOf, loopback } from '../http/loopback.ts';
import { secret, targetWith, tokenBody } from './keystone.ts';

const accessToken = 'access-token-of-the-test';

/** A provider and a Keystone that trusts it, on one port. What a test is about is answered otherwise. */
async function federation(otherwise: Record<string, { status: number; body: unknown; headers?: Record<string, string> }> = {}) {
  const server = await loopback((request, response) => {
    const answer = otherwise[request.path];
    if (answer) return answerJson(response, answer.status, answer.body, answer.headers ?? {});
    if (request.path === '/.well-known/openid-configuration') return answerJson(response, 200, { token_endpoint: `${server.url}/token` });
    if (request.path === '/token') return answerJson(response, 200, { access_token: accessToken, token_type: 'Bearer' });
    const isScoped = request.path === '/v3/auth/tokens';
    const { expires_at, user } = tokenBody.token;
    return answerJson(response, 201, isScoped ? tokenBody : { token: { expires_at, user } }, {
      'x-subject-token': isScoped ? 'scoped' : 'unscoped',
    });
  });
  const provider: OidcProvider = {
    identityProvider: 'my idp',
    protocol: 'openid',
    accessTokenEndpoint: `${server.url}/token`,
    clientId: 'client',
    clientSecret: secret,
    oidcScope: 'openid profile',
  };
  const { accessTokenEndpoint: _, ...without } = provider;
  const discovered: OidcProvider = { ...without, discoveryEndpoint: `${server.url}/.well-known/openid-configuration` };
  const byClient: Extract<Credential, { authType: 'v3oidcclientcredentials' }> = {
    authType: 'v3oidcclientcredentials',
    authUrl: server.url,
    provider,
    scope: { kind: 'project', projectId: 'p1' },
  };
  return { ...server, provider, discovered, byClient };
}

const source = (credential: Credential) => tokenSourceFor(targetWith(credential), dispatcherOf());
const failure = (credential: Credential) =>
  source(credential)
    .session()
    .catch((thrown) => thrown);

test('client credentials: the provider, then Keystone with what it gave, then the scope', async () => {
  const { arrived, byClient } = await federation();
  expect(await source(byClient).session()).toMatchObject({ token: 'scoped', projectId: 'p1' });
  expect(arrived.map((a) => `${a.method} ${a.path}`)).toEqual([
    'POST /token',
    'POST /v3/OS-FEDERATION/identity_providers/my%20idp/protocols/openid/auth',
    'POST /v3/auth/tokens',
  ]);
  const [token, federated, scoped] = arrived;
  expect(token?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(token?.headers.authorization).toBe(`Basic ${Buffer.from(`client:${secret}`).toString('base64')}`);
  expect(String(token?.body)).toBe('grant_type=client_credentials&scope=openid+profile');
  expect(federated?.headers.authorization).toBe(`Bearer ${accessToken}`);
  expect(JSON.parse(String(scoped?.body)).auth).toEqual({
    identity: { methods: ['token'], token: { id: 'unscoped' } },
    scope: { project: { id: 'p1' } },
  });
});

test('password, at the endpoint that the provider names, by a public client', async () => {
  const { arrived, url, discovered, byClient } = await federation();
  const { clientSecret: _, ...provider } = discovered;
  await source({ ...byClient, authUrl: `${url}/v3`, authType: 'v3oidcpassword', provider, username: 'ann', password: 'p&w' }).session();
  expect(arrived.slice(0, 2).map((a) => `${a.method} ${a.path}`)).toEqual(['GET /.well-known/openid-configuration', 'POST /token']);
  expect(String(arrived[1]?.body)).toBe('grant_type=password&username=ann&password=p%26w&scope=openid+profile&client_id=client');
  expect(arrived[1]?.headers).not.toHaveProperty('authorization');
});

test('an access token that is there asks no provider; without a scope the token stays unscoped', async () => {
  const { arrived, url, provider } = await federation();
  const session = await source({ authType: 'v3oidcaccesstoken', authUrl: url, provider, accessToken: 'mine', scope: undefined }).session();
  expect(session).toMatchObject({ token: 'unscoped', projectId: undefined, catalog: [] });
  expect(arrived.map((a) => a.headers.authorization)).toEqual(['Bearer mine']);
});

test.each<[string, string, { status: number; body: unknown; headers?: Record<string, string> }, object]>([
  [
    'refuses the client',
    '/token',
    { status: 401, body: { error: 'invalid_client', error_description: `no client with ${secret}` } },
    {
      code: 'ERR_AUTH',
      message: expect.stringMatching(/my idp refused.*401 invalid_client: no client with \*\*\*/),
      hint: expect.stringContaining('client_secret'),
    },
  ],
  ['gives no token', '/token', { status: 200, body: {} }, { code: 'ERR_NOT_THE_API', message: expect.stringContaining('access_token') }],
  [
    'sends the secret elsewhere',
    '/token',
    { status: 307, body: {}, headers: { location: '/elsewhere' } },
    { code: 'ERR_NOT_THE_API', message: expect.stringContaining('got 307') },
  ],
  [
    'is not trusted by Keystone',
    '/v3/OS-FEDERATION/identity_providers/my%20idp/protocols/openid/auth',
    { status: 401, body: { error: { message: `bad token ${accessToken}` } } },
    {
      code: 'ERR_AUTH',
      message: expect.stringMatching(/access token of identity provider my idp.*bad token \*\*\*/),
      hint: expect.stringContaining('protocol'),
    },
  ],
  [
    'is known, but without a role in the scope',
    '/v3/auth/tokens',
    { status: 401, body: { error: { message: 'no role for unscoped' } } },
    { code: 'ERR_AUTH', message: expect.stringMatching(/for project p1.*no role for \*\*\*/), hint: expect.stringContaining('mapping') },
  ],
])('an error says when the provider %s', async (_, path, answer, expected) => {
  const { byClient, arrived } = await federation({ [path]: answer });
  const error = await failure(byClient);
  expect(error).toMatchObject(expected);
  expect(`${error.message} ${error.hint}`).not.toContain(secret);
  expect(arrived.at(-1)?.path).toBe(path);
});

test('an error says when there is no provider to discover', async () => {
  const path = '/.well-known/openid-configuration';
  const { byClient, discovered } = await federation({ [path]: { status: 404, body: {} } });
  expect(await failure({ ...byClient, provider: discovered })).toMatchObject({
    code: 'ERR_NOT_THE_API',
    message: expect.stringMatching(/No OpenID Connect provider.*token_endpoint, got 404/),
    hint: expect.stringContaining('discovery_endpoint'),
  });
});
