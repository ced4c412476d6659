import { cut } from '../cut.ts';
import { doorLines } from '../doors/index.ts';
import type { Report, ReportedExchange, ReportedRequirement } from '../shape.ts';
import { baselineSentences, waiverSentence } from '../waived.ts';
import { decisiveExchange, outcomeOf, verdictSentence, verdictWord } from '../words.ts';

/** What a reader of test results makes of a verdict: undecided is neither the cloud's fault nor green. */
export type CaseOutcome = 'passed' | 'failed' | 'undecided' | 'skipped';

/** One line of a list of test results: a requirement, or the verdict on the chosen profile. */
export interface Case {
  /** Unique in a report, and the same in every run. */
  readonly id: string;
  /** The first part of the id; never empty. */
  readonly area: string;
  readonly says: string;
  /** The word of the report; `waived` for a violation that the baseline takes. */
  readonly verdict: string;
  readonly outcome: CaseOutcome;
  /** One sentence; always there where something is wrong, undecided or skipped. */
  readonly reason: string | undefined;
  /** All that a person needs to act on it, over several lines; undefined where there is nothing to do. */
  readonly details: string | undefined;
  readonly durationMs: number;
  readonly requirement: ReportedRequirement | undefined;
  readonly exchange: ReportedExchange | undefined;
}

const outcomes = {
  passed: 'passed',
  warning: 'passed',
  'not-applicable': 'skipped',
  failed: 'failed',
  blocked: 'undecided',
  broken: 'undecided',
  waived: 'skipped',
} as const satisfies Record<ReportedRequirement['verdict'] | 'waived', CaseOutcome>;

/** A report of thousands of requirements stays below what the readers take (GitLab: 30 MB). */
const detailsLimit = 8 * 1024;
/** What readers show in one line. */
const reasonLimit = 4 * 1024;
const bodyLimit = 2 * 1024;

/**
 * The requirements, and last the verdict on the profile: a run that was stopped, or that judged nothing, is not green for want of
 * anything red.
 */
export function casesOf(report: Report): Case[] {
  return [...report.requirements.map((requirement) => requirementCase(requirement, report)), profileCase(report)];
}

function requirementCase(requirement: ReportedRequirement, report: Report): Case {
  const { id, says, waiver } = requirement;
  const verdict = waiver === undefined ? requirement.verdict : 'waived';
  const reason = waiver === undefined ? requirement.reason : `waived: ${waiverSentence(waiver)}`;
  const exchange = decisiveExchange(report, requirement);
  return {
    id,
    area: /^[^.]+/.exec(id)?.[0] ?? 'other',
    says,
    verdict,
    outcome: outcomes[verdict],
    reason: verdict === 'passed' ? undefined : cut(reason ?? 'no reason given', reasonLimit),
    details: verdict === 'passed' ? undefined : cut(detailsOf(requirement, exchange).join('\n'), detailsLimit),
    durationMs: requirement.tests.reduce((sum, test) => sum + test.durationMs, 0),
    requirement,
    exchange,
  };
}

function detailsOf(
  { says, level, from, reason, expected, got, note, door }: ReportedRequirement,
  exchange: ReportedExchange | undefined,
): string[] {
  const body = exchange?.response?.body;
  return [
    `Requirement (${level}): ${says}`,
    `Source: ${from.join('; ')}`,
    `What happened: ${cut(reason ?? 'no reason given', bodyLimit)}`,
    ...(expected === undefined ? [] : [`Expected: ${cut(expected, bodyLimit)}`]),
    ...(got === undefined ? [] : [`Got: ${cut(got, bodyLimit)}`]),
    ...doorLines(door).map((line) => `Door: ${line}`),
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...(exchange === undefined ? [] : [`Exchange: as ${exchange.role}, ${outcomeOf(exchange)}`, cut(exchange.curl, bodyLimit)]),
    ...(exchange?.requestId === undefined ? [] : [`Request id: ${exchange.requestId}`]),
    ...(body?.kind === 'text' ? [`Answer: ${cut(body.text ?? '', bodyLimit)}`] : []),
  ];
}

function profileCase(report: Report): Case {
  const { profile, exitStatus, faults, durationMs } = report.run;
  const word = verdictWord(report);
  // A profile that is violated is never green, whoever takes it.
  const outcome = exitStatus === 0 ? (word === 'conformant' ? 'passed' : 'skipped') : exitStatus === 1 ? 'failed' : 'undecided';
  const reason = cut(verdictSentence(report), reasonLimit);
  return {
    id: `profile.${profile}`,
    area: 'profile',
    says: `The target does what profile ${profile} asks.`,
    verdict: word,
    outcome,
    reason,
    details:
      outcome === 'passed'
        ? undefined
        : cut([reason, ...faults, ...baselineSentences(report).map(([kind, says]) => `${kind}: ${says}`)].join('\n'), detailsLimit),
    durationMs,
    requirement: undefined,
    exchange: undefined,
  };
}
