import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect } from 'vitest';
import { formatIds } from '../../lib/report/index.ts';
import { conformantReport, reportOfAll } from '../report/formats/reports.ts';
import { command, type Place } from '../run/command.ts';
import { test } from '../run/test.ts';

function put(place: Place, path: string, document: unknown): void {
  mkdirSync(dirname(place.path(path)), { recursive: true });
  writeFileSync(place.path(path), typeof document === 'string' ? document : JSON.stringify(document));
}

const names = (place: Place, path = '.') => readdirSync(place.path(path)).toSorted();

describe.concurrent('render', () => {
  test('writes every format beside the report, and nothing half', async ({ place }) => {
    put(place, 'r/report.json', reportOfAll());
    put(place, 'r/har/stale.har', 'of an earlier run');
    const { status, stdout, stderr } = await command(place, ['render', 'r/report.json', '--format', formatIds.join(',')]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^Written: .*r\/junit\.xml.*r\/allure-results/);
    expect(names(place, 'r')).toEqual([
      'allure-results',
      'annotations.txt',
      'ctrf-report.json',
      'har',
      'image-conformance.prom',
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'scs-report.yaml',
      'step-summary.md',
    ]);
    expect(names(place, 'r/har')).toHaveLength(3);
    expect(place.report('r')).toEqual(reportOfAll());
  });

  test('prints a format that is one file', async ({ place }) => {
    put(place, 'report.json', reportOfAll());
    const { status, stdout } = await command(place, ['render', 'report.json', '--format', 'junit', '--stdout']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<\?xml[\s\S]*<\/testsuites>\n$/);
    expect(names(place)).toEqual(['report.json']);
  });

  test('keeps the time of the last success in the file of metrics', async ({ place }) => {
    const { target, ...rest } = reportOfAll();
    put(place, 'good.json', { ...conformantReport(), target });
    put(place, 'bad.json', { ...rest, target });
    for (const name of ['good.json', 'bad.json']) await command(place, ['render', name, '--format', 'openmetrics', '--output', 'metrics']);
    const text = readFileSync(place.path('metrics/image-conformance.prom'), 'utf8');
    expect(text).toMatch(/^image_conformance_exit_status\{.*\} 4$/m);
    expect(text).toMatch(/^image_conformance_last_success_timestamp_seconds\{.*\} 1793491212\.34$/m);
  });

  test('in a job of GitHub adds to the summary of the step, and prints annotations, where they are asked for', async ({ place }) => {
    put(place, 'report.json', reportOfAll());
    put(place, 'summary', 'of another command\n');
    const env = { GITHUB_STEP_SUMMARY: place.path('summary'), GITHUB_ACTIONS: 'true' };
    const without = await command(place, ['render', 'report.json', '--format', 'junit'], { env });
    expect(without.stdout).toBe('');
    expect(readFileSync(place.path('summary'), 'utf8')).toBe('of another command\n');
    const { stdout } = await command(place, ['render', 'report.json', '--format', 'step-summary,annotations'], { env });
    expect(readFileSync(place.path('summary'), 'utf8')).toMatch(/^of another command\n## Image API conformance\n/);
    expect(stdout).toMatch(/^::error title=failed/);
  });

  test.for<[string, unknown, string[], RegExp]>([
    ['a file that is not there', undefined, [], /report\.json cannot be read: ENOENT/],
    ['what is no JSON', 'password: secret', [], /report\.json is not JSON/],
    ['what is no report', { clouds: {} }, [], /no report: expected schemaVersion "1", got none/],
    ['a report of another version', { schemaVersion: '2' }, [], /has schemaVersion "2"; this release reads "1"[\s\S]*suite\.version/],
    ['half a report', { schemaVersion: '1' }, [], /no whole report: the whole must have required property/],
    ['a format that nobody knows', conformantReport(), ['--format', 'junit,pdf'], /There are: json, markdown.*junit/],
    ['many files for one output', reportOfAll(), ['--format', 'allure', '--stdout'], /--stdout takes one file; allure .* comes to \d+/],
  ])('refuses %s', async ([, document, flags, message], { place }) => {
    if (document !== undefined) put(place, 'report.json', document);
    const { status, stdout, stderr } = await command(place, ['render', 'report.json', ...flags]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at |secret/m);
    expect([status, stdout]).toEqual([2, '']);
  });
});

test('a run writes the formats that it is asked for, and JUnit where nobody says', async ({ place }) => {
  const flags = ['demo', '--only', 'image.show.unknown-is-not-found'];
  const { stdout } = await command(place, [...flags, '--format', 'ctrf,scs', '--output', 'asked']);
  await command(place, [...flags, '--output', 'usual']);
  const always = ['events.ndjson', 'ledger', 'report.html', 'report.json', 'report.md'];
  expect(names(place, 'asked')).toEqual([...always, 'ctrf-report.json', 'scs-report.yaml'].toSorted());
  expect(names(place, 'usual')).toEqual([...always, 'junit.xml'].toSorted());
  expect(stdout).toMatch(/Report: .*asked\/ctrf-report\.json, asked\/scs-report\.yaml$/m);
});

describe.concurrent('history', () => {
  test('tells the trend of what lies below folders, and what it skipped and why', async ({ place }) => {
    put(place, 'runs/a/report.json', conformantReport());
    put(place, 'runs/b/report.json', { schemaVersion: '2' });
    put(place, 'runs/c/other.json', 'not looked at');
    const { status, stdout, stderr } = await command(place, ['history', 'runs']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/2026-11-01 00:00:00 .*conformant/);
    expect(stderr).toMatch(/^skipped {2}.*runs\/b\/report\.json has schemaVersion "2"/);
    expect(stderr).not.toContain('other.json');
  });

  test('as JSON is data', async ({ place }) => {
    put(place, 'report.json', conformantReport());
    const { stdout } = await command(place, ['history', 'report.json', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ cloud: 'moon', verdict: 'conformant' }], flaky: [] });
  });

  test('of nothing is wrong usage', async ({ place }) => {
    mkdirSync(place.path('empty'));
    const { status, stderr } = await command(place, ['history', 'empty']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no report in empty/);
  });
});
