import type { CredentialedRole } from '../../specs/roles.ts';
import { type ConformanceError, isConformanceError } from '../errors.ts';
import type { Target } from '../target/index.ts';
import { Budget, defaultLimits, type Limits } from './budget.ts';
import { checkCatalog } from './catalog.ts';
import { checkClock, checkLifetime, skewOf } from './clock.ts';
import { effectiveSettings, type Setting } from './effective.ts';
import { exitStatusFor, type Finding, fault, ok, sorted, warning } from './finding.ts';
import { checkLogin, type LoginResult } from './keystone.ts';
import { type Answer, type Link, linkOf } from './link.ts';
import { checkContent, checkRoles } from './outlook.ts';
import { checkScopes, type LoggedIn } from './scope.ts';
import { Secrets } from './secrets.ts';
import { checkToken } from './token.ts';
import { checkVersions } from './versions.ts';

/** A role that a person configured: its target, or why there is none. */
export type Subject = { readonly role: CredentialedRole } & ({ readonly target: Target } | { readonly error: ConformanceError });

export interface DiagnoseOptions {
  readonly userAgent: string;
  readonly limits?: Limits;
}

/** What is in force, what was found, and what it means for a run. Holds no secret; made of JSON. */
export interface Diagnosis {
  readonly configuration: readonly { readonly role: CredentialedRole; readonly cloud: string; readonly settings: readonly Setting[] }[];
  /** In the order of the checks. */
  readonly findings: readonly Finding[];
  /** The Image API that a run would speak to. */
  readonly endpoint?: string;
  /** 0: a run can start. Else as for a run that ends with the first fault. */
  readonly exitStatus: number;
  readonly durationMs: number;
}

/** Looks at everything that a run needs before its first test. Only reads; ends within `limits.totalMs`. Never throws for what it finds. */
export async function diagnose(subjects: readonly Subject[], { userAgent, limits = defaultLimits }: DiagnoseOptions): Promise<Diagnosis> {
  const budget = new Budget(limits);
  const secrets = new Secrets();
  const targets = subjects.flatMap((subject) => ('target' in subject ? [{ role: subject.role, target: subject.target }] : []));
  for (const { target } of targets) secrets.ofTarget(target);
  const findings: Finding[] = subjects.flatMap(configurationFindings);
  const links: Link[] = [];
  for (const { role, target } of targets) {
    try {
      links.push(linkOf(role, target, { userAgent, budget }));
    } catch (error) {
      if (!isConformanceError(error)) throw error;
      findings.push(fault('configuration', role, error));
    }
  }
  let endpoint: string | undefined;
  try {
    const roots = rootsOf(links);
    const begun = links.map((link): LoginBegun => ({ link, result: checkLogin(link, roots.get(rootKey(link.target))) }));
    // Nobody waits for the login of another role: five seconds are short.
    const imageBegun = checkImageApi(begun);
    const logins = await Promise.all(begun.map(async ({ link, result }) => ({ link, ...(await result) })));
    findings.push(...logins.flatMap((login) => login.findings));
    const loggedIn = logins.flatMap(loggedInOf);
    for (const { session } of loggedIn) secrets.ofSession(session);
    const clocks = await keystoneClocks(links, roots);
    findings.push(...clocks.findings);
    for (const one of loggedIn)
      findings.push(...[checkLifetime(one, clocks.skews.get(rootKey(one.link.target)))].filter((f) => f !== undefined));
    const [scopes, image] = await Promise.all([checkScopes(loggedIn, userAgent), imageBegun]);
    findings.push(...scopes, ...image.findings, ...checkRoles(subjects.map(({ role }) => role)));
    endpoint = image.endpoint;
  } finally {
    await Promise.all(links.map((link) => link.close()));
  }
  const said = sorted(findings).map((finding) => ({
    ...finding,
    says: secrets.without(finding.says),
    ...(finding.cure === undefined ? {} : { cure: secrets.without(finding.cure) }),
  }));
  return {
    configuration: targets.map(({ role, target }) => ({ role, cloud: target.cloud, settings: effectiveSettings(target) })),
    findings: said,
    ...(endpoint === undefined ? {} : { endpoint }),
    exitStatus: exitStatusFor(said),
    durationMs: Math.round(budget.spentMs),
  };
}

function configurationFindings(subject: Subject): Finding[] {
  const { role } = subject;
  if ('error' in subject) return [fault('configuration', role, subject.error)];
  const { cloud, origins, warnings } = subject.target;
  return [
    ok('configuration', role, `Cloud ${cloud} (${origins.cloud ?? 'as given'}).`),
    ...warnings.map((text) => warning('configuration', role, text)),
  ];
}

/** A plain GET of each auth_url, begun at once; roles with the same one share it. */
function rootsOf(links: readonly Link[]): Map<string, Promise<Answer>> {
  const roots = new Map<string, Promise<Answer>>();
  for (const link of links) {
    const { credential } = link.target;
    const key = rootKey(link.target);
    if ('authUrl' in credential && !roots.has(key)) roots.set(key, link.ask('identity.listVersions', credential.authUrl));
  }
  return roots;
}

function rootKey({ credential, tls }: Target): string {
  return JSON.stringify(['authUrl' in credential ? credential.authUrl : '', tls]);
}

async function keystoneClocks(links: readonly Link[], roots: ReadonlyMap<string, Promise<Answer>>) {
  const skews = new Map<string, number | undefined>();
  const findings: Finding[] = [];
  for (const link of links) {
    const answer = await roots.get(rootKey(link.target));
    if (answer === undefined || isConformanceError(answer)) continue;
    const key = rootKey(link.target);
    // Two roles that asked the same Keystone are told the same, and said once.
    findings.push(checkClock(link.role, 'Keystone', answer));
    skews.set(key, skewOf(answer));
  }
  return { skews, findings };
}

/** A run speaks to the member's endpoint with all roles; without a member, the first that logged in stands in. */
async function checkImageApi(
  logins: readonly LoginBegun[],
): Promise<{ readonly endpoint?: string; readonly findings: readonly Finding[] }> {
  const settled = logins.map(async ({ link, result }) => loggedInOf({ link, ...(await result) }));
  const member = logins.findIndex(({ link }) => link.role === 'member');
  const owner = (await settled[member])?.[0] ?? (await Promise.all(settled)).flat()[0];
  if (owner === undefined) return { findings: [] };
  const { endpoint, findings } = checkCatalog(owner);
  if (endpoint === undefined) return { findings };
  const { url } = endpoint;
  const tokens = settled.map(async (found) => Promise.all((await found).map((one) => checkToken(one, url))));
  const [versions, accepted] = await Promise.all([checkVersions(owner, url), Promise.all(tokens)]);
  // Whoever does not answer at all says so once, and not again for every token.
  const answered = !isConformanceError(versions.first);
  return {
    endpoint: url,
    findings: [
      ...findings,
      ...versions.findings,
      ...(answered ? [...accepted.flat(), checkClock(owner.link.role, 'the Image API', versions.first)] : []),
      checkContent(url),
    ],
  };
}

interface LoginBegun {
  readonly link: Link;
  readonly result: Promise<LoginResult>;
}

function loggedInOf({ link, session }: { readonly link: Link; readonly session: LoginResult['session'] }): LoggedIn[] {
  return session === undefined ? [] : [{ link, session }];
}
