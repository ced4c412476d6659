import { expect, test } from 'vitest';
import { createReport, loadFormats, toHtml, toMarkdown, toSummary } from '../../lib/report/index.ts';
import { inputOf, violated } from './inputs.ts';

const plain = (text: string) => text;
const paint = { good: plain, bad: plain, doubtful: plain, dim: plain, bold: plain };
const fault = { test: 'f > t', covers: [violated], verdict: 'failed', reason: 'answered 500', exchange: 'act', passes: 3 } as const;
const report = createReport(inputOf({ transientFaults: [fault] }));
const sentence = 'f > t failed, and passed 3 times when it was run again: answered 500';

test('what failed once is told in every face of a report, and decides nothing', () => {
  expect(report.transientFaults).toEqual([fault]);
  expect(report.run.exitStatus).toBe(0);
  expect(toSummary(report, paint)).toContain(`Failed once, and not again:\n  ${sentence}`);
  expect(toMarkdown(report)).toContain(`## Failed once, and not again`);
  expect(toHtml(report)).toContain('id="transient"');
  // Its exchange is kept whole, for whoever looks for the cause.
  expect(report.exchanges.map(({ id }) => id)).toContain('act');
});

test('a report without any, or of an older release, says nothing of it', () => {
  const { transientFaults: _, ...older } = createReport(inputOf());
  for (const one of [createReport(inputOf()), older]) {
    expect(toSummary(one, paint)).not.toContain('not again');
    expect(toMarkdown(one)).not.toContain('not again');
    expect(toHtml(one)).not.toContain('id="transient"');
  }
});

test('machines hear of it, too', async () => {
  const formats = await loadFormats();
  const text = (id: 'ctrf' | 'openmetrics') => formats[id].render(report)[0]?.text ?? '';
  const { results } = JSON.parse(text('ctrf')) as { results: { summary: { flaky: number }; tests: { name: string; flaky?: boolean }[] } };
  expect(results.summary.flaky).toBe(1);
  expect(results.tests.filter(({ flaky }) => flaky).map(({ name }) => name)).toEqual([violated]);
  expect(text('openmetrics')).toMatch(/transient_faults\{[^}]*\} 1/);
});
