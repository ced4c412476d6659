import { relative } from 'node:path';
import { isPlanned } from '../../../specs/planned.ts';
import { profileIds } from '../../../specs/profiles.ts';
import { isRequirementId, type RequirementId } from '../../../specs/requirements/index.ts';
import { credentialedRoles } from '../../../specs/roles.ts';
import { ConformanceError } from '../../errors.ts';
import { exitStatuses, type Report, replayResult, toReplay } from '../../report/index.ts';
import type { RunResult } from '../../run/index.ts';
import { withEmbeddedCloud } from '../embedded-cloud.ts';
import { type Judging, judgeTarget } from '../judge-target.ts';
import { paintFor } from '../paint.ts';
import { readReport } from '../read-report.ts';
import type { ExecutionFlags } from '../run-options.ts';
import { cloudsOf, resolveTargets, type TargetFlags, warningsOf } from '../target-options.ts';

export type ReplayFlags = TargetFlags & ExecutionFlags & { readonly mutant?: string | false };

/**
 * `replay FILE ID`: what a requirement comes to now, with the seed of the report and against its target, beside what it came to then. The
 * tests are run again, and not the one request: what it was about was undone when that run ended. 0 when it passes, 1 when it does not, 3 or 4
 * when it could not be told.
 */
export async function replay(path: string, id: string, flags: ReplayFlags): Promise<number> {
  const then = readReport(path);
  const asked = requirementIn(path, then, id);
  const how = { flags, only: [asked.id], seed: then.run.seed, profile: profileOf(then) } as const;
  const { report: now, files } = await (then.target.embedded ? onEmbedded(mutantOf(then, flags), how) : onCloud(then, flags, how));
  console.log(toReplay(id, then, now, paintFor(process.stdout)));
  console.log(`Report: ${[files.html, files.markdown, files.json].map((one) => relative(process.cwd(), one)).join(', ')}`);
  if (now.run.interrupted) return exitStatuses.interrupted;
  const found = now.requirements.find((one) => one.id === id);
  switch (replayResult(asked.then, found)) {
    case 'FIXED':
      return exitStatuses.conformant;
    case 'STILL':
    case 'STILL, BUT DIFFERENTLY':
      return exitStatuses.nonConformant;
    case 'ERROR':
      return found === undefined || found.verdict === 'broken' || now.run.faults.length > 0
        ? exitStatuses.broken
        : exitStatuses.inconclusive;
  }
}

type How = Pick<Judging, 'flags' | 'only' | 'seed' | 'profile'>;

/** The defect that the report names, but where a flag names another, or none. */
function mutantOf({ target }: Report, { mutant = target.mutant }: ReplayFlags): string | undefined {
  return mutant === false ? undefined : mutant;
}

function onEmbedded(mutant: string | undefined, how: How): Promise<RunResult> {
  const server = { embedded: true, ...(mutant === undefined ? {} : { mutant }) };
  return withEmbeddedCloud(mutant, (targets, clouds) => judgeTarget({ ...how, targets, clouds, ...server }));
}

/** The clouds that the report names, but where a flag names another. */
async function onCloud(then: Report, flags: ReplayFlags, how: How): Promise<RunResult> {
  if (flags.mutant !== undefined) {
    throw new ConformanceError('ERR_USAGE', `--mutant is for the embedded server; the report is about ${then.target.endpoint}.`, {
      hint: 'Leave --mutant out.',
    });
  }
  const named = credentialedRoles.flatMap((role) => {
    const cloud = then.target.roles[role]?.cloud;
    // The name that a login by variables goes by leads to no cloud.
    return cloud === undefined || cloud === '' || cloud === 'envvars' ? [] : [[role, cloud]];
  });
  const region = then.target.region === null || flags.osRegionName !== undefined ? {} : { osRegionName: then.target.region };
  const given = { ...Object.fromEntries(named), ...cloudsOf(flags) };
  const targets = await resolveTargets(given, { ...flags, ...region });
  for (const warning of warningsOf(targets)) console.error(`warning  ${warning}`);
  return judgeTarget({ ...how, targets, clouds: { ...given, member: targets.member.cloud }, embedded: false });
}

function requirementIn(path: string, { requirements }: Report, id: string): { id: RequirementId; then: Report['requirements'][number] } {
  const then = requirements.find((one) => one.id === id);
  if (then === undefined) {
    throw new ConformanceError('ERR_USAGE', `${path} says nothing of a requirement ${id}.`, {
      hint: 'Give the id of a requirement that failed; it stands beside the word in the report.',
    });
  }
  if (then.verdict === 'passed' || then.verdict === 'not-applicable') {
    throw new ConformanceError('ERR_USAGE', `There is nothing to replay: ${id} is ${then.verdict} in ${path}.`, {
      hint: `To judge it anew: image-conformance run --only ${id}`,
    });
  }
  if (!isRequirementId(id) || isPlanned(id)) {
    throw new ConformanceError('ERR_USAGE', `This release has no test of ${id}.`, {
      hint: 'Replay with the release that wrote the report.',
    });
  }
  return { id, then };
}

/** The profile is the report's; one that this release does not know plays no part, for one requirement is judged. */
function profileOf({ run }: Report): Judging['profile'] {
  return profileIds.find((id) => id === run.profile) ?? 'full@0';
}
