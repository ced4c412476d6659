import { testedRequirementIds } from '../../specs/planned.ts';
import type { Requirement } from '../../specs/requirement.ts';
import { isJudgedFromExchanges, type RequirementId, requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import type { RoleName } from '../../specs/roles.ts';
import { type Verdict, worse } from '../../specs/verdict.ts';
import { violationText } from '../contract/index.ts';
import { type Discovery, gateOf } from '../discovery/index.ts';
import type { SeenViolation } from '../fixtures/index.ts';
import type { Exchange } from '../http/index.ts';
import { fullStorageIn, givenFullStorage } from './full-storage.ts';
import { isGateways } from './gateway.ts';
import { judgeTest, type TestVerdict } from './judge-test.ts';
import type { TestOutcome } from './outcome.ts';
import { refusedByPolicy, underPolicy } from './policy.ts';

/** The verdict on one requirement, and how it came about. */
export interface RequirementResult {
  readonly id: RequirementId;
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly expected?: string;
  readonly got?: string;
  /** The part of the answer that breaks the contract, where one does. */
  readonly where?: string;
  readonly decisive?: string;
  /** Names the violation, where there is one: see fingerprintOf. */
  readonly fingerprint?: string;
  /** Somebody takes the violation for a while: see waive. */
  readonly waiver?: { readonly reason: string; readonly ticket?: string; readonly expires: string };
  readonly tests: readonly {
    readonly id: string;
    readonly title: string;
    readonly file: string;
    readonly verdict: Verdict;
    readonly durationMs: number;
  }[];
  /** Ids of the exchanges that show it. */
  readonly exchanges: readonly string[];
}

/** Everything that verdicts follow from. */
export interface Evidence {
  readonly outcomes: readonly TestOutcome[];
  /** Other attempts of tests that were run again: what was answered in them is held against the contract, too. */
  readonly setAside?: readonly TestOutcome[];
  readonly discovery: Discovery;
  /** Exchanges and violations of discovery itself. */
  readonly discoveryExchanges: readonly Exchange[];
  readonly discoveryViolations: readonly SeenViolation[];
  readonly configured: readonly RoleName[];
  /** The run was stopped before its end. */
  readonly interrupted?: boolean;
  /** The requirements that were asked for; undefined for all. */
  readonly selected: readonly RequirementId[] | undefined;
}

/** Judges every requirement that was asked for. Pure: the same evidence gives the same verdicts. */
export function judge(evidence: Evidence): RequirementResult[] {
  const refused = refusedByPolicy(evidence.outcomes);
  const full = fullStorageIn(evidence.outcomes);
  const judged = evidence.outcomes.map((outcome) => ({
    outcome,
    test: givenFullStorage(outcome, underPolicy(judgeTest(outcome, evidence.interrupted), refused), full),
  }));
  const asked = new Set(evidence.selected ?? testedRequirementIds);
  const ids = requirementIds.filter((id) => asked.has(id));
  const fromTests = new Map(
    ids
      .filter((id) => !isJudgedFromExchanges(id))
      .map((id) => {
        const own = judged.filter(({ outcome, test }) => outcome.covers.includes(id) && test.verdict !== 'not-selected');
        return [id, judgeRequirement(id, own, evidence.interrupted ?? false)];
      }),
  );
  const heard = heardOf(evidence);
  return ids.map((id) => fromTests.get(id) ?? judgeContract(id, evidence, heard, [...fromTests.values()]));
}

/** What one test comes to by itself, at the strictest level of what it covers; for a live line. */
export function verdictOn(outcome: TestOutcome): { readonly verdict: Verdict | 'not-selected'; readonly reason?: string } {
  const test = judgeTest(outcome);
  if (test.verdict === 'not-selected') return { verdict: 'not-selected' };
  const verdict = outcome.covers.map((id) => levelVerdict(requirementOf(id), test)).reduce(worse);
  return { verdict, ...(test.reason === undefined ? {} : { reason: test.reason }) };
}

function judgeRequirement(
  id: RequirementId,
  tests: readonly { outcome: TestOutcome; test: TestVerdict }[],
  interrupted: boolean,
): RequirementResult {
  const requirement = requirementOf(id);
  const levelled = tests.map(({ outcome, test }) => ({ outcome, test, verdict: levelVerdict(requirement, test) }));
  const verdict = levelled.reduce<Verdict>(
    (worst, one) => worse(worst, one.verdict),
    levelled.length > 0 ? 'passed' : interrupted ? 'blocked' : 'broken',
  );
  const cause = levelled.find((one) => one.verdict === verdict)?.test;
  const toldOnly = verdict === 'not-applicable' && cause?.verdict === 'failed' ? 'Observed, not asked for: ' : '';
  const reason =
    levelled.length === 0
      ? interrupted
        ? 'The run was interrupted before this was asked.'
        : 'No test reported on this requirement.'
      : cause?.reason === undefined
        ? undefined
        : toldOnly + cause.reason;
  return {
    id,
    requirement,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(cause?.expected === undefined ? {} : { expected: cause.expected }),
    ...(cause?.got === undefined ? {} : { got: cause.got }),
    ...(cause?.where === undefined ? {} : { where: cause.where }),
    ...(cause?.decisive === undefined ? {} : { decisive: cause.decisive }),
    tests: levelled.map(({ outcome, verdict: v }) => ({
      id: outcome.id,
      title: outcome.title,
      file: outcome.file,
      verdict: v,
      durationMs: outcome.durationMs,
    })),
    exchanges: [
      ...new Set(
        levelled.flatMap(({ outcome, test }) => [
          ...(test.evidence ?? []),
          ...(outcome.trace?.exchanges ?? [])
            .filter((e) => e.phase === 'act' || e.phase === 'evidence' || e.id === test.decisive)
            .map((e) => e.id),
        ]),
      ),
    ],
  };
}

/** A violated should warns; a may, or what is only observed, asks for nothing: it is told, and counts neither for nor against. */
function levelVerdict(requirement: Requirement, test: TestVerdict): Verdict {
  if (test.verdict !== 'failed') return test.verdict as Verdict;
  return requirement.level === 'must' ? 'failed' : requirement.level === 'should' ? 'warning' : 'not-applicable';
}

/** What the service answered in the whole run, by operation. */
interface Heard {
  readonly answers: ReadonlyMap<string, readonly Exchange[]>;
  readonly violations: ReadonlyMap<string, readonly SeenViolation[]>;
  /** Those that were seen once: in tests that passed when they were run again, or while undoing and not by the next try. */
  readonly doubted: ReadonlyMap<string, readonly SeenViolation[]>;
}

function heardOf(evidence: Evidence): Heard {
  const all = [...evidence.outcomes, ...(evidence.setAside ?? [])];
  const exchanges = [...evidence.discoveryExchanges, ...all.flatMap((o) => o.trace?.exchanges ?? [])];
  const isDoubted = ({ passedSince }: TestOutcome) => passedSince !== undefined;
  const byOperation = (violations: readonly SeenViolation[]) =>
    Map.groupBy(
      violations.filter((v) => !isGateways(v)),
      (v) => v.operation,
    );
  const counted = [...evidence.discoveryViolations, ...all.filter((o) => !isDoubted(o)).flatMap(countedViolations)];
  const isMended = mendedIn(exchanges);
  return {
    answers: Map.groupBy(
      exchanges.filter((e) => e.response !== undefined),
      (e) => e.operation,
    ),
    violations: byOperation(counted.filter((v) => !isMended(v))),
    doubted: byOperation([...all.filter(isDoubted).flatMap(countedViolations), ...counted.filter(isMended)]),
  };
}

/** Tells of a 500 to a request that undoes, whether the same request was answered otherwise when it was sent again: no test is there to be run again. */
function mendedIn(exchanges: readonly Exchange[]): (violation: SeenViolation) => boolean {
  const undoing = exchanges.filter((e) => e.phase === 'undo');
  return ({ exchange, status }) => {
    const place = status === 500 ? undoing.findIndex(({ id }) => id === exchange) : -1;
    const { method, url } = undoing[place]?.request ?? {};
    const again =
      place === -1 ? undefined : undoing.slice(place + 1).find(({ request }) => request.method === method && request.url === url);
    return again?.response !== undefined && again.response.status < 500;
  };
}

/** Holds every answer of the run to one operation, whoever asked and why, against its contract. */
function judgeContract(id: RequirementId, evidence: Evidence, heard: Heard, others: readonly RequirementResult[]): RequirementResult {
  const requirement = requirementOf(id);
  const exchanges = heard.answers.get(requirement.operation) ?? [];
  const violations = heard.violations.get(requirement.operation) ?? [];
  const base = { id, requirement, tests: [] };
  // What discovery asked of a release that knows no such operation yet breaks no promise.
  const tooEarly = gateOf({ ...requirement, needs: [], roles: ['anonymous'] }, evidence.discovery, evidence.configured);
  if (tooEarly) return { ...base, verdict: tooEarly.verdict, reason: tooEarly.reason, exchanges: tooEarly.evidence };
  const [first] = violations;
  if (first) {
    const many = violations.length > 1 ? ` (and ${violations.length - 1} more)` : '';
    return {
      ...base,
      verdict: requirement.level === 'must' ? 'failed' : 'warning',
      reason: `${violationText(first)}${many}`,
      expected: first.expected,
      got: first.got,
      where: first.where,
      decisive: first.exchange,
      exchanges: [...new Set(violations.map((v) => v.exchange))],
    };
  }
  const [doubted] = heard.doubted.get(requirement.operation) ?? [];
  if (doubted) {
    return {
      ...base,
      verdict: 'blocked',
      reason: `Answered once, and not when it was asked again: ${violationText(doubted)}`,
      decisive: doubted.exchange,
      exchanges: [doubted.exchange],
    };
  }
  if (exchanges.length > 0) return { ...base, verdict: 'passed', reason: `${exchanges.length} answers held against it.`, exchanges: [] };
  const gate = gateOf(requirement, evidence.discovery, evidence.configured);
  if (gate) return { ...base, verdict: gate.verdict, reason: gate.reason, exchanges: gate.evidence };
  // Nothing that leads to the operation applies to this target: then its contract does not either.
  const leading = others.filter((other) => other.requirement.operation === requirement.operation);
  const [inapplicable] = leading;
  if (inapplicable && leading.every((other) => other.verdict === 'not-applicable')) {
    return { ...base, verdict: 'not-applicable', reason: inapplicable.reason ?? '', exchanges: inapplicable.exchanges };
  }
  return { ...base, verdict: 'blocked', reason: `No test got to an answer to ${requirement.operation}.`, exchanges: [] };
}

/**
 * The violations of a test that count against an operation's contract. Odd requests that real Glance answers with 500 are asked about by
 * requirements of level should, so that the verdict stays useful; the 500 counts there, and not once more as a violated must.
 */
function countedViolations({ covers, trace }: TestOutcome): readonly SeenViolation[] {
  const violations = trace?.violations ?? [];
  if (violations.length === 0) return violations;
  if (covers.some((id) => requirementOf(id).level === 'must')) return violations;
  const act = new Set(trace?.exchanges.filter((e) => e.phase === 'act').map((e) => e.id));
  return violations.filter((v) => !(v.where === 'status' && act.has(v.exchange)));
}
