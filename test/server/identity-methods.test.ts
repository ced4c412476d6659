import { describe, expect, test } from 'vitest';
import { createDirectory, createIdentityApi, type Directory, Tokens } from '../../lib/server/identity/index.ts';

const origin = 'http://reference.test';
const path = '/identity/v3/auth/tokens';

/** The embedded Keystone without a port, with a directory that the test may change. */
function start(change: (directory: Directory) => Directory = (directory) => directory, lifetimeSeconds = 3600) {
  const directory = change(createDirectory());
  const api = createIdentityApi(directory, new Tokens(lifetimeSeconds));
  const ask = async (method: string, to: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await api.fetch(new Request(`${origin}${to}`, init));
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: what a server answers is for the test to look at
    const json: any = text.startsWith('{') ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, body: json, token: response.headers.get('x-subject-token') ?? '' };
  };
  const logIn = (identity: Record<string, unknown>, scope?: unknown) => {
    const methods = Object.keys(identity);
    return ask('POST', path, { body: { auth: { identity: { methods, ...identity }, ...(scope === undefined ? {} : { scope }) } } });
  };
  const byPassword = ({ id, password }: Directory['member'], scope?: unknown) => logIn({ password: { user: { id, password } } }, scope);
  return { directory, ask, logIn, byPassword };
}

const application = ({ member }: Directory) => member.applicationCredentials[0] ?? { id: '', name: '', secret: '', expiresAt: undefined };

describe('an application credential', () => {
  test('lets in by id and by name, for the project that it is of', async () => {
    const { directory, logIn } = start();
    const { id, name, secret } = application(directory);
    for (const claim of [{ id }, { name, user: { name: 'reference-member', domain: { id: 'default' } } }]) {
      const answer = await logIn({ application_credential: { ...claim, secret } });
      expect(answer.status).toBe(201);
      expect(answer.body.token).toMatchObject({
        methods: ['application_credential'],
        project: { name: 'reference' },
        application_credential: { id, name, restricted: true },
      });
    }
  });

  test.each<[string, (id: string, secret: string) => [Record<string, unknown>, unknown?], number, RegExp]>([
    ['with a wrong secret', (id) => [{ id, secret: 'x' }], 401, /requires authentication/],
    ['that is unknown', (_, secret) => [{ id: 'x', secret }], 404, /^Could not find Application Credential: x\.$/],
    ['by name without a user', (_, secret) => [{ name: 'x', secret }], 400, /find user in application credential/],
    [
      'by a name that the user has not',
      (_, secret) => [{ name: 'x', user: { name: 'reference-member', domain: { id: 'default' } }, secret }],
      401,
      /requires/,
    ],
    ['without id and name', (_, secret) => [{ secret }], 400, /name or ID/],
    ['with a scope', (id, secret) => [{ id, secret }, { system: { all: true } }], 401, /cannot request a scope/],
  ])('%s is refused', async (_, claimOf, status, message) => {
    const { directory, logIn } = start();
    const { id, secret } = application(directory);
    const [claim, scope] = claimOf(id, secret);
    const answer = await logIn({ application_credential: claim }, scope);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: status, message: expect.stringMatching(message) });
  });

  test('that has expired is refused, and its token cannot be exchanged', async () => {
    const { directory, logIn } = start((all) => ({
      ...all,
      reader: { ...all.reader, applicationCredentials: [{ id: 'old', name: 'old', secret: 's', expiresAt: new Date(0) }] },
    }));
    expect((await logIn({ application_credential: { id: 'old', secret: 's' } })).status).toBe(401);
    const { id, secret } = application(directory);
    const { token } = await logIn({ application_credential: { id, secret } });
    expect((await logIn({ token: { id: token } }, { project: { id: directory.member.project.id } })).status).toBe(403);
  });
});

describe('a token', () => {
  test('without a scope is exchanged for one with it, that ends with it', async () => {
    const { directory, logIn, byPassword } = start();
    const first = await byPassword(directory.member);
    expect(first.body.token).not.toHaveProperty('catalog');
    const second = await logIn({ token: { id: first.token } }, { project: { id: directory.member.project.id } });
    expect(second.status).toBe(201);
    expect(second.body.token).toMatchObject({ methods: ['password', 'token'], expires_at: first.body.token.expires_at });
    expect(second.body.token.audit_ids[1]).toBe(first.body.token.audit_ids[0]);
  });

  test('that is unknown is not found, and one of the system gives none of a project', async () => {
    const { directory, logIn, byPassword } = start();
    expect((await logIn({ token: { id: 'x' } })).status).toBe(404);
    expect((await logIn({ token: {} })).status).toBe(400);
    const { token } = await byPassword(directory.admin, { system: { all: true } });
    expect((await logIn({ token: { id: token } }, { project: { id: directory.admin.project.id } })).status).toBe(403);
    expect((await logIn({ token: { id: token } }, { system: { all: true } })).status).toBe(201);
  });

  test('tells of itself with catalog, without it, and by HEAD without a body', async () => {
    const { directory, ask, byPassword } = start();
    const { token } = await byPassword(directory.member, { project: { id: directory.member.project.id } });
    const headers = { 'x-auth-token': token, 'x-subject-token': token };
    expect((await ask('GET', path, { headers })).body.token.catalog).toHaveLength(2);
    expect((await ask('GET', `${path}?nocatalog`, { headers })).body.token).not.toHaveProperty('catalog');
    const head = await ask('HEAD', path, { headers });
    expect([head.status, head.text, head.token]).toEqual([200, '', token]);
  });

  test('of somebody else is for admins to ask about, and none has to be named', async () => {
    const { directory, ask, byPassword } = start();
    const { token } = await byPassword(directory.member, { project: { id: directory.member.project.id } });
    const other = await byPassword(directory.stranger);
    const admin = await byPassword(directory.admin, { system: { all: true } });
    const statusFor = async (own: string, subject: string) =>
      (await ask('GET', path, { headers: { 'x-auth-token': own, 'x-subject-token': subject } })).status;
    expect(await statusFor(other.token, token)).toBe(403);
    expect(await statusFor(admin.token, token)).toBe(200);
    expect((await ask('GET', path, { headers: { 'x-auth-token': token } })).status).toBe(403);
  });

  test('that was revoked is refused everywhere', async () => {
    const { directory, ask, logIn, byPassword } = start();
    const { token } = await byPassword(directory.member);
    const headers = { 'x-auth-token': token, 'x-subject-token': token };
    expect((await ask('DELETE', path, { headers })).status).toBe(204);
    expect((await ask('GET', path, { headers })).status).toBe(401);
    expect((await logIn({ token: { id: token } })).status).toBe(404);
  });

  test('has the catalog and the projects of its user', async () => {
    const { directory, ask, byPassword } = start();
    const unscoped = { 'x-auth-token': (await byPassword(directory.member)).token };
    const scoped = { 'x-auth-token': (await byPassword(directory.member, { project: { id: directory.member.project.id } })).token };
    expect((await ask('GET', '/identity/v3/auth/projects', { headers: unscoped })).body.projects).toMatchObject([{ name: 'reference' }]);
    expect((await ask('GET', '/identity/v3/auth/projects')).status).toBe(401);
    expect((await ask('GET', '/identity/v3/auth/catalog', { headers: unscoped })).status).toBe(403);
    expect((await ask('GET', '/identity/v3/auth/catalog', { headers: scoped })).body.catalog).toHaveLength(2);
  });
});

describe('a scope', () => {
  test.each([
    ['domain', { domain: { id: 'default' } }, { domain: { name: 'Default' } }],
    ['domain by name', { domain: { name: 'Default' } }, { domain: { id: 'default' } }],
    ['system', { system: { all: true } }, { system: { all: true } }],
  ])('of the %s is for who has a role there', async (_, scope, expected) => {
    const { directory, byPassword } = start();
    const answer = await byPassword(directory.admin, scope);
    expect(answer.body.token).toMatchObject({ ...expected, roles: [{ name: 'reader' }, { name: 'member' }, { name: 'admin' }] });
    expect((await byPassword(directory.member, scope)).status).toBe(401);
  });

  test.each([
    [{ unscoped: {} }, 201],
    [{ domain: { id: 'nowhere' } }, 401],
    [{ 'OS-TRUST:trust': { id: 'x' } }, 401],
    [{ project: { name: 'reference' } }, 400],
    [{ system: { all: true }, domain: { id: 'default' } }, 400],
    [{}, 400],
    ['project', 400],
  ])('%j answers %i', async (scope, status) => {
    const { directory, byPassword } = start();
    expect((await byPassword(directory.member, scope)).status).toBe(status);
  });
});

describe('several methods', () => {
  const wanted = [['password', 'totp']];
  const withRule = (all: Directory) => ({ ...all, member: { ...all.member, methodRules: wanted } });

  test('are asked for by a receipt that names them', async () => {
    const { directory, byPassword } = start(withRule);
    const answer = await byPassword(directory.member);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('openstack-auth-receipt')).toMatch(/./);
    expect(answer.body).toMatchObject({
      receipt: { methods: ['password'], user: { name: 'reference-member' } },
      required_auth_methods: wanted,
    });
  });

  test('have to be of one user, known and there', async () => {
    const { directory, logIn, ask, byPassword } = start();
    const { token } = await byPassword(directory.stranger);
    const { id, password } = directory.member;
    expect((await logIn({ password: { user: { id, password } }, token: { id: token } })).status).toBe(401);
    const unknown = await logIn({ oauth1: {} });
    expect(unknown.body.error).toMatchObject({ code: 401, message: 'Attempted to authenticate with an unsupported method.' });
    for (const [methods, status] of [
      [['totp'], 400],
      [[], 401],
    ]) {
      expect((await ask('POST', path, { body: { auth: { identity: { methods } } } })).status).toBe(status);
    }
  });
});

test('a one-time password has to be right, and every refusal names Keystone', async () => {
  const { directory, logIn } = start();
  const answer = await logIn({ totp: { user: { id: directory.member.id, passcode: 'wrong!' } } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe(`Keystone uri="${origin}/identity/v3"`);
  expect(answer.headers.get('vary')).toBe('X-Auth-Token');
});

test('the list of versions leads to the one that there is', async () => {
  const { ask } = start();
  const list = await ask('GET', '/identity');
  expect([list.status, list.headers.get('location')]).toEqual([300, `${origin}/identity/v3/`]);
  expect(list.body.versions.values).toMatchObject([{ id: 'v3.14', links: [{ rel: 'self', href: `${origin}/identity/v3/` }] }]);
  expect((await ask('GET', '/identity/v2.0')).status).toBe(404);
});

test('the service user has the role service', () => {
  const { project, roles } = createDirectory().service;
  expect([project.name, roles.map(({ name }) => name)]).toEqual(['service', ['reader', 'member', 'admin', 'service']]);
});
