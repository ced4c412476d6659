import { type CredentialedRole, credentialedRoles, type RoleName } from '../../specs/roles.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import { type Authorization, type ClientOptions, createImageClient, type ImageClient, type Recorder } from '../client/index.ts';
import { createValidator } from '../contract/index.ts';
import { ConformanceError } from '../errors.ts';
import { createDispatcher, type Dispatcher, defaultDispatcherOptions, type Phase } from '../http/index.ts';
import { type ImageEndpoint, imageEndpoint, type Session, type TokenSource, tokenSourceFor } from '../identity/index.ts';
import type { Target } from '../target/index.ts';

/** The targets of a run: one credential for each role that is configured. */
export type Targets = Readonly<Partial<Record<CredentialedRole, Target>>> & { readonly member: Target };

/** Sessions by role. They hold tokens. */
export type Sessions = Readonly<Partial<Record<CredentialedRole, Session>>>;

/** Everything that it takes to speak to the Image API as any of the roles. One per worker. */
export interface Connection {
  /** The roles that have a credential. */
  readonly roles: readonly CredentialedRole[];
  endpoint(): Promise<ImageEndpoint>;
  session(role: CredentialedRole): Promise<Session>;
  /** The sessions of all roles, for another connection to the same targets. */
  sessions(): Promise<Sessions>;
  /** A client for a role; undefined when the role has no credential. */
  client(role: RoleName, phase: Phase, recorder: Recorder): Promise<ImageClient | undefined>;
  /** The same, with a connection of its own for each request: behind a load balancer each may meet another node. */
  freshClient(role: CredentialedRole, phase: Phase, recorder: Recorder): Promise<ImageClient | undefined>;
  /** A client that sends this token, whatever it is. */
  clientWithToken(token: string, phase: Phase, recorder: Recorder): Promise<ImageClient>;
  /** A text without any token that this connection holds or has sent, in whatever form a service may have repeated it. */
  withoutTokens(text: string): string;
  /** How often each role logged in. */
  logins(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export interface ConnectionOptions extends ClientOptions {
  readonly userAgent: string;
  /** Sessions that are held already: a one-time password logs in once, whatever the number of workers. */
  readonly sessions?: Sessions;
}

// Compiling takes time: once for all connections of a worker.
const validator = createValidator(imageApiV2);

/** Makes a connection; nothing is sent before somebody asks. Errors of its methods: ERR_AUTH, ERR_CATALOG, ERR_UNREACHABLE, ERR_TIMEOUT, ERR_TLS, ERR_PROXY. */
export function connect(targets: Targets, options: ConnectionOptions): Connection {
  const roles = credentialedRoles.filter((role) => targets[role] !== undefined);
  const dispatchers = new Map<CredentialedRole, Dispatcher>();
  const sources = new Map<CredentialedRole, TokenSource>();
  for (const role of roles) {
    const target = targets[role] as Target;
    const dispatcher = dispatcherFor(target);
    dispatchers.set(role, dispatcher);
    sources.set(role, tokenSourceFor(target, dispatcher, Date.now, options.sessions?.[role]));
  }
  const secrets = new Set<string>();
  const sourceOf = (role: CredentialedRole): TokenSource => {
    const source = sources.get(role);
    if (!source) throw new ConformanceError('ERR_BROKEN', `Role ${role} has no credential`);
    return source;
  };
  const session = async (role: CredentialedRole): Promise<Session> => {
    const found = await sourceOf(role).session();
    for (const value of Object.values(found.headers)) secrets.add(value);
    return found;
  };
  // All roles speak to the endpoint that the member's catalog names: their answers are compared with one another.
  const endpoint = async () => imageEndpoint(targets.member, (await session('member')).catalog);

  const clientFor = async (
    role: RoleName,
    phase: Phase,
    recorder: Recorder,
    authorization: () => Promise<Authorization | undefined>,
    how: { readonly fresh?: boolean } = {},
  ): Promise<ImageClient> => {
    const dispatcher = dispatchers.get(role as CredentialedRole) ?? (dispatchers.get('member') as Dispatcher);
    const { url } = await endpoint();
    const { timeoutSeconds } = targets[role as CredentialedRole] ?? targets.member;
    return createImageClient(
      { endpoint: url, role, phase, dispatcher, validator, userAgent: options.userAgent, recorder, timeoutSeconds, authorization, ...how },
      options,
    );
  };
  const authorizationOf = (role: CredentialedRole) => async (): Promise<Authorization> => {
    const held = await session(role);
    return { headers: held.headers, renew: () => sourceOf(role).refused(held) };
  };

  return {
    roles,
    endpoint,
    session,
    async sessions() {
      return Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await session(role)] as const)));
    },
    async client(role, phase, recorder) {
      if (role === 'anonymous') return clientFor(role, phase, recorder, async () => undefined);
      if (!roles.includes(role)) return undefined;
      return clientFor(role, phase, recorder, authorizationOf(role));
    },
    async freshClient(role, phase, recorder) {
      return roles.includes(role) ? clientFor(role, phase, recorder, authorizationOf(role), { fresh: true }) : undefined;
    },
    clientWithToken: (token, phase, recorder) =>
      // A token that is no good on purpose: there is nothing to renew.
      clientFor('anonymous', phase, recorder, async () => ({ headers: { 'x-auth-token': token }, renew: async () => false })),
    withoutTokens: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
    logins: () => Object.fromEntries([...sources].map(([role, source]) => [role, source.logins()])),
    async close() {
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.close()));
    },
  };
}

/** A pool of connections as a target wants them. */
export function dispatcherFor(target: Target): Dispatcher {
  return createDispatcher({
    ...defaultDispatcherOptions,
    tls: target.tls,
    ...(target.proxy === undefined ? {} : { proxy: target.proxy }),
    ...(target.timeoutSeconds === undefined ? {} : { silenceSeconds: target.timeoutSeconds }),
  });
}
