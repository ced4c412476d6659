import { describe, expect, test } from 'vitest';
import { judgeTest, type TestOutcome } from '../../lib/verdicts/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { assertion, blockedError, brokenError, failedBy, outcomeOf, statusAssertion, traceOf, typeError, violationIn } from './outcomes.ts';

const noNetwork = traceOf({ exchanges: [exchangeOf('e1', undefined)], blocked: { reason: 'GET http://g got no answer.', exchange: 'e1' } });
const gateway = traceOf({ exchanges: [exchangeOf('e1', 503)], blocked: { reason: 'showImage was answered 503', exchange: 'e1' } });
/** What came was no HTTP/1.1. */
const malformed = (operation = 'showImage') =>
  traceOf({
    exchanges: [
      exchangeOf('e1', undefined, { operation, fault: { code: 'ERR_NOT_THE_API', message: 'Invalid character in Content-Length' } }),
    ],
  });
const malformedError = { name: 'ConformanceError', code: 'ERR_NOT_THE_API', message: 'Invalid character in Content-Length' };
const twoActs = [exchangeOf('e1', 200), exchangeOf('e2', 200)];

test.each<[string, TestOutcome, Record<string, unknown>]>([
  ['passed', outcomeOf(), { verdict: 'passed' }],
  [
    'gated: the target lacks it',
    outcomeOf({ state: 'skipped', trace: traceOf({ gate: { verdict: 'not-applicable', reason: 'No import.', evidence: ['d1'] } }) }),
    { verdict: 'not-applicable', reason: 'No import.', evidence: ['d1'] },
  ],
  [
    'gated: the run lacks it',
    outcomeOf({ state: 'skipped', trace: traceOf({ gate: { verdict: 'blocked', reason: 'No admin.', evidence: [] } }) }),
    { verdict: 'blocked', reason: 'No admin.' },
  ],
  ['not asked for', outcomeOf({ state: 'skipped', trace: traceOf({ gate: { verdict: 'not-selected' } }) }), { verdict: 'not-selected' }],
  ['cut off', outcomeOf({ state: 'unfinished', trace: undefined }), { verdict: 'blocked', reason: expect.stringContaining('ended') }],
  ['skipped by hand', outcomeOf({ state: 'skipped' }), { verdict: 'broken', reason: expect.stringContaining('skipped') }],
  ['an assertion', failedBy(assertion), { verdict: 'failed', reason: 'expected 1 to be 2', expected: '2', got: '1', decisive: 'e1' }],
  [
    'a status',
    failedBy(statusAssertion, traceOf({ exchanges: twoActs, decisive: 'e1' })),
    { verdict: 'failed', expected: '404', got: '200', decisive: 'e1' },
  ],
  [
    'an assertion about no exchange in particular',
    failedBy(assertion, traceOf({ exchanges: twoActs })),
    { verdict: 'failed', decisive: 'e2' },
  ],
  [
    'no network',
    failedBy({ name: 'ConformanceError', code: 'ERR_UNREACHABLE', message: 'no' }, noNetwork),
    { verdict: 'blocked', reason: 'GET http://g got no answer.', decisive: 'e1' },
  ],
  [
    'an answer that is no HTTP',
    failedBy(malformedError, malformed()),
    { verdict: 'failed', reason: 'Invalid character in Content-Length', decisive: 'e1' },
  ],
  [
    'an answer that is no HTTP, of another operation',
    failedBy(malformedError, malformed('listMembers')),
    { verdict: 'blocked', decisive: 'e1' },
  ],
  [
    'a malformed answer to something else, and no network',
    failedBy(blockedError, malformed()),
    { verdict: 'blocked', reason: 'Set-up failed' },
  ],
  [
    'a gateway, and the status that it gave',
    failedBy(statusAssertion, { ...gateway, decisive: 'e1' }),
    { verdict: 'blocked', decisive: 'e1' },
  ],
  ['a gateway, and an assertion about a body', failedBy(assertion, gateway), { verdict: 'blocked' }],
  [
    'a gateway, and stumbling over its page',
    failedBy(typeError, { ...gateway, violations: [violationIn('e1', 'showImage', 'status')] }),
    { verdict: 'blocked' },
  ],
  [
    'a gateway once, but the status of another answer',
    failedBy(statusAssertion, { ...gateway, exchanges: [exchangeOf('e1', 503), exchangeOf('e2', 200)], decisive: 'e2' }),
    { verdict: 'failed', decisive: 'e2' },
  ],
  [
    'a set-up that failed',
    failedBy(blockedError, traceOf({ blocked: { reason: 'Set-up failed: 403', exchange: 'e1' } })),
    { verdict: 'blocked', reason: 'Set-up failed: 403' },
  ],
  ['our own wrong request', failedBy(brokenError), { verdict: 'broken', reason: brokenError.message }],
  [
    'our own wrong request, whatever else',
    outcomeOf({ state: 'failed', errors: [assertion, brokenError], trace: noNetwork }),
    { verdict: 'broken' },
  ],
  ['stumbling', failedBy(typeError), { verdict: 'broken', reason: expect.stringContaining('TypeError: Cannot read') }],
  [
    'stumbling over an answer that breaks the contract',
    failedBy(typeError, traceOf({ violations: [violationIn('e1')] })),
    { verdict: 'failed', expected: 'type integer', got: '"5"', decisive: 'e1' },
  ],
  [
    'taking too long',
    failedBy({ name: 'Error', message: 'Test timed out in 180000ms.' }),
    { verdict: 'blocked', reason: expect.stringContaining('too long') },
  ],
  ['failing without an error', outcomeOf({ state: 'failed' }), { verdict: 'broken' }],
  [
    'failing before there was a trace',
    outcomeOf({ state: 'failed', errors: [{ name: 'Error', message: 'no fixture' }], trace: undefined }),
    { verdict: 'broken' },
  ],
])('%s', (_, outcome, expected) => {
  expect(judgeTest(outcome)).toMatchObject(expected);
});

describe('a test that passed', () => {
  test('is failed by an answer to what it is about that breaks the contract', () => {
    const verdict = judgeTest(outcomeOf({ trace: traceOf({ violations: [violationIn('e1')] }) }));
    expect(verdict).toMatchObject({ verdict: 'failed', decisive: 'e1', reason: expect.stringContaining('showImage 200: body /size') });
  });

  test.each([
    [
      'of another operation',
      traceOf({ exchanges: [exchangeOf('e1', 201, { operation: 'createImage' })], violations: [violationIn('e1', 'createImage')] }),
    ],
    ['in its set-up', traceOf({ exchanges: [exchangeOf('e1', 200, { phase: 'setup' })], violations: [violationIn('e1')] })],
    ['while it was undone', traceOf({ exchanges: [exchangeOf('e1', 200, { phase: 'undo' })], violations: [violationIn('e1')] })],
  ])('is not failed by an answer %s', (_, trace) => {
    expect(judgeTest(outcomeOf({ trace }))).toEqual({ verdict: 'passed' });
  });

  test('is not failed by what a gateway answered in between', () => {
    const violations = [{ ...violationIn('e1', 'showImage', 'status'), status: 502 }];
    const trace = traceOf({
      exchanges: [exchangeOf('e1', 502), exchangeOf('e2', 200)],
      violations,
      blocked: { reason: '502', exchange: 'e1' },
    });
    expect(judgeTest(outcomeOf({ trace })).verdict).not.toBe('failed');
  });
});
