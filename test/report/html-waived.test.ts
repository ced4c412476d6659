import { describe, expect, test } from 'vitest';
import { createReport, type ReportInput, toHtml } from '../../lib/report/index.ts';
import type { Waiver } from '../../lib/verdicts/index.ts';
import { hostileWords } from './hostile-input.ts';
import { failingInput, inconclusiveInput, inputOf, violated } from './inputs.ts';

const fingerprint = createReport(failingInput()).requirements.find(({ id }) => id === violated)?.fingerprint ?? '';
const waiver: Waiver = { requirement: violated, fingerprint, reason: 'vendor', ticket: 'T-1', expires: '2026-11-01' };
const page = (input: ReportInput, changes: Partial<Waiver> = {}) =>
  toHtml(createReport({ ...input, waivers: [{ ...waiver, ...changes }] }));
const sectionOf = (text: string, id: string) => new RegExp(`<section id="${id}">[\\s\\S]*?</section>`).exec(text)?.[0] ?? '';
const headOf = (text: string) => /<header class="verdict (\w+)">[\s\S]*?<h1>([^<]*)</.exec(text)?.slice(1);

describe('the head of the page knows', () => {
  test.each<[string, string, string]>([
    ['a violation that is waived', page(failingInput()), 'doubtful Non-conformant, waived'],
    ['a stale waiver', page(inputOf()), 'doubtful Baseline out of date, conformant'],
    ['a waiver that has ended', page(failingInput(), { expires: '2026-10-31' }), 'bad Non-conformant'],
    ['a blockade', page(inconclusiveInput()), 'doubtful Inconclusive'],
    ['what is conformant with a baseline', page(inputOf(), { requirement: 'contract.listStores' }), 'good Conformant'],
    ['what is conformant without one', toHtml(createReport(inputOf())), 'good Conformant'],
  ])('%s', (_, text, head) => {
    expect(headOf(text)?.join(' ')).toBe(head);
  });
});

test('a waived violation stands apart from what is violated, with why, until when, and its fingerprint', () => {
  const text = page(failingInput());
  expect(sectionOf(text, 'violated')).toBe('');
  const waived = sectionOf(text, 'waived');
  for (const part of [`id="${violated}"`, 'vendor (T-1), until 2026-11-01', fingerprint, 'req-4711']) expect(waived).toContain(part);
  expect(text).toContain('nothing that is not waived');
  expect(text).toMatch(/1 waived<\/span>/);
});

test('a violation has its fingerprint, to be waived by', () => {
  expect(sectionOf(toHtml(createReport(failingInput())), 'violated')).toContain(fingerprint);
});

test.each<[string, string]>([
  ['expired', page(failingInput(), { expires: '2026-10-31' })],
  ['stale', page(inputOf())],
  ['changed', page(failingInput({ got: '201' }))],
  ['idle', page(inputOf(), { requirement: 'contract.listStores' })],
])('a waiver that is %s is told with why', (word, text) => {
  const baseline = sectionOf(text, 'baseline');
  expect(baseline).toContain(`<span class="badge ${word}"`);
  expect(baseline).toContain(fingerprint);
  expect(text).toContain('href="#baseline"');
});

test('without a baseline nothing is said of one', () => {
  const text = toHtml(createReport(failingInput()));
  expect([sectionOf(text, 'baseline'), sectionOf(text, 'waived')]).toEqual(['', '']);
  expect(text).not.toContain('<dt>Baseline');
});

test.each<[string, ReportInput, Partial<Waiver>]>([
  ['waived', failingInput(), {}],
  ['expired', failingInput(), { expires: '2026-10-31' }],
  ['stale', inputOf(), {}],
  ['idle', inputOf(), { requirement: 'contract.listStores' }],
])('has no link of a report with what is %s that leads nowhere, and each id once', (_, input, changes) => {
  const text = page(input, changes);
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  const links = [...text.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]);
  expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('nothing of a baseline becomes markup:', () => {
  const hostile = hostileWords.join(' and ');
  const texts = [
    page(failingInput(), { reason: hostile, ticket: hostile }),
    page(failingInput(), { reason: hostile, ticket: hostile, expires: '2026-10-31' }),
    page(inputOf(), { reason: hostile, ticket: hostile, fingerprint: hostile }),
  ];

  test.each(hostileWords)('no tag, quote or control of %j', (words) => {
    expect(texts.filter((text) => text.includes(words))).toEqual([]);
  });

  test('it is shown as text', () => {
    expect(texts[0]).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
  });
});

test('the reproduce lines name the mutant of a demo', () => {
  const input = failingInput();
  const text = toHtml(createReport({ ...input, target: { ...input.target, embedded: true, mutant: "it's" } }));
  expect(text).toContain(`image-conformance demo --mutant &#39;it&#39;\\&#39;&#39;s&#39; --only ${violated}`);
  expect(text).toContain('with the defect <code>it&#39;s</code>');
});
