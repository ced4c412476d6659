import { describe, expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import { totp } from '../../lib/identity/passcode.ts';
import type { Credential, TargetScope } from '../../lib/target/index.ts';
import { dispatcherOf } from '../http/loopback.ts';
import { type Embedded, embedded, targetWith } from './keystone.ts';

const sourceOf = (credential: Credential, now?: () => number) => tokenSourceFor(targetWith(credential), dispatcherOf(), now);
const project = (name: string): TargetScope => ({ kind: 'project', projectName: name, projectDomainId: 'default' });

/** The embedded Keystone, and the ways of its users to log in there. */
async function start(change?: Parameters<typeof embedded>[0]) {
  const keystone = await embedded(change);
  const { authUrl, directory } = keystone;
  const user = { name: 'reference-member', domainName: 'Default' };
  const { password, totpSeed: seed } = directory.member;
  const scope = project('reference');
  return {
    ...keystone,
    user,
    byPassword: { authType: 'password', authUrl, user, password, scope },
    byTotp: { authType: 'v3totp', authUrl, user, passcode: { kind: 'seed', seed }, scope },
    byBoth: {
      authType: 'v3multifactor',
      authUrl,
      factors: [
        { method: 'password', user, password },
        { method: 'totp', user, passcode: { kind: 'seed', seed } },
      ],
      scope,
    },
  } satisfies Embedded & Record<string, unknown> as Embedded & {
    user: typeof user;
    byPassword: Extract<Credential, { authType: 'password' }>;
    byTotp: Extract<Credential, { authType: 'v3totp' }>;
    byBoth: Extract<Credential, { authType: 'v3multifactor' }>;
  };
}

/** A token of the embedded Keystone, issued to a user out of band. */
async function tokenOf({ byPassword }: Awaited<ReturnType<typeof start>>, scope: TargetScope | undefined): Promise<string> {
  return (await sourceOf({ ...byPassword, scope }).session()).token ?? '';
}

const memberSession = {
  projectName: 'reference',
  roles: ['reader', 'member'],
  catalog: [expect.objectContaining({ type: 'identity' }), expect.objectContaining({ type: 'image' })],
};

describe('a session comes by', () => {
  test('password', async () => {
    const { byPassword } = await start();
    const session = await sourceOf(byPassword).session();
    expect(session).toMatchObject(memberSession);
    expect(session.headers).toEqual({ 'x-auth-token': session.token });
  });

  test.each<[string, TargetScope | undefined, object]>([
    ['domain', { kind: 'domain', domainName: 'Default' }, { projectId: undefined, roles: ['reader', 'member', 'admin'] }],
    ['system', { kind: 'system', system: 'all' }, { projectId: undefined, roles: ['reader', 'member', 'admin'] }],
    ['no scope', undefined, { projectId: undefined, roles: [], catalog: [] }],
  ])('password for %s', async (_, scope, expected) => {
    const { authUrl, directory } = await start();
    const { id, password } = directory.admin;
    expect(await sourceOf({ authType: 'password', authUrl, user: { id }, password, scope }).session()).toMatchObject(expected);
  });

  test('application credential, by id and by name', async () => {
    const { authUrl, directory, user } = await start();
    const [{ id, name, secret } = { id: '', name: '', secret: '' }] = directory.member.applicationCredentials;
    expect(await sourceOf({ authType: 'v3applicationcredential', authUrl, id, secret }).session()).toMatchObject(memberSession);
    expect(await sourceOf({ authType: 'v3applicationcredential', authUrl, name, user, secret }).session()).toMatchObject(memberSession);
  });

  test('one-time password, from a seed, a code and a command', async () => {
    const { byTotp, directory } = await start();
    const { member, reader } = directory;
    expect(await sourceOf(byTotp).session()).toMatchObject(memberSession);
    const code = totp(reader.totpSeed, Date.now());
    const user = { id: reader.id };
    expect(await sourceOf({ ...byTotp, user, passcode: { kind: 'code', code } }).session()).toMatchObject({ roles: ['reader'] });
    const command = `${process.execPath} -e console.log('${totp(directory.stranger.totpSeed, Date.now())}')`;
    const scope = project('reference-other');
    const other = sourceOf({ ...byTotp, user: { id: directory.stranger.id }, passcode: { kind: 'command', command }, scope });
    expect((await other.session()).userId).toBe(directory.stranger.id);
    expect(member.totpSeed).not.toBe(reader.totpSeed);
  });

  test('several methods, where one is not enough', async () => {
    const rules = [['password', 'totp']];
    const { byBoth } = await start((directory) => ({ ...directory, member: { ...directory.member, methodRules: rules } }));
    expect(await sourceOf(byBoth).session()).toMatchObject(memberSession);
  });
});

describe('a token', () => {
  test('without a scope is exchanged for one with it', async () => {
    const keystone = await start();
    const token = await tokenOf(keystone, undefined);
    const session = await sourceOf({ authType: 'token', authUrl: keystone.authUrl, token, scope: project('reference') }).session();
    expect(session).toMatchObject(memberSession);
    expect(session.token).not.toBe(token);
  });

  test('is used as it is when no scope is wanted', async () => {
    const keystone = await start();
    const token = await tokenOf(keystone, project('reference'));
    const session = await sourceOf({ authType: 'token', authUrl: keystone.authUrl, token, scope: undefined }).session();
    expect(session).toMatchObject({ ...memberSession, token });
    expect(keystone.requests.at(-1)).toBe('GET /identity/v3/auth/tokens');
  });

  test('that must not be exchanged is used as it is, when its scope is the one wanted', async () => {
    const { authUrl, directory } = await start();
    const [{ id, secret } = { id: '', secret: '' }] = directory.member.applicationCredentials;
    const { token = '' } = await sourceOf({ authType: 'v3applicationcredential', authUrl, id, secret }).session();
    expect(await sourceOf({ authType: 'token', authUrl, token, scope: project('reference') }).session()).toMatchObject({ token });
    await expect(sourceOf({ authType: 'token', authUrl, token, scope: project('reference-other') }).session()).rejects.toMatchObject({
      code: 'ERR_AUTH',
      message: expect.stringMatching(/403.*itself is for project reference, not for project reference-other/),
    });
  });
});

test.each<[Credential, object]>([
  [
    { authType: 'none', endpoint: undefined },
    { headers: {}, token: undefined },
  ],
  [
    { authType: 'http_basic', username: 'Aladdin', password: 'open sesame', endpoint: undefined },
    { headers: { authorization: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' }, token: undefined },
  ],
  [
    { authType: 'admin_token', token: 'static', endpoint: undefined },
    { headers: { 'x-auth-token': 'static' }, token: 'static' },
  ],
])('without a Keystone nothing is asked: %o', async (credential, expected) => {
  const source = sourceOf(credential);
  const session = await source.session();
  expect(session).toEqual({
    ...expected,
    expiresAt: undefined,
    userId: '',
    projectId: undefined,
    projectName: undefined,
    roles: [],
    catalog: [],
  });
  expect(await source.refused(session)).toBe(false);
});

describe('when a service refuses a token', () => {
  test('Keystone is asked, and a good one is kept', async () => {
    const { byPassword, requests } = await start();
    const source = sourceOf(byPassword);
    const session = await source.session();
    expect(await source.refused(session)).toBe(false);
    expect(requests.at(-1)).toBe('GET /identity/v3/auth/tokens');
    expect((await source.session()).token).toBe(session.token);
  });

  test('a revoked one is replaced, once for all', async () => {
    const { byPassword, tokens, requests } = await start();
    const source = sourceOf(byPassword);
    const session = await source.session();
    tokens.revoke(session.token ?? '');
    expect(await Promise.all([source.refused(session), source.refused(session)])).toEqual([true, true]);
    const fresh = await source.session();
    expect(tokens.find(fresh.token ?? '')).toBeDefined();
    expect(requests).toEqual(['POST', 'GET', 'POST'].map((method) => `${method} /identity/v3/auth/tokens`));
    expect([source.logins(), source.reauthentications()]).toEqual([2, 1]);
  });
});

test('a session is renewed when it is about to expire', async () => {
  const { byPassword } = await start();
  let clock = Date.now();
  const source = sourceOf(byPassword, () => clock);
  const first = await source.session();
  clock += 3600_000 - 60_000;
  expect((await source.session()).token).not.toBe(first.token);
  expect(source.logins()).toBe(2);
});

test('callers at once share one code, and a second login with it says why it is refused', async () => {
  const { byTotp, tokens } = await start();
  const clock = Date.now();
  const source = sourceOf(byTotp, () => clock);
  const [session] = await Promise.all([source.session(), source.session()]);
  expect(source.logins()).toBe(1);
  tokens.revoke(session.token ?? '');
  await expect(source.refused(session)).rejects.toMatchObject({
    code: 'ERR_AUTH',
    message: expect.stringContaining('used before'),
    hint: expect.stringMatching(/next one comes in \d+ s/),
  });
});
