import { createHash } from 'node:crypto';
import { features } from '../../specs/features.ts';
import { type Profile, type ProfileId, profiles } from '../../specs/profiles.ts';
import type { CredentialedRole } from '../../specs/roles.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import type { CastMember } from '../connection/index.ts';
import type { Discovery } from '../discovery/index.ts';
import type { Exchange } from '../http/index.ts';
import type { Leftover } from '../ledger/index.ts';
import { contradictionsOf, countVerdicts, judgeProfile, type RequirementResult } from '../verdicts/index.ts';
import { coverageOf } from './coverage.ts';
import { recordedExchanges } from './exchanges.ts';
import { exitStatusFor } from './exit-status.ts';
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
  readonly target: { readonly cloud: string; readonly region: string | undefined; readonly endpoint: string; readonly embedded: boolean };
  readonly cast: Readonly<Partial<Record<CredentialedRole, Omit<CastMember, 'isKnown'> & { readonly cloud: string }>>>;
  readonly discovery: Discovery;
  readonly results: readonly RequirementResult[];
  readonly tests: number;
  /** Every exchange of the run. */
  readonly exchanges: readonly Exchange[];
  /** Ids of those after which the same request was sent again. */
  readonly passing: readonly string[];
  readonly leftovers: readonly Leftover[];
  /** Faults of the suite outside of any test. */
  readonly faults: readonly string[];
  readonly logins: number;
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
  const { run, results, discovery } = input;
  const counts = countVerdicts(results);
  // A profile that no test serves yet says nothing.
  const profileResults = profiles.filter((p: Profile) => p.requirements.length > 0).map((p) => judgeProfile(p, results));
  const chosen = profileResults.find((p) => p.id === input.profile);
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
      exitStatus: exitStatusFor(chosen, input.faults, run.interrupted),
      interrupted: run.interrupted,
      faults: [...input.faults],
    },
    target: {
      cloud: input.target.cloud,
      region: input.target.region ?? null,
      endpoint: input.target.endpoint,
      embedded: input.target.embedded,
      apiVersions: { current: discovery.current, listed: discovery.versions.map((v) => v.id) },
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
    requirements: results.map(reportedRequirement),
    totals: {
      passed: counts.passed,
      failed: counts.failed,
      warning: counts.warning,
      blocked: counts.blocked,
      notApplicable: counts['not-applicable'],
      broken: counts.broken,
      requirements: results.length,
      tests: input.tests,
      requests: input.exchanges.length,
      logins: input.logins,
      ...repeatsOf(input),
    },
    coverage: coverageOf(input.exchanges),
    timings: timingsOf(input.exchanges),
    leftovers: input.leftovers.map((leftover) => ({ ...leftover })),
    exchanges: recordedExchanges(input.exchanges, results, discovery),
  };
}

function reportedRequirement({
  id,
  requirement,
  verdict,
  reason,
  expected,
  got,
  decisive,
  tests,
  exchanges,
}: RequirementResult): ReportedRequirement {
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
    tests: tests.map((test) => ({ ...test })),
    exchanges: [...exchanges],
  };
}

function contractDigest(): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify([imageApiV2.operations, imageApiV2.schemas]))
    .digest('hex')}`;
}
