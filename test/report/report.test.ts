import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { createReport, type ReportInput } from '../../lib/report/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { failingInput, inconclusiveInput, inputOf, resultsOf, violated } from './inputs.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../lib/report/report.schema.json', import.meta.url), 'utf8')));

test.each<[string, ReportInput, number]>([
  ['conformant', inputOf(), 0],
  ['non-conformant', failingInput(), 1],
  ['inconclusive', inconclusiveInput(), 3],
  ['inconclusive', inputOf({ results: [], exchanges: [] }), 3],
])('a %s report keeps its schema', (verdict, input, exitStatus) => {
  const report = createReport(input);
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  expect(report.profiles.find((p) => p.id === 'core@0')?.verdict).toBe(verdict);
  expect(report.run.exitStatus).toBe(exitStatus);
});

test('the mutant of a demo is told, and keeps the schema', () => {
  const report = createReport(inputOf({ target: { ...inputOf().target, embedded: true, mutant: 'knows-nothing' } }));
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  expect(report.target.mutant).toBe('knows-nothing');
  expect('mutant' in createReport(inputOf()).target).toBe(false);
});

test('the schema refuses what no report is', () => {
  const report = JSON.parse(JSON.stringify(createReport(inputOf())));
  for (const broken of [
    { ...report, extra: 1 },
    { ...report, run: { ...report.run, id: 'x' } },
    { ...report, totals: {} },
  ])
    expect(validate(broken)).toBe(false);
});

test('the same input gives the same report', () => {
  expect(createReport(failingInput())).toEqual(createReport(failingInput()));
});

describe('the exit status', () => {
  const run = inputOf().run;

  test.each<[string, ReportInput, number]>([
    ['0 conformant', inputOf(), 0],
    ['0 although something is left over', inputOf({ leftovers: failingInput().leftovers }), 0],
    ['0 whatever another profile comes to', inputOf({ profile: 'core@0' }), 0],
    ['1 non-conformant', failingInput(), 1],
    ['3 inconclusive', inconclusiveInput(), 3],
    ['3 for a profile of which nothing was judged', inputOf({ profile: 'sharing@0' }), 3],
    ['4 for a requirement on which the suite erred', inputOf({ results: resultsOf({ [violated]: { verdict: 'broken' } }) }), 4],
    ['4 for a fault outside of any test', inputOf({ faults: ['image/show: does not load'] }), 4],
    ['4 for a fault, also with a violation', { ...failingInput(), faults: ['x'] }, 4],
    ['130 interrupted', inputOf({ run: { ...run, interrupted: true } }), 130],
    ['130 interrupted, also with faults', inputOf({ run: { ...run, interrupted: true }, faults: ['x'] }), 130],
  ])('%s', (_, input, expected) => {
    expect(createReport(input).run.exitStatus).toBe(expected);
  });
});

describe('the exchanges', () => {
  const long = { status: 200, headers: {}, body: { kind: 'text', text: 'x'.repeat(5000), truncated: false } } as const;

  test('are those that something refers to', () => {
    const input = inputOf({ exchanges: [...inputOf().exchanges, exchangeOf('nobody', 200)] });
    expect(createReport(input).exchanges.map((e) => e.id)).toEqual(['about-versions', 'act']);
  });

  test('are whole where something is wrong, and short elsewhere', () => {
    const exchanges = ['act', 'bad'].map((id) => exchangeOf(id, 200, { response: long }));
    const [act, bad] = createReport({ ...failingInput(), exchanges }).exchanges;
    expect(act?.response?.body).toMatchObject({ truncated: true });
    expect(act?.response?.body.text?.length).toBeLessThan(2000);
    expect(bad?.response?.body).toMatchObject({ truncated: false, text: 'x'.repeat(5000) });
  });

  test('carry a command to repeat them, without a token', () => {
    expect(createReport(inputOf()).exchanges[0]?.curl).toMatch(/^curl .*\$OS_TOKEN/);
  });
});

test('timings are nearest-rank percentiles of what was answered', () => {
  const durations = Array.from({ length: 20 }, (_, i) => exchangeOf(`e${i}`, 200, { durationMs: 20 - i }));
  const lost = exchangeOf('lost', undefined, { durationMs: 9999 });
  const one = exchangeOf('one', 201, { operation: 'createImage', durationMs: 1.26 });
  expect(createReport(inputOf({ exchanges: [...durations, lost, one] })).timings).toEqual([
    { operation: 'showImage', count: 20, p50Ms: 10, p95Ms: 19, maxMs: 20 },
    { operation: 'createImage', count: 1, p50Ms: 1.3, p95Ms: 1.3, maxMs: 1.3 },
  ]);
});

test('coverage counts answers by operation and status, also those of operations never asked', () => {
  const exchanges = [exchangeOf('1', 200), exchangeOf('2', 200), exchangeOf('3', 404), exchangeOf('4', undefined)];
  const { coverage } = createReport(inputOf({ exchanges }));
  expect(coverage.find((c) => c.operation === 'showImage')).toEqual({
    operation: 'showImage',
    documented: ['200', '400', '401', '403', '404'],
    seen: { '200': 2, '404': 1 },
  });
  expect(coverage.find((c) => c.operation === 'deleteImage')?.seen).toEqual({});
});
