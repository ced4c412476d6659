import { ConformanceError } from '../errors.ts';
import { type IncomingResponse, redactText } from '../http/index.ts';
import type { Caller } from './caller.ts';
import type { IdentityUrl } from './discovery.ts';
import { keystoneMessage, notKeystone, refused } from './refusal.ts';
import type { Session } from './session.ts';
import { parseToken, sessionOf, type TokenDocument } from './token-document.ts';

/** A token and what Keystone says about it. */
export interface Issued {
  readonly session: Session;
  readonly document: TokenDocument;
}

/** A request for a token: its `identity` and scope, and what to say when it is refused. */
export interface TokenRequest {
  readonly identity: unknown;
  readonly scope: { readonly scope?: unknown };
  /** Follows "Keystone refused". */
  readonly what: string;
  readonly advice: string;
}

/** The calls of the Identity API v3 that a login makes. Errors: ERR_AUTH, ERR_NOT_THE_API, and those of the network. */
export interface Keystone {
  /** POST /v3/auth/tokens */
  issue(request: TokenRequest): Promise<Issued>;
  /** GET /v3/auth/tokens: undefined for a token that is no longer good. */
  look(token: string): Promise<Issued | undefined>;
  /** As `look`, without the catalog and for yes or no. */
  isAlive(session: Session): Promise<boolean>;
  /** POST /v3/OS-FEDERATION/identity_providers/…/protocols/…/auth with an access token. */
  federate(provider: { readonly identityProvider: string; readonly protocol: string }, accessToken: string): Promise<Issued>;
}

export function keystoneAt(url: IdentityUrl, caller: Caller): Keystone {
  const issued = (reply: IncomingResponse, status: number, where: string, token = reply.headers['x-subject-token']): Issued => {
    const document = parseToken(reply.text);
    if (reply.status !== status || token === undefined || document === undefined) {
      throw notKeystone(caller, where, reply, `${status} with a token`);
    }
    return { session: sessionOf(caller.secrets.keep(token), document), document };
  };
  const ask = async (token: string, query: string) => {
    const where = `${await url()}/auth/tokens${query}`;
    // Without the last one, Keystone takes no token of an application credential that has access rules.
    const headers = { 'x-auth-token': token, 'x-subject-token': token, 'openstack-identity-access-rules': '1.0' };
    return { where, reply: await caller.ask('validateToken', 'GET', where, headers) };
  };
  return {
    async issue({ identity, scope, what, advice }) {
      const where = `${await url()}/auth/tokens`;
      const body = JSON.stringify({ auth: { identity, ...scope } });
      const reply = await caller.ask('createToken', 'POST', where, { 'content-type': 'application/json' }, body);
      if (reply.headers['openstack-auth-receipt'] !== undefined) throw incomplete(caller, where, reply);
      if (isRefusal(reply)) throw refused(caller, where, reply, what, advice);
      return issued(reply, 201, where);
    },
    async look(token) {
      const { where, reply } = await ask(token, '');
      return isGone(reply) ? undefined : issued(reply, 200, where, token);
    },
    async isAlive({ token = '' }) {
      const { where, reply } = await ask(token, '?nocatalog');
      if (isGone(reply)) return false;
      // 403: it may not ask, but Keystone knows who does not.
      if (reply.status === 200 || (reply.status === 403 && keystoneMessage(reply.text) !== undefined)) return true;
      throw notKeystone(caller, where, reply, '200, 401 or 404 on the question whether a token is good');
    },
    async federate({ identityProvider, protocol }, accessToken) {
      const path = `identity_providers/${encodeURIComponent(identityProvider)}/protocols/${encodeURIComponent(protocol)}`;
      const where = `${await url()}/OS-FEDERATION/${path}/auth`;
      const reply = await caller.ask('federate', 'POST', where, { authorization: `Bearer ${accessToken}` }, '');
      if (reply.status === 401 || isRefusal(reply)) {
        throw refused(
          caller,
          where,
          reply,
          `the access token of identity provider ${identityProvider}`,
          'See identity_provider and protocol, which name things in Keystone; whether its mapping fits this user; and whether the access token has expired.',
        );
      }
      return issued(reply, 201, where);
    },
  };
}

/** 401 and 403 from whomever; 400, 404 and 409 only in Keystone's own words: an unknown token or credential is not found. */
function isRefusal({ status, text }: IncomingResponse): boolean {
  return status === 401 || status === 403 || ([400, 404, 409].includes(status) && keystoneMessage(text) !== undefined);
}

function isGone({ status, text }: IncomingResponse): boolean {
  return status === 401 || (status === 404 && keystoneMessage(text) !== undefined);
}

/** What was sent is right but not enough for this user: the receipt tells which methods are missing. */
function incomplete(caller: Caller, where: string, reply: IncomingResponse): ConformanceError {
  const { given, rules } = parseReceipt(reply.text);
  const missing = rules.map((rule) => rule.filter((method) => !given.includes(method)).join(' and ')).filter((words) => words !== '');
  return new ConformanceError(
    'ERR_AUTH',
    `Keystone wants more than ${given.join(' and ') || 'what was sent'} for cloud ${caller.target.cloud} at ${redactText(where)}: missing ${missing.join(', or ') || 'methods that it does not name'}.`,
    { hint: 'Use auth_type v3multifactor and list all the methods in auth_methods, or use an application credential.' },
  );
}

function parseReceipt(text: string): { readonly given: readonly string[]; readonly rules: readonly (readonly string[])[] } {
  const strings = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
  try {
    const body = JSON.parse(text) as { receipt?: { methods?: unknown }; required_auth_methods?: unknown };
    const rules = Array.isArray(body.required_auth_methods) ? body.required_auth_methods.map(strings) : [];
    return { given: strings(body.receipt?.methods), rules };
  } catch {
    return { given: [], rules: [] };
  }
}
