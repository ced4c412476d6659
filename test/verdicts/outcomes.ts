import type { TraceRecord } from '../../lib/fixtures/index.ts';
import type { TestError, TestOutcome } from '../../lib/verdicts/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';

/** One requirement of each level, all of showImage or its like, as the catalogue has them. */
export const must = 'image.show.unknown-is-not-found';
export const should = 'request-id.is-returned';

/** A trace of one answered act, `e1`, of showImage. */
export function traceOf(changes: Partial<TraceRecord> = {}): TraceRecord {
  return { exchanges: [exchangeOf('e1', 200)], passing: [], violations: [], leftovers: [], ...changes };
}

/** A test that passed; what a test is about is changed. */
export function outcomeOf(changes: Partial<TestOutcome> = {}): TestOutcome {
  return { id: 'f > t', title: 't', file: 'f', covers: [must], state: 'passed', durationMs: 5, errors: [], trace: traceOf(), ...changes };
}

/** A test that failed with this error. */
export function failedBy(error: TestError, trace = traceOf()): TestOutcome {
  return outcomeOf({ state: 'failed', errors: [error], trace });
}

export const assertion: TestError = { name: 'AssertionError', message: 'expected 1 to be 2\n\n- 2\n+ 1', expected: '2', actual: '1' };
/** As those of our own matchers arrive. */
export const statusAssertion: TestError = { name: 'Error', message: 'expected status 404, got 200', expected: '404', actual: '200' };
export const typeError: TestError = { name: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" };
export const brokenError: TestError = {
  name: 'ConformanceError',
  code: 'ERR_BROKEN',
  message: 'A request of the suite breaks the contract',
};
export const blockedError: TestError = { name: 'ConformanceError', code: 'ERR_BLOCKED', message: 'Set-up failed' };

/** An answer of an operation that breaks the contract, seen in an exchange. */
export function violationIn(exchange: string, operation = 'showImage', where = 'body /size') {
  return { operation, status: 200, where, expected: 'type integer', got: '"5"', exchange };
}
