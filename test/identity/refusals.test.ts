import { describe, expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import type { Credential } from '../../lib/target/index.ts';
import { answerJson, dispatcherOf, loopback } from '../http/loopback.ts';
import { embedded, secret, targetAt, targetWith } from './keystone.ts';

const failureOf = (target: ReturnType<typeof targetAt>) =>
  tokenSourceFor(target, dispatcherOf())
    .session()
    .then(
      () => expect.unreachable('logged in'),
      (thrown) => thrown,
    );

describe('a refusal', () => {
  test.each([401, 403])('%i names the cloud, where the settings came from and what Keystone said, never the password', async (status) => {
    const { url } = await loopback((request, response) =>
      answerJson(response, status, { error: { message: `Could not authorise. ${request.body}` } }),
    );
    const error = await failureOf(targetAt(`${url}/v3`));
    expect(error).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringMatching(
        /user ann of domain Default, for project demo of domain Default.*moon.*\/v3\/auth\/tokens.*Could not authorise/,
      ),
      hint: expect.stringMatching(/password.*domain.*role.*disabled.*username in clouds\.yaml; password in secure\.yaml/),
    });
    expect(`${error.message} ${error.hint} ${error.stack} ${JSON.stringify(error)}`).not.toContain(secret);
  });

  const awkward = `p&"w<'é ${secret}`;
  test.each<[string, (password: string) => string]>([
    ['as it is', (password) => password],
    ['in JSON', (password) => JSON.stringify({ said: password })],
    ['in JSON of Python', (password) => JSON.stringify(password).replace('é', '\\u00e9')],
    ['in a URL', (password) => `/?x=${encodeURIComponent(password)}`],
    ['in a form', (password) => new URLSearchParams({ x: password }).toString()],
    [
      'in HTML',
      (password) => password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
    ],
    [
      'in HTML of markupsafe',
      (password) => password.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    ],
  ])('that repeats a password %s does not show it', async (_, repeat) => {
    const { url } = await loopback((_request, response) =>
      response.writeHead(401, { 'content-type': 'text/html' }).end(`No: ${repeat(awkward)}`),
    );
    const error = await failureOf(targetAt(`${url}/v3`, { password: awkward }));
    expect(error.code).toBe('ERR_AUTH');
    expect(error.message).not.toContain(secret);
  });

  test.each<Credential>([
    { authType: 'v3applicationcredential', authUrl: '', id: 'a', secret },
    { authType: 'token', authUrl: '', token: secret, scope: { kind: 'system', system: 'all' } },
    { authType: 'v3totp', authUrl: '', user: { id: 'u' }, passcode: { kind: 'code', code: secret }, scope: undefined },
    { authType: 'v3multifactor', authUrl: '', factors: [{ method: 'password', user: { id: 'u' }, password: secret }], scope: undefined },
    { authType: 'v3multifactor', authUrl: '', factors: [{ method: 'token', token: secret }], scope: undefined },
    {
      authType: 'v3oidcaccesstoken',
      authUrl: '',
      provider: { identityProvider: 'i', protocol: 'p' },
      accessToken: secret,
      scope: undefined,
    },
  ])('that repeats the secret of $authType does not show it', async (credential) => {
    const { url } = await loopback((_request, response) => answerJson(response, 401, { error: { message: `Not with ${secret}` } }));
    const error = await failureOf(targetWith({ ...credential, authUrl: `${url}/v3` } as Credential));
    expect(error).toMatchObject({ code: 'ERR_AUTH', message: expect.stringContaining('Not with ***') });
  });

  test('of a code made of a seed does not show the code', async () => {
    const { url, arrived } = await loopback((request, response) =>
      answerJson(response, 401, { error: { message: `Not with ${JSON.parse(String(request.body)).auth.identity.totp.user.passcode}` } }),
    );
    const passcode = { kind: 'seed', seed: 'GEZDGNBVGY3TQOJQ' } as const;
    const error = await failureOf(targetWith({ authType: 'v3totp', authUrl: url, user: { id: 'u' }, passcode, scope: undefined }));
    expect(error.message).toContain('Not with ***');
    expect(String(arrived[0]?.body)).toMatch(/"passcode":"\d{6}"/);
  });
});

describe('the embedded Keystone refuses', () => {
  const member = async (expiresAt?: Date) => {
    const keystone = await embedded((directory) => {
      const [application] = directory.member.applicationCredentials;
      const applicationCredentials = application === undefined ? [] : [{ ...application, expiresAt }];
      return { ...directory, member: { ...directory.member, applicationCredentials, methodRules: [['password', 'totp']] } };
    });
    const { id, password, applicationCredentials } = keystone.directory.member;
    const [application = { id: '', name: '', secret: '' }] = applicationCredentials;
    return { ...keystone, user: { id }, password, application };
  };

  test('one method where two are wanted, and the error names the missing one', async () => {
    const { authUrl, user, password } = await member();
    expect(await failureOf(targetAt(authUrl, { user, password }))).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringMatching(/more than password.*missing totp\./),
      hint: expect.stringContaining('v3multifactor'),
    });
  });

  test.each<[string, Date | undefined, Partial<{ id: string; secret: string }>, RegExp]>([
    ['with a wrong secret', undefined, { secret: 'wrong' }, /application credential .* 401 /],
    ['that has expired', new Date(0), {}, /application credential .* 401 /],
    ['that is unknown', undefined, { id: 'gone' }, /application credential gone .* 404 Could not find Application Credential: gone/],
  ])('an application credential %s', async (_, expiresAt, changes, message) => {
    const { authUrl, application } = await member(expiresAt);
    const { id, secret: own } = application;
    const error = await failureOf(targetWith({ authType: 'v3applicationcredential', authUrl, id, secret: own, ...changes }));
    expect(error).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/expired.*role.*deleted/),
    });
  });

  test.each([{ kind: 'system', system: 'all' } as const, undefined])('a token that has expired or was revoked: scope %o', async (scope) => {
    const { authUrl } = await member();
    expect(await failureOf(targetWith({ authType: 'token', authUrl, token: 'gone', scope }))).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringMatching(/404|does not know/),
      hint: expect.stringContaining('openstack token issue'),
    });
  });

  test('a method that it does not have', async () => {
    const { url } = await loopback((_request, response) =>
      answerJson(response, 401, { error: { code: 401, message: 'Attempted to authenticate with an unsupported method.' } }),
    );
    const passcode = { kind: 'code', code: '123456' } as const;
    expect(await failureOf(targetWith({ authType: 'v3totp', authUrl: url, user: { id: 'u' }, passcode, scope: undefined }))).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringContaining('unsupported method'),
    });
  });

  test('what is malformed, in its own words', async () => {
    const { authUrl } = await embedded();
    expect(await failureOf(targetAt(authUrl, { user: { name: 'ann' } }))).toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringContaining('400 Expecting to find domain in user.'),
    });
  });
});

describe('what is no Keystone', () => {
  test.each<[string, number, string, Record<string, string>]>([
    ['an HTML page', 200, '<html><body><h1>Welcome to nginx!</h1></body></html>', { 'content-type': 'text/html' }],
    ['a gateway', 502, '<h1>Bad Gateway</h1>', { 'content-type': 'text/html' }],
    ['a wrong path', 404, '<h1>Not Found</h1>', { 'content-type': 'text/html' }],
    ['a list of versions', 300, '{"versions": []}', {}],
    ['a token in the header without a body', 201, '', { 'x-subject-token': 't' }],
    ['a body without a token in the header', 201, '{"token": {"expires_at": "2099-01-01T00:00:00Z"}}', {}],
    ['JSON of something else', 201, '{"token": null}', { 'x-subject-token': 't' }],
    ['JSON null', 201, 'null', { 'x-subject-token': 't' }],
  ])('%s', async (_, status, body, headers) => {
    const { url } = await loopback((_request, response) => response.writeHead(status, headers).end(body));
    const error = await failureOf(targetAt(`${url}/v3`));
    expect(error).toMatchObject({ code: 'ERR_NOT_THE_API', message: expect.stringContaining(`got ${status}`) });
    expect(error.hint).toContain('clouds.yaml');
    expect(error.message).not.toContain('<h1>');
  });

  test.each([301, 308])('a redirection (%i) is told, and the password does not follow it', async (status) => {
    const elsewhere = await loopback((_request, response) => answerJson(response, 201, {}));
    const { url } = await loopback((_request, response) =>
      response.writeHead(status, { location: `${elsewhere.url}/v3/auth/tokens` }).end(),
    );
    expect(await failureOf(targetAt(`${url}/v3`))).toMatchObject({
      code: 'ERR_NOT_THE_API',
      message: expect.stringContaining(`leads to ${elsewhere.url}/v3/auth/tokens`),
      hint: expect.stringContaining('auth_url'),
    });
    expect(elsewhere.arrived).toEqual([]);
  });
});

test('an answer to the question whether a token is good that is neither yes nor no is an error', async () => {
  let isDown = false;
  const { url } = await loopback((_request, response) =>
    isDown
      ? answerJson(response, 503, {})
      : answerJson(response, 201, { token: { expires_at: '2099-01-01T00:00:00Z' } }, { 'x-subject-token': 't' }),
  );
  const source = tokenSourceFor(targetAt(`${url}/v3`), dispatcherOf());
  const session = await source.session();
  isDown = true;
  await expect(source.refused(session)).rejects.toMatchObject({ code: 'ERR_NOT_THE_API', message: expect.stringContaining('got 503') });
});
