import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import type { Exchange } from '../http/index.ts';
import { judgeTest } from './judge-test.ts';
import type { TestOutcome } from './outcome.ts';

/** A test that failed, or could not be judged, in which the service said that it failed itself; run again, it passed. */
export interface TransientFault {
  readonly test: string;
  readonly covers: readonly RequirementId[];
  /** What the test came to at first. */
  readonly verdict: 'failed' | 'blocked';
  readonly reason: string;
  /** Id of the exchange that decided it then. */
  readonly exchange?: string;
  /** How often it was run again. */
  readonly passes: number;
}

/** More tests than so many are no accident, and stand. */
const mostAccidents = 12;
/** Passes that it takes to doubt a failure. What could not be judged was no allegation, and one is enough. */
const passesFor = { failed: 3, blocked: 1 } as const;

/**
 * The tests that are worth running again: somewhere in them the service said that it failed itself (500, a failed task), or gave no answer. Real
 * Glance does now and then, as where its database breaks off one of two transactions that wait for each other. Without such a sign a failure stands.
 */
export function suspectsAmong(outcomes: readonly TestOutcome[]): readonly TestOutcome[] {
  const suspects = outcomes.filter(isSuspect);
  return suspects.length > mostAccidents ? [] : suspects;
}

/** Whether one more run can tell something: neither confirmed yet, nor in doubt. `again`: what they came to since, oldest first. */
export function isOpen(first: TestOutcome, again: readonly TestOutcome[]): boolean {
  const verdict = allegedBy(first);
  return again.length < passesFor[verdict] && again.every(hasPassed);
}

/**
 * What a test came to in the end. A failure that came again stands; one that did not stays on record, and is not judged: never green, for it was seen.
 */
export function settle(
  first: TestOutcome,
  again: readonly TestOutcome[],
): { readonly outcome: TestOutcome; readonly setAside: readonly TestOutcome[]; readonly fault?: TransientFault } {
  const verdict = allegedBy(first);
  const last = again.at(-1);
  if (last === undefined || again.length < passesFor[verdict] || !again.every(hasPassed)) {
    const worse = verdict === 'blocked' ? again.find((one) => judgeTest(one).verdict === 'failed') : undefined;
    const outcome = worse ?? first;
    return { outcome, setAside: [first, ...again].filter((one) => one !== outcome) };
  }
  const { reason = '', decisive } = judgeTest(first);
  const doubted = { ...first, passedSince: again.length };
  return {
    ...(verdict === 'failed' ? { outcome: doubted, setAside: again } : { outcome: last, setAside: [doubted] }),
    fault: {
      test: first.id,
      covers: first.covers,
      verdict,
      reason,
      ...(decisive === undefined ? {} : { exchange: decisive }),
      passes: again.length,
    },
  };
}

function allegedBy(outcome: TestOutcome): 'failed' | 'blocked' {
  return judgeTest(outcome).verdict === 'failed' ? 'failed' : 'blocked';
}

function hasPassed(outcome: TestOutcome): boolean {
  return judgeTest(outcome).verdict === 'passed';
}

function isSuspect(outcome: TestOutcome): boolean {
  const { trace } = outcome;
  if (trace === undefined || trace.gate) return false;
  const { verdict } = judgeTest(outcome);
  const levels = outcome.covers.map((id) => requirementOf(id).level);
  const counts =
    verdict === 'failed' ? levels.includes('must') : verdict === 'blocked' && levels.some((one) => one === 'must' || one === 'should');
  return counts && trace.exchanges.some(tellsOfFault);
}

/** The service failed, and says so; or it said nothing. */
function tellsOfFault({ phase, response, fault }: Exchange): boolean {
  if (phase === 'undo' || phase === 'discovery') return false;
  if (fault !== undefined) return fault.code !== 'ERR_BROKEN_OFF';
  return response?.status === 500 || tellsOfFailedWork(response);
}

/** What the service did by itself, after its answer, came to nothing: the task or the image says so. */
export function tellsOfFailedWork(response: Exchange['response']): boolean {
  const text = response?.body.kind === 'text' ? response.body.text : '';
  return /"status":\s*"failure"|"os_glance_failed_import":\s*"[^"]+"/.test(text);
}
