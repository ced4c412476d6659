import { isPlanned } from '../../specs/planned.ts';
import { requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import { type CredentialedRole, credentialedRoles, roleFlags, roles as roleTexts } from '../../specs/roles.ts';
import type { Finding } from './finding.ts';
import { isLoopback } from './keystone.ts';

/** What a run will have: the roles that are there, and what each missing one keeps locked. */
export function checkRoles(configured: readonly CredentialedRole[]): Finding[] {
  const missing = credentialedRoles.filter((role) => !configured.includes(role));
  return [
    { check: 'roles', roles: configured, outcome: 'ok', says: `Configured: ${configured.join(', ')}.` },
    ...missing.flatMap((role): Finding[] => {
      const locked = requirementIds.filter((id) => !isPlanned(id) && requirementOf(id).roles?.includes(role)).length;
      const says = `Not configured: ${locked} requirement${locked === 1 ? '' : 's'} stay${locked === 1 ? 's' : ''} blocked.`;
      const cure = `Give ${roleFlags[role]} CLOUD: ${roleTexts[role]}.`;
      return locked === 0 ? [] : [{ check: 'roles', roles: [role], outcome: 'not-tried', says, cure }];
    }),
  ];
}

/** Whether the target can be expected to fetch from this machine. */
export function checkContent(url: string): Finding {
  if (isLoopback(url)) {
    return { check: 'content', roles: [], outcome: 'ok', says: 'The target is on this machine: it can fetch from here, for web-download.' };
  }
  return {
    check: 'content',
    roles: [],
    outcome: 'not-tried',
    says: 'The target is elsewhere: without an address of this machine the tests of web-download are blocked.',
    cure: 'Give `run` --content-host ADDRESS, an address of this machine that the target can reach, and perhaps --content-port; or --content-url URL of a gateway or tunnel that leads to it.',
  };
}
