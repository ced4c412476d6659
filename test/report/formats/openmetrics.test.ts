import { expect, test } from 'vitest';
import { toOpenMetrics } from '../../../lib/report/formats/openmetrics.ts';
import type { Report } from '../../../lib/report/index.ts';
import { conformantReport, hostileReport, hostileWords, idOf, reportOfAll } from './reports.ts';

const metrics = (report: Report, former?: string) => toOpenMetrics(report, former)[0]!.text;
const sample = (text: string, name: string, label = '') =>
  text
    .split('\n')
    .find((line) => line.startsWith(`image_conformance_${name}{`) && line.includes(label))
    ?.split(' ')
    .at(-1);

const ended = String(Date.UTC(2026, 10, 1, 0, 0, 12, 340) / 1000);

/** Lines that both formats know: a name, labels with their escapes, a number, and no timestamp. */
const line = /^(# (HELP|TYPE) [a-z_]+ [^\n]+|[a-z_]+\{([a-z_]+="([^"\\\n]|\\["\\n])*",?)+\} -?\d+(\.\d+)?|# EOF)$/;

test.each([
  ['conformant', conformantReport()],
  ['of every verdict', reportOfAll()],
  ['hostile', hostileReport()],
])('a %s report is lines that both formats know, each metric declared once', (_, report) => {
  const lines = metrics(report).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter((one) => !line.test(one))).toEqual([]);
  expect(lines.at(-1)).toBe('# EOF');
  const declared = lines.filter((one) => one.startsWith('# TYPE'));
  expect(new Set(declared).size).toBe(declared.length);
});

test('the metrics say what the run came to', () => {
  const text = metrics(reportOfAll());
  expect(sample(text, 'last_run_timestamp_seconds')).toBe(ended);
  expect(sample(text, 'run_duration_seconds')).toBe('12.34');
  expect(sample(text, 'exit_status')).toBe('4');
  expect(sample(text, 'leftovers')).toBe('1');
  expect(sample(text, 'requests')).toBe('3');
  expect(sample(text, 'requirements', 'level="must",verdict="failed"')).toBe('1');
  expect(sample(text, 'requirements', 'level="may",verdict="failed"')).toBe('0');
  expect(sample(text, 'requirement_failed', `requirement="${idOf.failed}"`)).toBe('1');
  expect(sample(text, 'operation_duration_seconds', 'percentile="95"')).toBe('0.01');
});

test('a label is read back as it was', () => {
  const [, label] = /endpoint="((?:[^"\\]|\\.)*)"/.exec(metrics(hostileReport())) ?? [];
  const read = label?.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
  expect(read).toBe(hostileWords.toWellFormed().replaceAll('\r', ' ').replaceAll('\0', ' '));
});

test('a conformant run sets the time of the last success', () => {
  expect(sample(metrics(conformantReport()), 'last_success_timestamp_seconds')).toBe(ended);
});

test('another run keeps it', () => {
  const { target, ...rest } = conformantReport();
  const success = metrics({ ...rest, target: { ...target, region: 'north' } });
  const first = metrics(reportOfAll(undefined, { finishedAt: '2026-11-02T00:00:00Z' }), success);
  const second = metrics(reportOfAll(undefined, { finishedAt: '2026-11-03T00:00:00Z' }), first);
  expect(sample(second, 'last_success_timestamp_seconds')).toBe(ended);
  expect(sample(second, 'last_run_timestamp_seconds')).toBe(String(Date.UTC(2026, 10, 3) / 1000));
});

test.each([
  ['there never was one', ''],
  ['it was that of another region', metrics(conformantReport())],
  ['the former file was tampered with', metrics(conformantReport()).replaceAll('region=""', 'region="north"').replaceAll(ended, '1"} 2')],
])('and leaves it out where %s', (_, former) => {
  expect(metrics(reportOfAll(), former)).not.toContain('last_success');
});
