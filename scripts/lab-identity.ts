/**
 * Logs in to a lab's Keystone in every way that the suite knows and that needs nothing but Keystone, and checks the refusals:
 * `npm run lab:identity [-- --clouds FILE --instance NAME --auth-url URL]`. One line per way; exit status 1 when one of them failed.
 * It needs an administrator and deletes all that it creates: for labs only. Its own requests go by plain fetch.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { isConformanceError } from '../lib/errors.ts';
import { createDispatcher, defaultDispatcherOptions } from '../lib/http/index.ts';
import { imageEndpoint, type Session, tokenSourceFor } from '../lib/identity/index.ts';
import { type Credential, resolveTarget, type TargetScope } from '../lib/target/index.ts';

type ByPassword = Extract<Credential, { readonly authType: 'password' }>;
type Json = Record<string, unknown>;

const home = process.env.IMAGE_LAB_HOME ?? fileURLToPath(new URL('../.lab', import.meta.url));
const { clouds, instance, authUrl } = new Command('lab:identity')
  .option('--clouds <file>', "the lab's clouds.yaml", join(home, 'clouds.yaml'))
  .option('--instance <name>', 'beginning of the cloud names', 'lab-33.0.0')
  .option('--auth-url <url>', 'another Keystone on the same database, such as one with more methods')
  .parse()
  .opts<{ clouds: string; instance: string; authUrl?: string }>();

const member = resolveTarget({ cloud: `${instance}-alpha`, clientConfigFile: clouds });
const admin = resolveTarget({ cloud: `${instance}-admin`, clientConfigFile: clouds });
const dispatcher = createDispatcher({ ...defaultDispatcherOptions, tls: member.tls });
const alpha = passwordOf(member.credential);
const base = alpha.authUrl.replace(/(\/v3)?$/, '/v3');
const system: TargetScope = { kind: 'system', system: 'all' };

function passwordOf(credential: Credential): ByPassword {
  if (credential.authType !== 'password') throw new Error(`Expected clouds with a password, got ${credential.authType}.`);
  return { ...credential, authUrl: authUrl ?? credential.authUrl };
}

const sourceOf = (credential: Credential) => tokenSourceFor({ ...member, credential }, dispatcher);
const logIn = (credential: Credential) => sourceOf(credential).session();

/** What was created, last first; each takes itself away. */
const undo: (() => Promise<unknown>)[] = [];
let root = '';

/** A request to Keystone. Rejects when it is not answered with 2xx. */
async function api(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { 'x-auth-token': root },
): Promise<Json & { response: Response }> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${text.slice(0, 200)}`);
  return { ...(text === '' ? {} : (JSON.parse(text) as Json)), response };
}

async function create(path: string, kind: string, body: Json, token = root): Promise<Json & { id: string }> {
  const made = (await api('POST', path, { [kind]: body }, { 'x-auth-token': token }))[kind] as Json & { id: string };
  undo.unshift(() => api('DELETE', `${path}/${made.id}`, undefined, { 'x-auth-token': token }));
  return made;
}

/** A token of the password alone: Keystone scopes to the user's default project unless it is told not to. */
async function unscopedToken({ user, password }: ByPassword): Promise<string> {
  const named = { name: user.name, domain: { id: user.domainId ?? 'default' }, password };
  const auth = { identity: { methods: ['password'], password: { user: named } }, scope: { unscoped: {} } };
  return (await api('POST', '/auth/tokens', { auth }, {})).response.headers.get('x-subject-token') ?? '';
}

function expect(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`expected ${what}`);
}

/** The Image API takes the session. */
async function listsImages(session: Session): Promise<void> {
  const { url } = imageEndpoint(member, session.catalog);
  const { status } = await fetch(`${url}/v2/images?limit=1`, { headers: session.headers });
  expect(status === 200, `200 for a list of images, got ${status}`);
}

/** A login that has to fail, in words that fit. */
async function isRefused(credential: Credential, code: string, words: RegExp): Promise<void> {
  const error = await logIn(credential).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (/unsupported method/.test(String(error))) throw error;
  expect(isConformanceError(error) && error.code === code && words.test(error.message), `${code} ${words}, got ${error ?? 'a session'}`);
}

const tally = { passed: 0, failed: 0, missing: 0 };

/** One line. A method that Keystone does not have is no failure of ours. */
async function row(name: string, check: () => Promise<unknown>): Promise<void> {
  try {
    await check();
    tally.passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    const isMissing = /unsupported method/.test(String(error));
    tally[isMissing ? 'missing' : 'failed'] += 1;
    console.log(`${isMissing ? 'absent ' : 'FAILED '} ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

async function passwords(): Promise<void> {
  await row('password', async () => listsImages(await logIn(alpha)));
  await row('password, auth_url without a version', async () =>
    listsImages(await logIn({ ...alpha, authUrl: alpha.authUrl.replace(/\/v3$/, '') })),
  );
  await row('password, wrong', () => isRefused({ ...alpha, password: 'wrong' }, 'ERR_AUTH', /401/));
  await row('password, wrong domain', () =>
    isRefused({ ...alpha, user: { name: alpha.user.name ?? '', domainName: 'nowhere' } }, 'ERR_AUTH', /401/),
  );
  const beta: TargetScope = { kind: 'project', projectName: 'beta', projectDomainId: 'default' };
  await row('password, project without a role', () => isRefused({ ...alpha, scope: beta }, 'ERR_AUTH', /401/));
  await row('password, wrong auth_url', () =>
    isRefused({ ...alpha, authUrl: `${base.slice(0, -3)}/nowhere/v3` }, 'ERR_NOT_THE_API', /404/),
  );
}

async function applicationCredentials({ token = '', userId }: Session, name: string): Promise<void> {
  const path = `/users/${userId}/application_credentials`;
  const own = await create(path, 'application_credential', { name }, token);
  const credential = { authType: 'v3applicationcredential', authUrl: alpha.authUrl, secret: String(own.secret) } as const;
  await row('application credential by id', async () => listsImages(await logIn({ ...credential, id: own.id })));
  await row('application credential by name', async () => listsImages(await logIn({ ...credential, name, user: alpha.user })));
  await row('application credential, wrong secret', () => isRefused({ ...credential, id: own.id, secret: 'wrong' }, 'ERR_AUTH', /401/));
  await row('application credential, unknown', () => isRefused({ ...credential, id: 'nowhere' }, 'ERR_AUTH', /404/));
  const expiry = new Date(Date.now() + 1500);
  const short = await create(
    path,
    'application_credential',
    { name: `${name}-short`, expires_at: expiry.toISOString().slice(0, 23) },
    token,
  );
  await row('application credential, expired', async () => {
    while (Date.now() < expiry.getTime() + 1000) await new Promise((done) => setTimeout(done, 100));
    await isRefused({ ...credential, id: short.id, secret: String(short.secret) }, 'ERR_AUTH', /401/);
  });
  await row('token of an application credential, which must not be exchanged', async () => {
    const held = await logIn({ ...credential, id: own.id });
    const { scope, authUrl: where } = alpha;
    const again = await logIn({ authType: 'token', authUrl: where, token: held.token ?? '', scope });
    expect(again.token === held.token && again.projectId === held.projectId, 'the same token');
  });
}

async function tokens(): Promise<void> {
  const byToken = (token: string, scope: TargetScope | undefined) => ({ authType: 'token', authUrl: alpha.authUrl, token, scope }) as const;
  await row('token, unscoped, exchanged for a project', async () => {
    const unscoped = await unscopedToken(alpha);
    const session = await logIn(byToken(unscoped, alpha.scope));
    expect(session.token !== unscoped && session.projectId !== undefined, 'another token, with a project');
    await listsImages(session);
  });
  await row('token, as it is', async () => {
    const { token = '' } = await logIn(alpha);
    const session = await logIn(byToken(token, undefined));
    expect(session.token === token, 'the same token');
    await listsImages(session);
  });
  await row('token, unknown', () => isRefused(byToken('nowhere', alpha.scope), 'ERR_AUTH', /404/));
  await row('token, revoked: a new login', async () => {
    const source = sourceOf(alpha);
    const session = await source.session();
    expect(!(await source.refused(session)), 'a good token to be kept');
    await api('DELETE', '/auth/tokens', undefined, { 'x-auth-token': session.token ?? '', 'x-subject-token': session.token ?? '' });
    expect(await source.refused(session), 'a revoked token to be replaced');
    expect(source.logins() === 2 && source.reauthentications() === 1, 'one new login');
    await listsImages(await source.session());
  });
}

async function scopes(guest: ByPassword): Promise<void> {
  const cases: [string, TargetScope | undefined, (session: Session) => boolean][] = [
    ['project', alpha.scope, (s) => s.projectId !== undefined && s.roles.includes('member')],
    ['domain', { kind: 'domain', domainId: 'default' }, (s) => s.projectId === undefined && s.roles.includes('reader')],
    ['system', system, (s) => s.projectId === undefined && s.roles.includes('reader')],
    ['none', undefined, (s) => s.projectId === undefined && s.roles.length === 0 && s.catalog.length === 0],
  ];
  for (const [name, scope, fits] of cases) {
    await row(`scope: ${name}`, async () =>
      expect(fits(await logIn({ ...guest, scope })), 'the roles of that scope, and a project where it has one'),
    );
  }
}

async function trust(guest: ByPassword, guestId: string, { token = '', userId, projectId, roles }: Session): Promise<void> {
  const body = {
    trustor_user_id: userId,
    trustee_user_id: guestId,
    project_id: projectId,
    impersonation: true,
    roles: roles.map((name) => ({ name })),
  };
  const { id } = await create('/OS-TRUST/trusts', 'trust', body, token);
  await row('scope: trust', async () => {
    const session = await logIn({ ...guest, scope: { kind: 'trust', trustId: id } });
    expect(session.userId === userId && session.projectId === projectId, 'the trustor in the project');
    await listsImages(session);
  });
}

async function oneTimePasswords(guest: ByPassword, guestId: string): Promise<void> {
  const seed = Array.from(randomBytes(32), (octet) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[octet % 32]).join('');
  await create('/credentials', 'credential', { type: 'totp', user_id: guestId, blob: seed });
  const passcode = { kind: 'seed', seed } as const;
  const { authUrl: where, user, password, scope } = guest;
  await row('one-time password', async () => listsImages(await logIn({ authType: 'v3totp', authUrl: where, user, passcode, scope })));
  await row('one-time password, wrong', () =>
    isRefused({ authType: 'v3totp', authUrl: where, user, passcode: { kind: 'code', code: '000' }, scope }, 'ERR_AUTH', /401/),
  );
  const options = { multi_factor_auth_enabled: true, multi_factor_auth_rules: [['password', 'totp']] };
  await api('PATCH', `/users/${guestId}`, { user: { options } });
  const factors = [{ method: 'password', user, password } as const, { method: 'totp', user, passcode } as const];
  await row('password and one-time password', async () =>
    listsImages(await logIn({ authType: 'v3multifactor', authUrl: where, factors, scope })),
  );
  await row('password alone where both are wanted', async () => {
    // Keystone passes over a rule with a method that it does not have.
    await isRefused({ authType: 'v3totp', authUrl: where, user, passcode: { kind: 'code', code: '000' }, scope }, 'ERR_AUTH', /401/);
    await isRefused(guest, 'ERR_AUTH', /more than password.*missing totp/);
  });
}

async function walk(): Promise<void> {
  root = (await logIn({ ...passwordOf(admin.credential), scope: system })).token ?? '';
  const session = await logIn(alpha);
  const name = `lab-identity-${randomBytes(4).toString('hex')}`;
  const password = randomBytes(18).toString('base64url');
  const { id } = await create('/users', 'user', { name, password, domain_id: 'default' });
  const roles = Object.fromEntries(
    ((await api('GET', '/roles')).roles as { id: string; name: string }[]).map((role) => [role.name, role.id]),
  );
  await api('PUT', `/projects/${session.projectId}/users/${id}/roles/${roles.member}`);
  await api('PUT', `/domains/default/users/${id}/roles/${roles.reader}`);
  await api('PUT', `/system/users/${id}/roles/${roles.reader}`);
  const guest: ByPassword = { ...alpha, user: { name, domainId: 'default' }, password };

  await passwords();
  await applicationCredentials(session, name);
  await tokens();
  await scopes(guest);
  await trust(guest, id, session);
  await oneTimePasswords(guest, id);
}

try {
  await walk();
} catch (error) {
  tally.failed += 1;
  console.log(`FAILED  ${error instanceof Error ? error.message : error}`);
} finally {
  for (const remove of undo) {
    await remove().catch((error: unknown) => {
      tally.failed += 1;
      console.log(`FAILED  to clean up: ${error instanceof Error ? error.message : error}`);
    });
  }
  await dispatcher.close();
}
console.log(`${tally.passed} passed, ${tally.failed} failed${tally.missing === 0 ? '' : `; ${tally.missing} absent from this Keystone`}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
