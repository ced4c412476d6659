import { describe, expect, test } from 'vitest';
import { historyOf, type Report, toHistoryMarkdown, toHistoryText } from '../../lib/report/index.ts';
import { conformantReport, hostileWords } from './formats/reports.ts';

const about = 'image.show.unknown-is-not-found';

/** A run on a day of November in which the requirement came to a verdict. */
function run(day: number, verdict: Report['requirements'][number]['verdict'], change: (report: Report) => Report = (same) => same) {
  const report = conformantReport();
  const requirements = report.requirements.filter(({ id }) => id === about).map((one) => ({ ...one, verdict }));
  const startedAt = new Date(Date.UTC(2026, 10, day)).toISOString();
  return { path: `${day}/report.json`, report: change({ ...report, requirements, run: { ...report.run, id: `run-${day}`, startedAt } }) };
}

const changesOf = (...reports: ReturnType<typeof run>[]) =>
  historyOf(reports).flaky.map(({ requirement, changes }) => [requirement, changes]);

test('the trend is in the order of time, whatever the order of the files', () => {
  const { runs } = historyOf([run(3, 'passed'), run(1, 'passed'), run(2, 'failed')]);
  expect(runs.map(({ path }) => path)).toEqual(['1/report.json', '2/report.json', '3/report.json']);
  expect(runs[0]).toMatchObject({
    cloud: 'moon',
    apiVersion: 'v2.18',
    suite: '1.2.3',
    verdict: 'conformant',
    durationMs: 12340,
    leftovers: 0,
  });
});

test('a report that lies in two places is one run', () => {
  const { runs } = historyOf([run(1, 'passed'), { ...run(1, 'passed'), path: 'copy/report.json' }]);
  expect(runs.map(({ path }) => path)).toEqual(['1/report.json']);
});

describe('a requirement is flaky', () => {
  test('whose verdict goes and comes back', () => {
    const [flaky] = historyOf([run(1, 'passed'), run(2, 'failed'), run(3, 'passed'), run(4, 'passed')]).flaky;
    expect(flaky).toMatchObject({ requirement: about, changes: 2, verdicts: { passed: 3, failed: 1 }, cloud: 'moon', profile: 'core@0' });
    expect(flaky?.runs.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'run-1 passed',
      'run-2 failed',
      'run-3 passed',
      'run-4 passed',
    ]);
  });

  test('not one that broke, or was mended', () => {
    expect(changesOf(run(1, 'passed'), run(2, 'passed'), run(3, 'failed'), run(4, 'failed'))).toEqual([]);
    expect(changesOf(run(1, 'failed'), run(2, 'passed'))).toEqual([]);
  });

  test('the one that changes most is told first', () => {
    const two = (day: number, a: 'passed' | 'failed', b: 'passed' | 'failed') =>
      run(day, a, (report) => ({ ...report, requirements: [...report.requirements, { ...report.requirements[0]!, id: 'b', verdict: b }] }));
    expect(
      changesOf(two(1, 'passed', 'passed'), two(2, 'failed', 'failed'), two(3, 'passed', 'passed'), two(4, 'passed', 'failed')),
    ).toEqual([
      ['b', 3],
      [about, 2],
    ]);
  });

  const cloud = (name: string) => (report: Report) => ({ ...report, target: { ...report.target, cloud: name } });
  const endpoint = (url: string, embedded: boolean) => (report: Report) => ({
    ...report,
    target: { ...report.target, endpoint: url, embedded },
  });

  test.each<[string, (report: Report) => Report]>([
    ['target', cloud('mars')],
    ['endpoint', endpoint('http://elsewhere', false)],
    ['suite version', (report) => ({ ...report, suite: { ...report.suite, version: '9' } })],
    ['profile', (report) => ({ ...report, run: { ...report.run, profile: 'full@0' } })],
    ['set of roles', (report) => ({ ...report, target: { ...report.target, roles: {} } })],
    [
      'permission to touch what all share',
      (report) => ({ ...report, features: report.features.map((one) => ({ ...one, available: false })) }),
    ],
    ['end, before all was judged', (report) => ({ ...report, run: { ...report.run, interrupted: true } })],
    ['end, by a fault of the suite', (report) => ({ ...report, run: { ...report.run, exitStatus: 4 } })],
  ])('not for a run with another %s', (_, change) => {
    expect(changesOf(run(1, 'passed'), run(2, 'failed', change), run(3, 'passed'))).toEqual([]);
    expect(changesOf(run(1, 'passed'), run(2, 'failed'), run(3, 'passed'))).toEqual([[about, 2]]);
  });

  test('also on the reference server, which listens on another port each time', () => {
    const at = (port: number) => endpoint(`http://127.0.0.1:${port}`, true);
    expect(changesOf(run(1, 'passed', at(1)), run(2, 'failed', at(2)), run(3, 'passed', at(3)))).toEqual([[about, 2]]);
  });
});

describe('the page', () => {
  const history = historyOf([run(1, 'passed'), run(2, 'failed'), run(3, 'passed')]);

  test.each([
    ['for a terminal', toHistoryText],
    ['in Markdown', toHistoryMarkdown],
  ])('%s has a line for each run and each flake', (_, render) => {
    expect(render(history).match(/^.*2026-11-0\d \d\d:\d\d:00 .*conformant/gm)).toHaveLength(3);
    expect(render(history)).toMatch(/image\.show\.unknown-is-not-found.* 2 passed, 1 failed/);
    expect(render(historyOf([run(1, 'passed')]))).toContain('No verdict went and came back.');
  });

  test('says only what is text', () => {
    const hostile = historyOf([run(1, 'passed', (report) => ({ ...report, target: { ...report.target, cloud: hostileWords } }))]);
    expect(toHistoryText(hostile).split('\n')).toHaveLength(4);
    expect(['\u001b', '\u0007', '\u009b'].filter((control) => toHistoryText(hostile).includes(control))).toEqual([]);
    expect(toHistoryMarkdown(hostile)).not.toMatch(/^# Certified|<img|<script/m);
  });
});
