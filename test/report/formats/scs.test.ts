import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toScs } from '../../../lib/report/formats/scs.ts';
import { Plain, toYaml } from '../../../lib/report/formats/yaml.ts';
import type { Report } from '../../../lib/report/index.ts';
import { conformantReport, hostileReport, hostileWords, idOf, reportOfAll } from './reports.ts';

interface Invocation {
  readonly results: Readonly<Record<string, number>>;
  readonly rc: number;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly error: number;
  readonly critical: number;
}

const read = (report: Report) =>
  parse(toScs(report)[0]!.text, { version: '1.1' }) as {
    readonly spec: unknown;
    readonly subject: string;
    readonly checked_at: Date;
    readonly run: { readonly uuid: string; readonly invocations: Readonly<Record<string, Invocation>> };
  };
const invocationOf = (report: Report) => Object.values(read(report).run.invocations)[0]!;

/** As SCS's own check makes results of what a test prints. */
function resultsFrom(stdout: readonly string[]): Record<string, number> {
  const values: Record<string, number> = { PASS: 1, ABORT: 0, FAIL: -1 };
  return Object.fromEntries(stdout.map((line) => [line.slice(0, line.lastIndexOf(':')), values[line.slice(line.lastIndexOf(':') + 2)]!]));
}

test('the document has the parts that the monitor reads', () => {
  expect(read(reportOfAll())).toMatchObject({
    spec: { uuid: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'image-api-conformance core@0', url: expect.any(String) },
    checked_at: new Date('2026-11-01T00:00:12Z'),
    reference_date: new Date('2026-11-01'),
    subject: 'moon',
    run: { uuid: reportOfAll().run.id },
  });
});

test.each([
  ['failed', -1],
  ['blocked', 0],
  ['broken', 0],
  ['warning', 1],
  ['not-applicable', undefined],
] as const)('%s is %s', (verdict, value) => {
  expect(invocationOf(reportOfAll()).results[idOf[verdict]]).toBe(value);
});

test.each([
  ['of every verdict', reportOfAll()],
  ['conformant', conformantReport()],
  ['hostile', hostileReport()],
])('the lines of a report that is %s say what the results say', (_, report) => {
  const { results, stdout, stderr, error, critical } = invocationOf(report);
  expect(Object.values(resultsFrom(stdout))).toEqual(Object.values(results));
  expect(stderr.filter((line) => line.startsWith('ERROR'))).toHaveLength(error);
  expect(stderr.filter((line) => line.startsWith('CRITICAL'))).toHaveLength(critical);
});

test('hostile words come out as they went in', () => {
  expect(read(hostileReport()).subject).toBe(hostileWords.toWellFormed());
});

describe('our YAML', () => {
  test.each(['1.1', '1.2'] as const)('is read as %s', (version) => {
    const value = {
      yes: 'no',
      null: null,
      'a: b': ['- x', '', '1', '~', 'true', { y: 1, list: [], map: {}, deep: [['x'], [1]] }],
      number: -1.5,
      flag: true,
    };
    expect(parse(toYaml(value), { version })).toEqual(value);
  });

  test('leaves a date a date', () => {
    expect(toYaml({ at: new Plain('2026-11-01') })).toBe('---\nat: 2026-11-01\n');
  });
});
