import { type ConformanceError, isConformanceError } from '../errors.ts';
import type { IncomingResponse } from '../http/index.ts';
import type { Session } from '../identity/index.ts';
import { type Finding, fault, notTried, ok, warning } from './finding.ts';
import type { Answer, Link } from './link.ts';
import { gist, objectOf } from './page.ts';
import { otherScheme } from './scheme.ts';
import { whatIsWrong } from './second-try.ts';

/** What the login of one role showed. */
export interface LoginResult {
  readonly session: Session | undefined;
  readonly findings: readonly Finding[];
}

/** Logs in; `root` is the answer to a plain GET of auth_url, undefined where there is no Keystone. */
export async function checkLogin(link: Link, root: Promise<Answer> | undefined): Promise<LoginResult> {
  const { role, target } = link;
  const { credential } = target;
  const session = await link.login();
  if (root === undefined || !('authUrl' in credential)) {
    if (isConformanceError(session)) return { session: undefined, findings: [fault('credential', role, session)] };
    return { session, findings: [notTried('identity', role, `There is no Keystone with auth_type ${credential.authType}.`)] };
  }
  const { authUrl } = credential;
  if (!isConformanceError(session)) {
    const findings = [ok('reach', role, `${authUrl} answers.`), ...tlsFindings(link, authUrl), ...keystoneFindings(link, await root)];
    return { session, findings: [...findings, ok('credential', role, `Keystone accepts the credential (${credential.authType}).`)] };
  }
  return { session: undefined, findings: await failure(link, authUrl, session, await root) };
}

async function failure(link: Link, authUrl: string, error: ConformanceError, root: Answer): Promise<Finding[]> {
  const { role } = link;
  const nothing = notTried('credential', role, 'No Keystone was reached that could judge the credential.');
  switch (error.code) {
    case 'ERR_TLS':
      return [fault('tls', role, error, await otherScheme(link, authUrl, 'auth_url')), nothing];
    case 'ERR_UNREACHABLE':
    case 'ERR_TRUNCATED':
      return [fault('reach', role, error, await otherScheme(link, authUrl, 'auth_url')), nothing];
    case 'ERR_TIMEOUT':
    case 'ERR_PROXY':
      return [fault('reach', role, error), nothing];
    case 'ERR_NOT_THE_API': {
      const better = (await otherScheme(link, authUrl, 'auth_url')) ?? (await elsewhere(link, authUrl));
      return [ok('reach', role, `${authUrl} answers.`), fault('identity', role, error, better), nothing];
    }
    case 'ERR_AUTH':
      return [
        ok('reach', role, `${authUrl} answers.`),
        ...tlsFindings(link, authUrl),
        ...keystoneFindings(link, root),
        fault('credential', role, error, await whatIsWrong(link)),
      ];
    default:
      return [fault('credential', role, error)];
  }
}

function tlsFindings({ role, target }: Link, authUrl: string): Finding[] {
  if (!authUrl.startsWith('https:')) {
    if (isLoopback(authUrl)) return [];
    return [
      warning('tls', role, `${authUrl} is not encrypted: credentials and tokens can be read on the way.`, 'Use https:// if there is one.'),
    ];
  }
  if (target.tls.verify) return [ok('tls', role, `The certificate of ${new URL(authUrl).host} is trusted.`)];
  const origin = target.origins.insecure ?? target.origins.verify ?? 'the configuration';
  return [
    warning(
      'tls',
      role,
      `The certificate of ${new URL(authUrl).host} is not verified (${origin}).`,
      'Name its CA with cacert, OS_CACERT or --os-cacert instead.',
    ),
  ];
}

function keystoneFindings({ role }: Link, root: Answer): Finding[] {
  if (isConformanceError(root)) return [warning('identity', role, `auth_url itself was not answered: ${root.message}`)];
  const versions = identityVersions(root);
  if (versions.length > 0) return [ok('identity', role, `Keystone offers the Identity API ${versions.join(', ')}.`)];
  return [warning('identity', role, `auth_url is answered ${gist(root)}, which is no list of Identity API versions.`)];
}

/** The ids of the versions in Keystone's own list; empty for anything else. */
function identityVersions(reply: IncomingResponse): string[] {
  const { version, versions } = (objectOf(reply) ?? {}) as { version?: unknown; versions?: { values?: unknown } };
  const list = version === undefined ? versions?.values : [version];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => (typeof one?.id === 'string' && Array.isArray(one['media-types']) ? [one.id] : []));
}

/** Where else on that host Keystone is, when auth_url leads past it. */
async function elsewhere(link: Link, authUrl: string): Promise<string | undefined> {
  const { origin } = new URL(authUrl);
  const places = ['/v3', '/identity/v3', '/keystone/v3'].map((path) => `${origin}${path}`).filter((place) => place !== authUrl);
  const answers = await Promise.all(places.map((place) => link.ask('identity.listVersions', place)));
  const found = places.find((_, index) => {
    const answer = answers[index] as Answer;
    return !isConformanceError(answer) && identityVersions(answer).length > 0;
  });
  return found === undefined ? undefined : `A Keystone answers at ${found}: set auth_url to that.`;
}

/** True for an address of this machine only. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
