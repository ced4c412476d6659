import { describe, expect, test } from 'vitest';
import { type Evidence, judge, type RequirementResult, type TestOutcome } from '../../lib/verdicts/index.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import type { Level } from '../../specs/requirement.ts';
import { type RequirementId, requirements } from '../../specs/requirements/index.ts';
import type { Verdict } from '../../specs/verdict.ts';
import { discoveryOf } from '../discovery/discovery-of.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { assertion, brokenError, failedBy, must, outcomeOf, should, traceOf, typeError, violationIn } from './outcomes.ts';

function judged(id: RequirementId, outcomes: readonly TestOutcome[], changes: Partial<Evidence> = {}): RequirementResult {
  const results = judge({
    outcomes: outcomes.map((outcome, i) => ({ ...outcome, id: `f > ${i}` })),
    discovery: discoveryOf(),
    discoveryExchanges: [],
    discoveryViolations: [],
    configured: ['member'],
    selected: [id],
    ...changes,
  });
  expect(results.map((r) => r.id)).toEqual([id]);
  return results[0]!;
}

const gated = (verdict: 'not-applicable' | 'blocked') =>
  outcomeOf({ state: 'skipped', trace: traceOf({ exchanges: [], gate: { verdict, reason: `${verdict}!`, evidence: ['d1'] } }) });

describe('the level decides what a violation comes to', () => {
  test.each<[Level, Verdict]>([
    ['must', 'failed'],
    ['should', 'warning'],
    ['may', 'not-applicable'],
    ['observed', 'not-applicable'],
  ])('%s: %s', (level, verdict) => {
    const original = requirements[must];
    Object.assign(requirements, { [must]: { ...original, level } });
    try {
      expect(judged(must, [failedBy(assertion)]).verdict).toBe(verdict);
      expect(judged(must, [failedBy(brokenError)]).verdict).toBe('broken');
      expect(judged(must, [gated('blocked')]).verdict).toBe('blocked');
    } finally {
      Object.assign(requirements, { [must]: original });
    }
  });

  test('as the catalogue has it', () => {
    expect(judged(should, [{ ...failedBy(assertion), covers: [should] }])).toMatchObject({
      verdict: 'warning',
      tests: [{ verdict: 'warning' }],
    });
  });
});

describe('of several tests the worst counts', () => {
  const passed = outcomeOf();
  const failed = failedBy(assertion);

  test.each<[Verdict, TestOutcome[]]>([
    ['passed', [passed, passed]],
    ['not-applicable', [passed, gated('not-applicable')]],
    ['blocked', [gated('not-applicable'), gated('blocked'), passed]],
    ['failed', [passed, failed, gated('blocked')]],
    ['broken', [failed, failedBy(typeError), passed]],
  ])('%s', (verdict, outcomes) => {
    expect(judged(must, outcomes).verdict).toBe(verdict);
  });

  test('with its reason, its exchange and every test by name', () => {
    const result = judged(must, [passed, failed, passed]);
    expect(result).toMatchObject({ reason: 'expected 1 to be 2', expected: '2', got: '1', decisive: 'e1' });
    expect(result.tests.map((t) => t.verdict)).toEqual(['passed', 'failed', 'passed']);
  });

  test('one test may show several requirements', () => {
    const outcome = { ...failedBy(assertion), covers: [must, should] as const };
    expect(judged(must, [outcome]).verdict).toBe('failed');
    expect(judged(should, [outcome]).verdict).toBe('warning');
  });
});

describe('a requirement is broken', () => {
  test('without a test', () => {
    expect(judged(must, [])).toMatchObject({ verdict: 'broken', reason: expect.stringContaining('No test') });
    expect(judged(must, [outcomeOf({ covers: [should] })]).verdict).toBe('broken');
  });

  test('whose only test was not selected', () => {
    expect(judged(must, [outcomeOf({ state: 'skipped', trace: traceOf({ gate: { verdict: 'not-selected' } }) })]).verdict).toBe('broken');
  });
});

test('the exchanges that show it are those of the act and the evidence, and what a gate names', () => {
  const exchanges = [
    exchangeOf('s', 201, { phase: 'setup' }),
    exchangeOf('a', 200),
    exchangeOf('v', 200, { phase: 'evidence' }),
    exchangeOf('u', 204, { phase: 'undo' }),
  ];
  expect(judged(must, [outcomeOf({ trace: traceOf({ exchanges }) })]).exchanges).toEqual(['a', 'v']);
  expect(judged(must, [gated('not-applicable')]).exchanges).toEqual(['d1']);
});

test('everything is judged where nothing is selected', () => {
  const evidence = {
    outcomes: [],
    discovery: discoveryOf(),
    discoveryExchanges: [],
    discoveryViolations: [],
    configured: ['member'] as const,
  };
  expect(judge({ ...evidence, selected: undefined }).map((r) => r.id)).toEqual(testedRequirementIds);
  expect(judge({ ...evidence, selected: [] })).toEqual([]);
});

describe('the contract of an operation', () => {
  const created = exchangeOf('c1', 201, { operation: 'createImage', phase: 'setup' });
  const violation = violationIn('c1', 'createImage');

  test('is failed by an answer in anybody’s set-up, which leaves the test itself as it is', () => {
    const outcome = outcomeOf({
      trace: traceOf({
        exchanges: [created, exchangeOf('e1', 200)],
        violations: [violation, violationIn('c1', 'createImage', 'body /id')],
      }),
    });
    expect(judged(must, [outcome]).verdict).toBe('passed');
    expect(judged('contract.createImage', [outcome])).toMatchObject({
      verdict: 'failed',
      reason: expect.stringMatching(/createImage 200: body \/size.*and 1 more/),
      decisive: 'c1',
      exchanges: ['c1'],
    });
    expect(judged('contract.showImage', [outcome]).verdict).toBe('passed');
  });

  test('is failed by an answer of discovery', () => {
    const evidence = {
      discoveryExchanges: [exchangeOf('d1', 200, { operation: 'listStores' })],
      discoveryViolations: [violationIn('d1', 'listStores')],
    };
    expect(judged('contract.listStores', [], evidence).verdict).toBe('failed');
  });

  test('is not failed by what a gateway answered, but by a 500', () => {
    const outcome = (status: number) =>
      outcomeOf({
        trace: traceOf({ exchanges: [exchangeOf('e1', status)], violations: [{ ...violationIn('e1', 'showImage', 'status'), status }] }),
      });
    for (const status of [502, 503, 504]) expect(judged('contract.showImage', [outcome(status)]).verdict).not.toBe('failed');
    expect(judged('contract.showImage', [outcome(500)]).verdict).toBe('failed');
  });

  test('that was not seen when the test was run again is no pass and no violation; one in another attempt is', () => {
    const doubted = { ...outcomeOf({ trace: traceOf({ violations: [violationIn('e1')] }) }), passedSince: 3 };
    const passed = outcomeOf();
    const inDoubt = { verdict: 'blocked', reason: expect.stringContaining('not when it was asked again'), decisive: 'e1' };
    expect(judged('contract.showImage', [doubted], { setAside: [passed] })).toMatchObject(inDoubt);
    expect(judged('contract.showImage', [passed], { setAside: [doubted] })).toMatchObject(inDoubt);
    const { passedSince: _, ...plain } = doubted;
    expect(judged('contract.showImage', [passed], { setAside: [plain] }).verdict).toBe('failed');
    expect(judged('contract.showImage', [doubted, plain]).verdict).toBe('failed');
  });

  test.each<[string, number[], string]>([
    ['and not by the next try is no pass and no violation', [500, 204], 'blocked'],
    ['and gone by the next try is no pass and no violation', [500, 404], 'blocked'],
    ['each time', [500, 500], 'failed'],
    ['and not asked again', [500], 'failed'],
    ['with a status that is none of the service at fault', [418, 204], 'failed'],
  ])('that was violated while undoing %s', (_, statuses, verdict) => {
    const exchanges = statuses.map((status, i) => exchangeOf(`e${i}`, status, { operation: 'deleteImage', phase: 'undo' }));
    const violations = exchanges
      .filter(({ response }) => ![204, 404].includes(response?.status ?? 0))
      .map(({ id, response }) => ({ ...violationIn(id, 'deleteImage', 'status'), status: response?.status ?? 0 }));
    expect(judged('contract.deleteImage', [outcomeOf({ trace: traceOf({ exchanges, violations }) })]).verdict).toBe(verdict);
  });

  test('is passed by answers alone, not by requests without one', () => {
    expect(judged('contract.showImage', [outcomeOf()]).verdict).toBe('passed');
    expect(judged('contract.showImage', [outcomeOf({ trace: traceOf({ exchanges: [exchangeOf('e1', undefined)] }) })]).verdict).toBe(
      'blocked',
    );
    expect(judged('contract.showImage', []).verdict).toBe('blocked');
  });

  test('is not applicable where the target lacks the feature', () => {
    expect(judged('contract.stageImageData', [], { discovery: discoveryOf({}, ['import.glance-direct']) })).toMatchObject({
      verdict: 'not-applicable',
      exchanges: ['about-import.glance-direct'],
    });
  });
});
