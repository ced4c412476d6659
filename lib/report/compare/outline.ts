import { doorLines } from '../doors/index.ts';
import { resemblanceSentence } from '../resemblance.ts';
import type { Change, Comparison, Kind, Side } from './comparison.ts';

/** A comparison as every face of it reads: a title, facts, and tables. */
export interface Outline {
  /** What it comes to first. */
  readonly title: string;
  /** What else there is; empty where there is nothing. */
  readonly more: string;
  readonly tone: 'good' | 'bad' | 'doubtful';
  readonly facts: readonly (readonly [string, string])[];
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly says?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const titles: Readonly<Record<Kind, readonly [title: string, says: string]>> = {
  regression: ['Regressions', 'Failed now, and did not before.'],
  weaker: ['Weaker', 'A should that no longer holds.'],
  'newly-blocked': ['Newly blocked', 'Was told before, and cannot be now; the target is not blamed.'],
  'suite-fault': ['Faults of the suite', 'The suite erred in the later run.'],
  'no-longer-applicable': ['No longer applicable', 'The target lacks now what it needs.'],
  observed: ['Observed otherwise', 'Asked of nobody.'],
  'newly-applicable': ['Newly applicable', ''],
  unblocked: ['Judged now', 'Could not be judged before: nothing is known of what it was.'],
  improvement: ['Fixed', ''],
};

/** What is no news of anything wrong: mostly it passes now. */
const good: ReadonlySet<Kind> = new Set(['newly-applicable', 'unblocked', 'improvement']);

const kinds = Object.keys(titles) as Kind[];

export function outlineOf(comparison: Comparison): Outline {
  const { before, after, changes, offers, timings, totals, caveats, onlyBefore, onlyAfter } = comparison;
  const unexpected = changes.filter((one) => !one.expected);
  const expected = changes.filter((one) => one.expected);
  const between = before.release !== undefined && after.release !== undefined && before.release !== after.release;
  return {
    ...headOf(comparison),
    tone: totals.regressions > 0 ? 'bad' : totals.weaker + totals.newlyBlocked > 0 ? 'doubtful' : 'good',
    facts: [
      ['before', sideWords(before)],
      ['after', sideWords(after)],
      ['release before', releaseWords(before)],
      ['release after', releaseWords(after)],
      ['compared', `${totals.compared} requirements, ${totals.unchanged} of them unchanged`],
      ...(timings.wholeRun >= 1.5 ? [['speed', `the whole run was ${timings.wholeRun} times as slow`] as const] : []),
      ...caveats.map((says): readonly [string, string] => ['mind', says]),
    ],
    parts: [
      ...kinds.flatMap((kind) => partOf(kind, unexpected)),
      {
        title: between ? `Expected between ${before.release} and ${after.release}` : 'Expected',
        says: 'The calibrated releases differ in just this way.',
        head: ['requirement', 'before', 'after', 'what it is', 'a correct deployment'],
        rows: expected.map((one) => [one.requirement, one.before, one.after, titles[one.kind][0].toLowerCase(), one.says]),
      },
      {
        title: 'Features and API versions',
        head: ['what', 'change', 'expected'],
        rows: offers.map((one) => [
          `${one.what} ${one.id}`,
          one.change,
          one.expected ? 'between these releases' : between ? 'no' : 'not known',
        ]),
      },
      {
        title: 'Slower operations',
        says: timings.rule,
        head: ['operation', 'p50 before', 'p50 after', 'p95 before', 'p95 after', 'answers'],
        rows: timings.slower.map(({ operation, before: was, after: is }) => [
          operation,
          `${was.p50Ms} ms`,
          `${is.p50Ms} ms`,
          `${was.p95Ms} ms`,
          `${is.p95Ms} ms`,
          `${was.count}, ${is.count}`,
        ]),
      },
      { title: 'Only in the earlier run', head: ['requirement'], rows: onlyBefore.map((id) => [id]) },
      { title: 'Only in the later run', head: ['requirement'], rows: onlyAfter.map((id) => [id]) },
    ].filter(({ rows }) => rows.length > 0),
  };
}

function partOf(kind: Kind, changes: readonly Change[]): Part[] {
  const own = changes.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  const [title, says] = titles[kind];
  return [
    {
      title,
      ...(says === '' ? {} : { says }),
      head: ['requirement', 'before', 'after', good.has(kind) ? 'a correct deployment' : 'why'],
      rows: own.map((one) => [one.requirement, one.before, one.after, good.has(kind) ? saysOf(one) : whyOf(one)]),
    },
  ];
}

function whyOf({ reason, says, door }: Change): string {
  return [reason ?? says, ...doorLines(door)].join(' ');
}

/** What is asked, and what came of it where it does not hold. */
function saysOf(change: Change): string {
  return change.after === 'passed' ? change.says : `${change.says} Here: ${whyOf(change)}`;
}

/** `2 regressions`, and `3 weaker; 1 fixed; 12 changes …`; slower operations and lost features are told as well. */
function headOf({ totals, offers, timings }: Comparison): Pick<Outline, 'title' | 'more'> {
  const lost = offers.filter((one) => one.change === 'lost' && !one.expected).length;
  const parts = [
    told(totals.weaker, 'weaker'),
    told(totals.newlyBlocked, 'newly blocked'),
    told(totals.improvements, 'fixed'),
    told(lost, 'feature or API version lost', 'features or API versions lost'),
    told(timings.slower.length, 'operation slower', 'operations slower'),
    told(totals.expected, 'change that is expected between these releases', 'changes that are expected between these releases'),
  ].flat();
  const [first = 'No regression'] = told(totals.regressions, 'regression', 'regressions');
  return { title: first, more: parts.join('; ') };
}

/** `3 fixed`; nothing where there is none. */
function told(count: number, one: string, many = one): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function sideWords({ cloud, endpoint, startedAt, verdict, profile, suite, apiVersion }: Side): string {
  return `${cloud} (${endpoint}), API ${apiVersion}, ${startedAt.slice(0, 19).replace('T', ' ')} UTC: ${verdict}, profile ${profile}, suite ${suite}`;
}

function releaseWords({ release, resembles }: Side): string {
  if (resembles !== undefined && resembles.release === release) return resemblanceSentence(resembles);
  if (release !== undefined) return `Glance ${release}, as given.${resembles === undefined ? '' : ` ${resemblanceSentence(resembles)}`}`;
  return 'Not known: no difference counts as expected.';
}
