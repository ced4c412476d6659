import type { RequirementId } from '../../specs/requirements/index.ts';
import type { Verdict } from '../../specs/verdict.ts';
import type { RequirementResult } from './judge.ts';

/** One known failure that somebody takes for a while. */
export interface Waiver {
  readonly requirement: RequirementId;
  readonly fingerprint: string;
  readonly reason: string;
  readonly ticket?: string;
  /** The last day on which it holds, YYYY-MM-DD in UTC. */
  readonly expires: string;
}

/** As much of a result as a waiver is held against. */
interface Violable {
  readonly id: string;
  readonly verdict: Verdict;
  readonly fingerprint?: string;
}

/** What is said of one waiver. */
export interface WaiverFinding {
  readonly requirement: RequirementId;
  readonly fingerprint: string;
  readonly says: string;
}

/** What became of the waivers of a run. All but `idle` make the run fail. */
export interface BaselineResult {
  /** How many violations are waived. */
  readonly waived: number;
  /** The violation is there, and nobody takes it any more. */
  readonly expired: readonly WaiverFinding[];
  /** The requirement passed. */
  readonly stale: readonly WaiverFinding[];
  /** The requirement is violated in another way than the one that was waived. */
  readonly changed: readonly WaiverFinding[];
  /** This run says nothing about them. */
  readonly idle: readonly WaiverFinding[];
}

/**
 * Lays waivers over results. The verdict stays what it is: a waived violation is marked, and never certified. Pure: `today` comes in.
 *
 * @param results with their fingerprints
 * @param today YYYY-MM-DD in UTC
 */
export function waive<Result extends Violable>(
  results: readonly Result[],
  waivers: readonly Waiver[],
  today: string,
): { readonly results: readonly (Result & Pick<RequirementResult, 'waiver'>)[]; readonly baseline: BaselineResult } {
  const found = new Map<string, Violable>(results.map((result) => [result.id, result]));
  const judged = waivers.map((waiver) => ({ waiver, ...findingOf(waiver, found.get(waiver.requirement), waivers, today) }));
  const holding = new Map<string, Waiver>(judged.filter(({ kind }) => kind === 'holds').map(({ waiver }) => [waiver.requirement, waiver]));
  const of = (wanted: Kind) =>
    judged
      .filter(({ kind }) => kind === wanted)
      .map(({ waiver, says }) => ({ requirement: waiver.requirement, fingerprint: waiver.fingerprint, says }));
  return {
    results: results.map((result) => {
      const waiver = holding.get(result.id);
      return waiver === undefined ? result : { ...result, waiver: shown(waiver) };
    }),
    baseline: { waived: holding.size, expired: of('expired'), stale: of('stale'), changed: of('changed'), idle: of('idle') },
  };
}

/** True when a baseline is not what it ought to be: an expired, a stale, or a changed waiver. */
export function isAtFault({ expired, stale, changed }: BaselineResult): boolean {
  return expired.length + stale.length + changed.length > 0;
}

type Kind = 'holds' | 'expired' | 'stale' | 'changed' | 'idle';

function findingOf(
  { requirement, fingerprint, expires }: Waiver,
  result: Violable | undefined,
  waivers: readonly Waiver[],
  today: string,
): { kind: Kind; says: string } {
  const verdict = result?.verdict;
  if (verdict === 'passed') return { kind: 'stale', says: `${requirement} passed: take the waiver of ${fingerprint} out.` };
  if (verdict !== 'failed' && verdict !== 'warning') {
    const why = verdict === undefined ? 'was not asked for' : `is ${verdict}`;
    return { kind: 'idle', says: `${requirement} ${why} in this run, so nothing is known of what is waived.` };
  }
  if (result?.fingerprint === fingerprint) {
    if (expires >= today) return { kind: 'holds', says: '' };
    return { kind: 'expired', says: `${requirement} is still violated, and its waiver ended on ${expires}.` };
  }
  const { fingerprint: now = 'unknown' } = result ?? {};
  const sibling = waivers.some((other) => other.requirement === requirement && other.fingerprint === now);
  if (sibling) return { kind: 'idle', says: `${requirement} is violated in the other way that is waived (${now}).` };
  return { kind: 'changed', says: `${requirement} is violated in another way: waived is ${fingerprint}, found was ${now}.` };
}

function shown({ reason, ticket, expires }: Waiver): NonNullable<RequirementResult['waiver']> {
  return { reason, ...(ticket === undefined ? {} : { ticket }), expires };
}
