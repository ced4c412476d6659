import { type Diagnosis, diagnose, type Finding, type Limits, type Subject } from '../../lib/doctor/index.ts';
import { resolveTarget, type Target, type TargetRequest } from '../../lib/target/index.ts';
import type { CredentialedRole } from '../../specs/roles.ts';
import { password } from './fake-cloud.ts';

/** Much longer than any answer of the loopback interface takes. */
export const patient: Limits = { requestMs: 20_000, loginMs: 20_000, lastMs: 20_000, totalMs: 60_000 };

/** The target of a cloud in a clouds.yaml of this text. */
export function targetIn(cloudsYaml: string, cloud: string, request: TargetRequest = {}): Target {
  return resolveTarget(
    { cloud, ...request },
    {
      env: {},
      cwd: '/somewhere',
      home: '/home/ann',
      platform: 'linux',
      readFile: (path) => (path === '/somewhere/clouds.yaml' ? cloudsYaml : undefined),
    },
  );
}

/** A cloud with a login by password at an address; what a test is about is added, at the level of the cloud. */
export function fakeTarget(url: string, changes: Record<string, unknown> = {}, auth: Record<string, unknown> = {}): Target {
  const user = { username: 'ann', user_domain_name: 'Default', password };
  const scope = { project_name: 'demo', project_domain_name: 'Default' };
  const clouds = { moon: { region_name: 'RegionOne', ...changes, auth: { auth_url: `${url}/v3`, ...user, ...scope, ...auth } } };
  return targetIn(JSON.stringify({ clouds }), 'moon');
}

/** The diagnosis of targets by their roles. */
export function diagnosed(targets: Partial<Record<CredentialedRole, Target>>, limits: Limits = patient): Promise<Diagnosis> {
  const subjects = Object.entries(targets).map(([role, target]): Subject => ({ role: role as CredentialedRole, target }));
  return diagnose(subjects, { userAgent: 'test', limits });
}

/** What is not well, in a form that reads well in an assertion. */
export function troubles({ findings }: Diagnosis): Pick<Finding, 'check' | 'outcome' | 'code'>[] {
  return findings
    .filter(({ outcome }) => outcome === 'fault' || outcome === 'warning')
    .map(({ check, outcome, code }) => ({ check, outcome, ...(code === undefined ? {} : { code }) }));
}

/** The one finding of a check that has an outcome. */
export function findingOf({ findings }: Diagnosis, check: Finding['check'], outcome: Finding['outcome']): Finding {
  const [found, ...others] = findings.filter((finding) => finding.check === check && finding.outcome === outcome);
  if (found === undefined || others.length > 0)
    throw new Error(`expected one ${outcome} of ${check}, got ${JSON.stringify(findings, null, 1)}`);
  return found;
}
