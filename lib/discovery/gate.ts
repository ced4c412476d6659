import { features } from '../../specs/features.ts';
import type { Requirement } from '../../specs/requirement.ts';
import { type CredentialedRole, type RoleName, roleFlags } from '../../specs/roles.ts';
import { compareVersions, type Discovery } from './discovery.ts';

/** Why a requirement cannot be judged here: the target lacks it (with evidence), or a prerequisite of the run is missing. */
export interface Gate {
  readonly verdict: 'not-applicable' | 'blocked';
  readonly reason: string;
  readonly evidence: readonly string[];
}

/** Undefined when nothing stands in the way of judging a requirement. */
export function gateOf(requirement: Requirement, discovery: Discovery, configured: readonly RoleName[]): Gate | undefined {
  if (compareVersions(discovery.highest, requirement.since) < 0) {
    return notApplicable(`The target speaks the Image API up to ${discovery.highest}; this is promised since ${requirement.since}.`, [
      discovery.versionsEvidence,
    ]);
  }
  if (requirement.until !== undefined && compareVersions(discovery.highest, requirement.until) > 0) {
    return notApplicable(`The target speaks the Image API ${discovery.highest}; this was promised until ${requirement.until}.`, [
      discovery.versionsEvidence,
    ]);
  }
  const needs = requirement.needs ?? [];
  for (const id of needs.filter((need) => features[need].kind === 'target')) {
    const finding = discovery.features[id];
    if (!finding.available) return notApplicable(finding.says, finding.evidence);
  }
  for (const id of needs.filter((need) => features[need].kind === 'run')) {
    const finding = discovery.features[id];
    if (!finding.available) return { verdict: 'blocked', reason: finding.says, evidence: finding.evidence };
  }
  const missing = (requirement.roles ?? ['member']).find((role) => role !== 'anonymous' && !configured.includes(role));
  if (missing !== undefined) {
    return {
      verdict: 'blocked',
      reason: `Role ${missing} is not configured: give ${roleFlags[missing as CredentialedRole]} CLOUD.`,
      evidence: [],
    };
  }
  return undefined;
}

function notApplicable(reason: string, evidence: readonly string[]): Gate {
  return { verdict: 'not-applicable', reason, evidence };
}
