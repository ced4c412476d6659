import { features } from '../../specs/features.ts';
import { table } from './markdown-text.ts';
import type { Report } from './shape.ts';
import { countsSentence, seconds, verdictWord } from './words.ts';

/** A report, and where it was found. */
export interface HistoricReport {
  readonly path: string;
  readonly report: Report;
}

/** One run of a trend. */
export interface HistoricRun {
  readonly path: string;
  readonly id: string;
  readonly startedAt: string;
  readonly suite: string;
  readonly cloud: string;
  readonly region: string | null;
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly profile: string;
  /** The verdict on the profile, or why there is none. */
  readonly verdict: string;
  readonly totals: Report['totals'];
  readonly durationMs: number;
  readonly leftovers: number;
}

/** A requirement whose verdict went and came back, on the same target under the same conditions. */
export interface Flaky {
  readonly requirement: string;
  readonly cloud: string;
  readonly endpoint: string;
  readonly profile: string;
  readonly suite: string;
  /** How often the verdict was another than that of the run before. */
  readonly changes: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Oldest first. */
  readonly runs: readonly { readonly id: string; readonly startedAt: string; readonly verdict: string }[];
}

export interface History {
  /** Oldest first. */
  readonly runs: readonly HistoricRun[];
  /** Most changes first. */
  readonly flaky: readonly Flaky[];
}

/**
 * What a number of reports shows over time. One change is no flake: something was broken, or mended. Runs are compared where target, suite
 * version, profile, roles and what the run was allowed are the same; one that was stopped, or on which the suite erred, tells nothing.
 */
export function historyOf(reports: readonly HistoricReport[]): History {
  const sorted = reports.toSorted(
    (a, b) => Date.parse(a.report.run.startedAt) - Date.parse(b.report.run.startedAt) || (a.path < b.path ? -1 : 1),
  );
  const once = [...new Map(sorted.toReversed().map((one) => [one.report.run.id, one])).values()].toReversed();
  const telling = once.map(({ report }) => report).filter(({ run }) => !run.interrupted && run.exitStatus !== 4);
  const groups = Map.groupBy(telling, conditionsOf);
  return {
    runs: once.map(runOf),
    flaky: [...groups.values()].flatMap(flakyIn).toSorted((a, b) => b.changes - a.changes || (a.requirement < b.requirement ? -1 : 1)),
  };
}

function runOf({ path, report }: HistoricReport): HistoricRun {
  const { run, suite, target } = report;
  return {
    path,
    id: run.id,
    startedAt: run.startedAt,
    suite: suite.version,
    cloud: target.cloud,
    region: target.region,
    endpoint: target.endpoint,
    apiVersion: target.apiVersions.current,
    profile: run.profile,
    verdict: verdictWord(report),
    totals: report.totals,
    durationMs: run.durationMs,
    leftovers: report.leftovers.length,
  };
}

function conditionsOf({ suite, run, target, features: found }: Report): string {
  const allowed = found.filter(({ id, available }) => available && Object.hasOwn(features, id) && isOfTheRun(id)).map(({ id }) => id);
  // The reference server of this suite listens on another port each time.
  const endpoint = target.embedded ? 'embedded' : target.endpoint;
  return JSON.stringify([target.cloud, target.region, endpoint, suite.version, run.profile, Object.keys(target.roles).toSorted(), allowed]);
}

function isOfTheRun(id: string): boolean {
  return features[id as keyof typeof features].kind === 'run';
}

function flakyIn(reports: readonly Report[]): Flaky[] {
  const byRequirement = new Map<string, Flaky['runs'][number][]>();
  for (const { run, requirements } of reports) {
    for (const { id, verdict } of requirements) {
      const runs = byRequirement.get(id) ?? [];
      runs.push({ id: run.id, startedAt: run.startedAt, verdict });
      byRequirement.set(id, runs);
    }
  }
  const [{ target, suite, run }] = reports as [Report];
  return [...byRequirement].flatMap(([requirement, runs]): Flaky[] => {
    const changes = runs.filter(({ verdict }, i) => i > 0 && verdict !== runs[i - 1]?.verdict).length;
    if (changes < 2) return [];
    const verdicts: Record<string, number> = {};
    for (const { verdict } of runs) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    const about = { cloud: target.cloud, endpoint: target.endpoint, profile: run.profile, suite: suite.version };
    return [{ requirement, ...about, changes, verdicts, runs }];
  });
}

const trendHead = ['started', 'target', 'API', 'suite', 'profile', 'verdict', 'requirements', 'time', 'requests', 'left'];
const flakyHead = ['requirement', 'target', 'changes', 'verdicts', 'runs, oldest first'];

/** The history as a page. */
export function toHistoryMarkdown(history: History): string {
  return [
    '# History',
    '',
    ...table(trendHead, history.runs.map(trendRow)),
    '## Flaky',
    '',
    ...(history.flaky.length === 0 ? ['No verdict went and came back.', ''] : table(flakyHead, history.flaky.map(flakyRow))),
  ].join('\n');
}

/** The history for a terminal. */
export function toHistoryText(history: History): string {
  return [
    ...columns(trendHead, history.runs.map(trendRow)),
    '',
    ...(history.flaky.length === 0 ? ['No verdict went and came back.'] : columns(flakyHead, history.flaky.map(flakyRow))),
  ].join('\n');
}

function trendRow(run: HistoricRun): string[] {
  return [
    run.startedAt.slice(0, 19).replace('T', ' '),
    `${run.cloud}${run.region === null ? '' : `/${run.region}`} ${run.endpoint}`,
    run.apiVersion,
    run.suite,
    run.profile,
    run.verdict,
    countsSentence(run.totals),
    seconds(run.durationMs),
    String(run.totals.requests),
    String(run.leftovers),
  ];
}

function flakyRow({ requirement, cloud, endpoint, changes, verdicts, runs }: Flaky): string[] {
  return [
    requirement,
    `${cloud} ${endpoint}`,
    String(changes),
    Object.entries(verdicts)
      .map(([verdict, n]) => `${n} ${verdict}`)
      .join(', '),
    runs.map(({ startedAt, verdict }) => `${startedAt.slice(0, 16).replace('T', ' ')} ${verdict}`).join('; '),
  ];
}

/** What a report holds must not steer the terminal. */
function columns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')));
  const widths = head.map((_, i) => lines.reduce((most, cells) => Math.max(most, cells[i]?.length ?? 0), 0));
  return lines.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
