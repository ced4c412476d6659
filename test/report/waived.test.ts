import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { createReport, loadFormats, type Report, toMarkdown, toSummary } from '../../lib/report/index.ts';
import type { Waiver } from '../../lib/verdicts/index.ts';
import { failingInput, inconclusiveInput, inputOf, violated } from './inputs.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL('../../lib/report/report.schema.json', import.meta.url), 'utf8')));

const same = (text: string) => text;
const plain = { good: same, bad: same, doubtful: same, dim: same, bold: same };
const fingerprint = createReport(failingInput()).requirements.find(({ id }) => id === violated)?.fingerprint ?? '';
const waiver: Waiver = { requirement: violated, fingerprint, reason: 'vendor', ticket: 'T-1', expires: '2026-11-01' };
const waivers = (changes: Partial<Waiver> = {}) => ({ waivers: [{ ...waiver, ...changes }] });
const waived = createReport({ ...failingInput(), ...waivers() });
const chosen = (report: Report) => report.profiles.find(({ id }) => id === report.run.profile);

test('a waived failure keeps its verdict, is counted apart, and ends with 0', () => {
  expect(waived.requirements.find(({ id }) => id === violated)).toMatchObject({
    verdict: 'failed',
    fingerprint,
    waiver: { reason: 'vendor', ticket: 'T-1', expires: '2026-11-01' },
  });
  expect(chosen(waived)).toMatchObject({ verdict: 'non-conformant', waived: 1, reason: '1 requirement violated, waived.' });
  expect(waived.totals).toMatchObject({ failed: 1, waived: 1 });
  expect(waived.run.exitStatus).toBe(0);
});

test('a report with a baseline keeps its schema', () => {
  for (const report of [waived, createReport({ ...inputOf(), ...waivers() }), createReport({ ...inputOf(), waivers: [] })]) {
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
  }
});

test('a report without a baseline says nothing of one', () => {
  const report = createReport(failingInput());
  expect([report.baseline, report.totals.waived, chosen(report)?.waived]).toEqual([undefined, undefined, undefined]);
});

describe('ends with', () => {
  const blocked = inconclusiveInput().results.find(({ id }) => id === violated)!;
  const alsoBlocked = failingInput();
  const results = alsoBlocked.results.map((result, i) =>
    result.id !== violated && i === 5 ? { ...blocked, id: result.id, requirement: result.requirement } : result,
  );
  test.each<[string, Report, number]>([
    ['1 for a waiver that has expired', createReport({ ...failingInput(), ...waivers({ expires: '2026-10-31' }) }), 1],
    ['1 for a stale waiver of a cloud that is conformant', createReport({ ...inputOf(), ...waivers() }), 1],
    ['1 for another failure', createReport({ ...failingInput({ got: '201' }), ...waivers() }), 1],
    ['3 where something else could not be told', createReport({ ...alsoBlocked, results, ...waivers() }), 3],
    ['3 where the requirement is blocked', createReport({ ...inconclusiveInput(), ...waivers() }), 3],
    ['4 for a fault of the suite', createReport({ ...failingInput(), faults: ['x'], ...waivers() }), 4],
    ['130 interrupted', createReport({ ...failingInput(), run: { ...inputOf().run, interrupted: true }, ...waivers() }), 130],
    ['0 where only what is idle is in the baseline', createReport({ ...inputOf(), ...waivers({ requirement: 'contract.listStores' }) }), 0],
  ])('%s', (_, report, status) => {
    expect(report.run.exitStatus).toBe(status);
  });
});

describe('is told', () => {
  test('in the summary and on the page, apart from what is violated', () => {
    const [summary, page] = [toSummary(waived, plain), toMarkdown(waived)];
    expect(summary).toMatch(/^\nNON-CONFORMANT, WAIVED {2}moon/);
    expect(summary).toMatch(new RegExp(`^ {2}${violated}: vendor \\(T-1\\), until 2026-11-01$`, 'm'));
    expect(summary).toContain('(1 waived)');
    expect(summary).not.toContain(`failed  ${violated}`);
    expect(page).toMatch(/^## Waived$/m);
    expect(page).not.toMatch(/^## Violated$/m);
  });

  test('when the baseline does not hold any more', () => {
    const report = createReport({ ...inputOf(), ...waivers() });
    expect(toSummary(report, plain)).toMatch(
      /BASELINE OUT OF DATE, CONFORMANT .*does not hold any more: 1 stale\.[\s\S]*stale {2}image\.show/,
    );
    expect(toMarkdown(report)).toMatch(/^## Baseline\n\n- \*\*stale\*\*: /m);
  });

  test('in every format that knows skipped tests, as one: green is what passed', async () => {
    const formats = await loadFormats();
    const text = (id: 'junit' | 'ctrf' | 'allure' | 'step-summary' | 'annotations' | 'openmetrics' | 'scs') =>
      formats[id]
        .render(waived)
        .map((file) => file.text)
        .join('\n');
    expect(text('junit')).toMatch(
      /name="image\.show\.unknown-is-not-found"[^>]*>\s*<skipped type="waived" message="waived: vendor \(T-1\), until 2026-11-01"/,
    );
    expect(text('junit')).toMatch(/name="profile\.core@0"[^>]*>\s*<skipped type="non-conformant"/);
    const { results } = JSON.parse(text('ctrf')) as { results: { tests: { name: string; status: string }[] } };
    expect(results.tests.filter(({ status }) => status !== 'passed').map(({ name, status }) => [name, status])).toEqual([
      [violated, 'skipped'],
      ['profile.core@0', 'skipped'],
    ]);
    expect(text('allure')).toContain('"message":"waived: waived: vendor');
    expect(text('step-summary')).toMatch(/^### Waived \(1\)$/m);
    expect(text('annotations')).toBe('');
    expect(text('openmetrics')).toMatch(/^image_conformance_waived\{.*\} 1$/m);
    expect(text('openmetrics')).not.toContain('last_success');
    expect(text('scs')).toMatch(new RegExp(`"${violated}": -1`));
  });
});
