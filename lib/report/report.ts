import { createHash } from 'node:crypto';
import { features } from '../../specs/features.ts';
import { type Profile, type ProfileId, profileOf, profiles } from '../../specs/profiles.ts';
import type { CredentialedRole } from '../../specs/roles.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import type { Calibration } from '../catalogue/index.ts';
import type { CastMember } from '../connection/index.ts';
import type { Discovery } from '../discovery/index.ts';
import type { Exchange } from '../http/index.ts';
import type { Leftover } from '../ledger/index.ts';
import {
  type BaselineResult,
  contradictionsOf,
  countVerdicts,
  isAtFault,
  judgeProfile,
  type RequirementResult,
  type TransientFault,
  verdictBesidesWaived,
  type Waiver,
  waive,
  withFingerprints,
} from '../verdicts/index.ts';
import { coverageOf } from './coverage.ts';
import { doorsIn } from './door-of-result.ts';
import type { Door } from './doors/index.ts';
import { recordedExchanges } from './exchanges.ts';
import { exitStatusFor } from './exit-status.ts';
import { resemblanceOf } from './resemblance.ts';
import type { Report, ReportedRequirement } from './shape.ts';
import { timingsOf } from './timings.ts';

/** Everything that a report follows from. */
export interface ReportInput {
  readonly suiteVersion: string;
  readonly run: {
    readonly id: string;
    readonly seed: string;
    readonly startedAt: Date;
    readonly finishedAt: Date;
    readonly interrupted: boolean;
  };
  readonly profile: ProfileId;
  readonly target: {
    readonly cloud: string;
    readonly region: string | undefined;
    readonly endpoint: string;
    readonly embedded: boolean;
    readonly mutant?: string;
  };
  readonly cast: Readonly<Partial<Record<CredentialedRole, Omit<CastMember, 'isKnown'> & { readonly cloud: string }>>>;
  readonly discovery: Discovery;
  readonly results: readonly RequirementResult[];
  /** What is waived; undefined where the run has no baseline. */
  readonly waivers?: readonly Waiver[];
  readonly tests: number;
  /** Every exchange of the run. */
  readonly exchanges: readonly Exchange[];
  /** Ids of those after which the same request was sent again. */
  readonly passing: readonly string[];
  /** Tests that failed, or could not be judged, once, and passed when they were run again. */
  readonly transientFaults?: readonly TransientFault[];
  readonly leftovers: readonly Leftover[];
  /** Faults of the suite outside of any test. */
  readonly faults: readonly string[];
  readonly logins: number;
  /** What real releases are known to do; without it nothing is compared with them. */
  readonly calibration?: Calibration;
}

/** How often a request was sent again, and how often of these because its token had ended. */
function repeatsOf({ exchanges, passing }: ReportInput): { reauthentications: number; repeats: number } {
  const ids = new Set(passing);
  const again = exchanges.filter((exchange) => ids.has(exchange.id));
  const reauthentications = again.filter((exchange) => exchange.response?.status === 401).length;
  return { reauthentications, repeats: again.length - reauthentications };
}

/** Makes the report. Pure: the same input gives the same report. */
export function createReport(input: ReportInput): Report {
  const { run, discovery } = input;
  const today = run.finishedAt.toISOString().slice(0, 10);
  const { results, baseline } = waive(withFingerprints(input.results, input.exchanges), input.waivers ?? [], today);
  const counts = countVerdicts(results);
  // A profile that no test serves yet says nothing.
  const profileResults = profiles.filter((p: Profile) => p.requirements.length > 0).map((p) => judgeProfile(p, results));
  const chosen = profileResults.find((p) => p.id === input.profile);
  const calibration = input.calibration ?? { releases: [], verdicts: {} };
  const versions = discovery.versions.map((v) => v.id);
  const available = Object.entries(discovery.features).flatMap(([id, finding]) => (finding.available ? [id] : []));
  const resembles = resemblanceOf({ verdicts: results, versions, features: available }, calibration);
  const doorOfResult = doorsIn({ exchanges: input.exchanges, calibration, resembles });
  return {
    schemaVersion: '1',
    suite: {
      name: 'image-api-conformance',
      version: input.suiteVersion,
      contract: `${imageApiV2.id}@${imageApiV2.version} ${contractDigest()}`,
    },
    run: {
      id: run.id,
      seed: run.seed,
      startedAt: run.startedAt.toISOString(),
      finishedAt: run.finishedAt.toISOString(),
      durationMs: run.finishedAt.getTime() - run.startedAt.getTime(),
      profile: input.profile,
      exitStatus: exitStatusFor({
        profile: chosen && { ...chosen, verdict: verdictBesidesWaived(profileOf(input.profile), results) },
        faults: input.faults,
        interrupted: run.interrupted,
        isBaselineAtFault: isAtFault(baseline),
      }),
      interrupted: run.interrupted,
      faults: [...input.faults],
    },
    target: {
      cloud: input.target.cloud,
      region: input.target.region ?? null,
      endpoint: input.target.endpoint,
      embedded: input.target.embedded,
      ...(input.target.mutant === undefined ? {} : { mutant: input.target.mutant }),
      apiVersions: { current: discovery.current, listed: versions },
      roles: Object.fromEntries(
        Object.entries(input.cast).map(([role, one]) => [
          role,
          { cloud: one.cloud, project: one.projectName ?? one.projectId ?? null, roles: [...one.roles] },
        ]),
      ),
    },
    features: Object.entries(discovery.features).map(([id, finding]) => ({
      id,
      available: finding.available,
      says: `${features[id as keyof typeof features].says} ${finding.says}`,
      evidence: [...finding.evidence],
    })),
    contradictions: contradictionsOf(discovery, results).map((one) => ({ ...one, evidence: [...one.evidence] })),
    profiles: profileResults.map((p) => ({ ...p, counts: { ...p.counts } })),
    requirements: results.map((result) => reportedRequirement(result, doorOfResult(result))),
    totals: {
      passed: counts.passed,
      failed: counts.failed,
      warning: counts.warning,
      blocked: counts.blocked,
      notApplicable: counts['not-applicable'],
      broken: counts.broken,
      ...(input.waivers === undefined ? {} : { waived: baseline.waived }),
      requirements: results.length,
      tests: input.tests,
      requests: input.exchanges.length,
      logins: input.logins,
      ...repeatsOf(input),
    },
    ...(input.waivers === undefined ? {} : { baseline: copied(baseline) }),
    ...(resembles === undefined ? {} : { resembles }),
    coverage: coverageOf(input.exchanges),
    timings: timingsOf(input.exchanges),
    transientFaults: (input.transientFaults ?? []).map((one) => ({ ...one, covers: [...one.covers] })),
    leftovers: input.leftovers.map((leftover) => ({ ...leftover })),
    exchanges: recordedExchanges(input.exchanges, results, discovery, input.transientFaults ?? []),
  };
}

function reportedRequirement(
  { id, requirement, verdict, reason, expected, got, decisive, fingerprint, waiver, tests, exchanges }: RequirementResult,
  door: Door | undefined,
): ReportedRequirement {
  const { level, operation, says, from, note } = requirement;
  return {
    id,
    level,
    operation,
    says,
    from: [...from],
    ...(note === undefined ? {} : { note }),
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(expected === undefined ? {} : { expected }),
    ...(got === undefined ? {} : { got }),
    ...(decisive === undefined ? {} : { decisive }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(waiver === undefined ? {} : { waiver: { ...waiver } }),
    ...(door === undefined ? {} : { door }),
    tests: tests.map((test) => ({ ...test })),
    exchanges: [...exchanges],
  };
}

function copied({ waived, expired, stale, changed, idle }: BaselineResult): NonNullable<Report['baseline']> {
  return { waived, expired: [...expired], stale: [...stale], changed: [...changed], idle: [...idle] };
}

function contractDigest(): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify([imageApiV2.operations, imageApiV2.schemas]))
    .digest('hex')}`;
}
