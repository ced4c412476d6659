import { expect, test } from 'vitest';
import { toAnnotations } from '../../../lib/report/formats/annotations.ts';
import { toStepSummary } from '../../../lib/report/formats/step-summary.ts';
import type { Report } from '../../../lib/report/index.ts';
import { hostileReport, hostileWords, hugeReport, idOf, reportOfAll } from './reports.ts';

const summary = (report: Report) => toStepSummary(report)[0]!.text;
const annotations = (report: Report) => toAnnotations(report)[0]!.text.split('\n').slice(0, -1);

/** A report in which so many requirements failed, with such a reason. */
function failing(count: number, reason: string): Report {
  const report = reportOfAll();
  const failed = report.requirements[0]!;
  const requirements = Array.from({ length: count }, (_, i) => ({ ...failed, id: `made.up.${i}`, verdict: 'failed' as const, reason }));
  return { ...report, requirements };
}

/** The summary without what is fenced, in which nothing is markup. */
const prose = (text: string) => text.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '');

test('the summary says the verdict first, and folds each failure away', () => {
  const text = summary(reportOfAll());
  expect(text).toMatch(/^## Image API conformance\n\n\*\*BROKEN/);
  expect(text).toMatch(new RegExp(`<details><summary><code>${idOf.failed}</code> expected status 404`));
  for (const part of ['### Could not be judged (1)', '### Not applicable (1)', '### Left behind', 'req-4711']) expect(text).toContain(part);
});

test('nothing of a server becomes markup', () => {
  const text = prose(summary(hostileReport()));
  expect(text).not.toMatch(/^#+ Certified/m);
  expect(text).not.toMatch(/<(img|script)/);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

test.each([
  ['many failures', failing(3000, 'x'.repeat(3000))],
  ['many failures in letters of three bytes', failing(3000, '漢'.repeat(1500))],
])('%s are cut where GitHub would drop the whole, by whole parts, and counted', (_, report) => {
  const text = summary(report);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(Buffer.byteLength(text)).toBeGreaterThan(700 * 1024);
  expect(text).toMatch(/^> \d+ more parts do not fit here/m);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

test('huge texts are shortened, not left out', () => {
  const text = summary(hugeReport());
  expect(Buffer.byteLength(text)).toBeLessThan(100 * 1024);
  expect(text).toContain(`<code>${idOf.failed}</code>`);
  expect(text).not.toContain('do not fit');
});

test('both say at whose door a failure likely lies', () => {
  const report = failing(1, 'expected status 200, got 503');
  const door = { answeredBy: 'proxy', because: 'no request id', cause: 'Probably a gateway.', setting: 'its `timeout`' } as const;
  const told = { ...report, requirements: report.requirements.map((one) => ({ ...one, door })) };
  expect(summary(told)).toContain('Door: The proxy answered. Probably a gateway. Look at its `timeout`.');
  expect(annotations(told)[0]).toMatch(/%0AThe proxy answered\. Probably a gateway\. Look at its `timeout`\.$/);
});

test('annotations are one line each, worst first', () => {
  expect(annotations(reportOfAll())).toEqual([
    expect.stringMatching(`^::error title=failed%3A ${idOf.failed}::expected status 404`),
    expect.stringMatching(`^::error title=broken%3A ${idOf.broken}::TypeError: x`),
    expect.stringMatching(`^::warning title=warning%3A ${idOf.warning}::should not say`),
  ]);
});

test('nothing of a server ends the line or begins another command', () => {
  const lines = annotations(hostileReport());
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).toMatch(/^::(error|warning) title=[^:,\r]*::/);
    // As the runner reads it back.
    expect(line.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')).toContain(hostileWords.slice(0, 8));
  }
});

test.each([
  [8, 8, undefined],
  [9, 9, undefined],
  [10, 10, 'and 1 more, all in the report'],
  [300, 10, 'and 291 more, all in the report'],
])('of %i failures, %i lines', (failures, lines, last) => {
  const found = annotations(failing(failures, 'no'));
  expect(found).toHaveLength(lines);
  expect(found.at(-1)?.startsWith('::notice') ? found.at(-1)?.split('::').at(-1) : undefined).toBe(last);
});
