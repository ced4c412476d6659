import { createHash } from 'node:crypto';
import type { Profile } from '../../specs/profiles.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import type { ProfileVerdict, Verdict } from '../../specs/verdict.ts';
import type { RequirementResult } from './judge.ts';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What a profile comes to, in words. */
export interface ProfileResult {
  readonly id: string;
  readonly verdict: ProfileVerdict;
  readonly reason: string;
  readonly requirements: number;
  /** Requirements that were really decided: passed, warning or failed. */
  readonly judged: number;
  /** Requirements that belong to it and have no test yet; they are not scored. */
  readonly provisional: number;
  readonly counts: VerdictCounts;
  /** Violations, of must or should, that somebody takes for a while; absent where there are none. */
  readonly waived?: number;
  /** Digest of the ids, levels and sentences that the profile asks. */
  readonly digest: string;
}

export function countVerdicts(results: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const counts: Record<Verdict, number> = { passed: 0, 'not-applicable': 0, warning: 0, blocked: 0, failed: 0, broken: 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

/**
 * The verdict on a profile: non-conformant when a must was violated; inconclusive when something could not be told, was left
 * out, or too little was judged; conformant otherwise.
 */
export function judgeProfile(profile: Profile, results: readonly RequirementResult[]): ProfileResult {
  const own = results.filter((result) => profile.requirements.includes(result.id));
  const counts = countVerdicts(own);
  const judged = counts.passed + counts.warning + counts.failed;
  const waived = own.filter(({ waiver }) => waiver !== undefined).length;
  const waivedFailures = own.filter(({ waiver, verdict }) => waiver !== undefined && verdict === 'failed').length;
  const leftOut = profile.requirements.length - own.length;
  const base = {
    id: profile.id,
    requirements: profile.requirements.length,
    provisional: profile.provisional.length,
    judged,
    counts,
    ...(waived === 0 ? {} : { waived }),
    digest: digestOf(profile),
  };
  // What is only observed is asked of nobody: that it could not be seen keeps no profile from a verdict.
  const blocked = own.filter(
    ({ verdict, requirement }) => verdict === 'blocked' && requirement.level !== 'observed' && requirement.level !== 'may',
  ).length;
  if (counts.failed > 0) {
    const ofThem = waivedFailures === 0 ? '' : waivedFailures === counts.failed ? ', waived' : `, ${waivedFailures} of them waived`;
    return { ...base, verdict: 'non-conformant', reason: `${count(counts.failed, 'requirement')} violated${ofThem}.` };
  }
  const why = [
    counts.broken > 0 ? `the suite erred on ${count(counts.broken, 'requirement')}` : '',
    blocked > 0 ? `${count(blocked, 'requirement')} could not be judged` : '',
    leftOut > 0 ? `${count(leftOut, 'requirement')} left out` : '',
    judged < profile.judgedAtLeast ? `only ${judged} of at least ${profile.judgedAtLeast} requirements judged` : '',
  ].filter(Boolean);
  if (why.length > 0) return { ...base, verdict: 'inconclusive', reason: `${why.join('; ')}.` };
  return {
    ...base,
    verdict: 'conformant',
    reason: `${count(judged, 'requirement')} judged, none violated${counts.warning > 0 ? `, ${count(counts.warning, 'warning')}` : ''}.`,
  };
}

/** What a profile would come to if what is waived had only warned: for the exit status, and never to be shown as a verdict. */
export function verdictBesidesWaived(profile: Profile, results: readonly RequirementResult[]): ProfileVerdict {
  const besides = results.map((result) =>
    result.verdict === 'failed' && result.waiver !== undefined ? { ...result, verdict: 'warning' as const } : result,
  );
  return judgeProfile(profile, besides).verdict;
}

/** What a profile asks, as one sum: ids, levels and sentences. Two runs with the same digest were asked the same. */
export function digestOf(profile: Profile): string {
  const lines = [...profile.requirements].sort().map((id) => {
    const { level, says } = requirementOf(id);
    return `${id}\t${level}\t${says}\n`;
  });
  return `sha256:${createHash('sha256').update(lines.join('')).digest('hex')}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
