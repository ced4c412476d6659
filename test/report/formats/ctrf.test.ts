import { validate } from 'ctrf';
import { expect, test } from 'vitest';
import { toCtrf } from '../../../lib/report/formats/ctrf.ts';
import type { Report } from '../../../lib/report/index.ts';
import { conformantReport, hostileReport, hugeReport, idOf, reportOfAll } from './reports.ts';

interface Ctrf {
  readonly results: {
    readonly summary: Readonly<Record<string, number>>;
    readonly tests: readonly { readonly name: string; readonly status: string; readonly rawStatus: string; readonly message?: string }[];
    readonly environment: { readonly healthy: boolean };
  };
}

const ctrf = (report: Report) => JSON.parse(toCtrf(report)[0]!.text) as Ctrf;

test.each([
  ['conformant', conformantReport(), true],
  ['of every verdict', reportOfAll(), false],
  ['hostile', hostileReport(), false],
  ['huge', hugeReport(), false],
])('a %s report keeps the schema of CTRF', (_, report, healthy) => {
  const document = ctrf(report);
  expect(validate(document)).toMatchObject({ valid: true });
  expect(document.results.environment.healthy).toBe(healthy);
});

test('the schema refuses what CTRF is not', () => {
  const document = ctrf(reportOfAll());
  expect(validate({ ...document, results: { ...document.results, summary: {} } }).valid).toBe(false);
});

test.each([
  ['failed', 'failed'],
  ['warning', 'passed'],
  ['blocked', 'other'],
  ['broken', 'other'],
  ['not-applicable', 'skipped'],
] as const)('%s is %s, and the verdict stays readable', (verdict, status) => {
  const found = ctrf(reportOfAll()).results.tests.find(({ name }) => name === idOf[verdict]);
  expect(found).toMatchObject({ status, rawStatus: verdict, message: expect.stringMatching(/./) });
});

test('the summary counts the tests', () => {
  const { summary, tests } = ctrf(reportOfAll()).results;
  for (const status of ['passed', 'failed', 'skipped', 'pending', 'other'])
    expect(summary[status], status).toBe(tests.filter((one) => one.status === status).length);
  expect(summary.tests).toBe(tests.length);
});
