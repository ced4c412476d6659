import type { Report, ReportedRequirement } from './shape.ts';
import type { Paint } from './summary.ts';
import { withoutControls } from './terminal-text.ts';
import { decisiveExchange, outcomeOf } from './words.ts';

/** What is worth asking again: what failed, and what could not be told. */
export function worthAskingAgain({ requirements }: Report): ReportedRequirement[] {
  return requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'broken' || verdict === 'blocked');
}

/** What became of the requirements that are asked again: which pass now, which still do not. One line for each kind that there is. */
export function toRerun(then: Report, now: Report, paint: Paint): string {
  const before = new Set<string>(worthAskingAgain(then).map(({ id }) => id));
  const asked = now.requirements.filter(({ id }) => before.has(id));
  const groups = Map.groupBy(asked, ({ verdict }) => words[verdict]);
  const line = (word: (typeof words)[keyof typeof words], color: (text: string) => string) => {
    const ids = groups.get(word)?.map(({ id }) => id) ?? [];
    return ids.length === 0 ? [] : [`  ${color(word)}  ${ids.join(', ')}`];
  };
  return [
    `Of ${asked.length} asked again:`,
    ...line('now passes', paint.good),
    ...line('still fails', paint.bad),
    ...line('blocked', paint.doubtful),
    ...line('broken', paint.bad),
    ...line('does not apply', paint.dim),
  ].join('\n');
}

const words = {
  passed: 'now passes',
  failed: 'still fails',
  warning: 'still fails',
  blocked: 'blocked',
  broken: 'broken',
  'not-applicable': 'does not apply',
} as const satisfies Record<ReportedRequirement['verdict'], string>;

/** What a replay shows: the failure is gone, it is there, or it could not be told. */
export type ReplayResult = 'FIXED' | 'STILL' | 'STILL, BUT DIFFERENTLY' | 'ERROR';

/** Holds what a requirement came to now against what it came to then. Undefined for a verdict that there is none of now. */
export function replayResult(then: ReportedRequirement, now: ReportedRequirement | undefined): ReplayResult {
  if (now?.verdict === 'passed') return 'FIXED';
  if (now?.verdict !== 'failed' && now?.verdict !== 'warning') return 'ERROR';
  return then.fingerprint === now.fingerprint ? 'STILL' : 'STILL, BUT DIFFERENTLY';
}

/** The requirement then and now, side by side: verdict, expected, got, and the decisive exchange. */
export function toReplay(id: string, then: Report, now: Report, paint: Paint): string {
  const [before, after] = [then, now].map((report) => sideOf(id, report)) as [Side, Side];
  const result = before.requirement === undefined ? 'ERROR' : replayResult(before.requirement, after.requirement);
  const color = result === 'FIXED' ? paint.good : result === 'ERROR' ? paint.doubtful : paint.bad;
  return [
    `${color(paint.bold(result))}  ${id}`,
    `  ${after.requirement?.says ?? before.requirement?.says ?? ''}`,
    ...Object.keys(before.lines).flatMap((name) => [
      `  ${name.padEnd(9)} ${paint.dim('then')}  ${before.lines[name]}`,
      `  ${' '.repeat(9)} ${paint.dim('now ')}  ${after.lines[name]}`,
    ]),
  ].join('\n');
}

interface Side {
  readonly requirement: ReportedRequirement | undefined;
  readonly lines: Readonly<Record<string, string>>;
}

function sideOf(id: string, report: Report): Side {
  const requirement = report.requirements.find((one) => one.id === id);
  // What passed has no decisive exchange: the last of its own shows it.
  const exchange =
    requirement && (decisiveExchange(report, requirement) ?? report.exchanges.findLast((one) => requirement.exchanges.includes(one.id)));
  const lines = {
    verdict: requirement?.verdict ?? 'not judged',
    reason: requirement?.reason ?? '–',
    expected: requirement?.expected ?? '–',
    got: requirement?.got ?? '–',
    answer: exchange === undefined ? '–' : `${outcomeOf(exchange)}${exchange.requestId ? `, request id ${exchange.requestId}` : ''}`,
    request: exchange?.curl ?? '–',
  };
  return { requirement, lines: withoutControls(lines) };
}
