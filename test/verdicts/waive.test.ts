import { describe, expect, test } from 'vitest';
import { isAtFault, type Waiver, waive } from '../../lib/verdicts/index.ts';
import type { Verdict } from '../../specs/verdict.ts';
import { must, should } from './outcomes.ts';

const today = '2026-11-21';
const waiver: Waiver = { requirement: must, fingerprint: 'aaaaaaaaaaaaaaaa', reason: 'known', expires: today };
const result = (verdict: Verdict, fingerprint?: string) => ({ id: must, verdict, ...(fingerprint === undefined ? {} : { fingerprint }) });
const violated = result('failed', waiver.fingerprint);
const none = { waived: 0, expired: [], stale: [], changed: [], idle: [] };

/** How many waivers of each kind, and what the result is marked with. */
function of(results: readonly ReturnType<typeof result>[], ...waivers: Waiver[]) {
  const { results: marked, baseline } = waive(results, waivers, today);
  const { waived, ...kinds } = baseline;
  const told = Object.entries(kinds).flatMap(([kind, findings]) => findings.map(({ fingerprint }) => `${kind} ${fingerprint[0]}`));
  return { waived, told, marks: marked.map(({ waiver: mark }) => mark), isAtFault: isAtFault(baseline) };
}

test('a violation that is waived keeps its verdict, and is marked, until the last day', () => {
  const { results, baseline } = waive([violated], [{ ...waiver, ticket: 'T-1' }], today);
  expect(results).toEqual([{ ...violated, waiver: { reason: 'known', ticket: 'T-1', expires: today } }]);
  expect(baseline).toEqual({ ...none, waived: 1 });
  expect(isAtFault(baseline)).toBe(false);
});

test('a warning can be waived', () => {
  expect(of([result('warning', waiver.fingerprint)], waiver)).toMatchObject({ waived: 1, isAtFault: false });
});

describe('makes the run fail, and waives nothing:', () => {
  test.each<[string, readonly ReturnType<typeof result>[], Waiver, string]>([
    ['one that has expired', [violated], { ...waiver, expires: '2026-11-20' }, 'expired a'],
    ['one whose requirement passed', [result('passed')], waiver, 'stale a'],
    ['one that has expired, whose requirement passed', [result('passed')], { ...waiver, expires: '2026-11-20' }, 'stale a'],
    ['one for another failure', [result('failed', 'bbbbbbbbbbbbbbbb')], waiver, 'changed a'],
    ['one for another failure that has expired', [result('failed', 'bbbbbbbbbbbbbbbb')], { ...waiver, expires: '2020-01-01' }, 'changed a'],
  ])('%s', (_, results, one, told) => {
    expect(of(results, one)).toEqual({ waived: 0, told: [told], marks: [undefined], isAtFault: true });
  });
});

describe('is only told of:', () => {
  test.each<[string, readonly ReturnType<typeof result>[]]>([
    ['one whose requirement was not asked for', []],
    ['one whose requirement is blocked', [result('blocked')]],
    ['one whose requirement does not apply', [result('not-applicable')]],
    ['one on whose requirement the suite erred', [result('broken')]],
  ])('%s', (_, results) => {
    expect(of(results, waiver)).toMatchObject({ waived: 0, told: ['idle a'], isAtFault: false });
  });

  test('the other failure of a requirement that may fail in two ways', () => {
    const other = { ...waiver, fingerprint: 'bbbbbbbbbbbbbbbb' };
    expect(of([violated], waiver, other)).toMatchObject({ waived: 1, told: ['idle b'], isAtFault: false });
  });
});

test('each finding says what it is about', () => {
  const says = (verdict: Verdict, fingerprint?: string) =>
    Object.values(waive([result(verdict, fingerprint)], [waiver], today).baseline)
      .flatMap((found) => (typeof found === 'number' ? [] : found))
      .map((finding) => finding.says);
  expect(says('passed')).toEqual([`${must} passed: take the waiver of aaaaaaaaaaaaaaaa out.`]);
  expect(says('failed', 'bbbbbbbbbbbbbbbb')[0]).toMatch(/aaaaaaaaaaaaaaaa.*bbbbbbbbbbbbbbbb/);
  expect(says('blocked')[0]).toMatch(/is blocked in this run/);
});

test('without waivers nothing changes', () => {
  const results = [violated, { id: should, verdict: 'passed' as const }];
  expect(waive(results, [], today)).toEqual({ results, baseline: none });
});
