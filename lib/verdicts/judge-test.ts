import { requirementOf } from '../../specs/requirements/index.ts';
import type { Verdict } from '../../specs/verdict.ts';
import { violationText } from '../contract/index.ts';
import { isMalformed } from '../http/index.ts';
import { isGateways } from './gateway.ts';
import type { TestError, TestOutcome } from './outcome.ts';

/** What one test says about the requirements that it covers; `failed` still stands for should as for must. */
export interface TestVerdict {
  readonly verdict: Exclude<Verdict, 'warning'> | 'not-selected';
  readonly reason?: string;
  readonly expected?: string;
  readonly got?: string;
  /** The part of the answer that breaks the contract. */
  readonly where?: string;
  /** Id of the exchange that decided it. */
  readonly decisive?: string;
  /** Ids of exchanges that show why it does not apply. */
  readonly evidence?: readonly string[];
}

/** Codes of errors that say something of the way to the service, or of a prerequisite, and nothing of the service. */
const blockingCodes = new Set<string>([
  ...['ERR_UNREACHABLE', 'ERR_TIMEOUT', 'ERR_TRUNCATED', 'ERR_PROXY', 'ERR_TLS'],
  ...['ERR_AUTH', 'ERR_CATALOG', 'ERR_NOT_THE_API', 'ERR_BLOCKED'],
]);

/** Judges one test from its outcome alone. `interrupted`: the run was stopped, which skips what had not begun. */
export function judgeTest(outcome: TestOutcome, interrupted = false): TestVerdict {
  const { trace, state } = outcome;
  const gate = trace?.gate;
  if (gate) {
    if (gate.verdict === 'not-selected') return { verdict: 'not-selected' };
    return { verdict: gate.verdict, reason: gate.reason, evidence: gate.evidence };
  }
  if (state === 'unfinished') return { verdict: 'blocked', reason: 'The run ended before this test did.' };
  if (state === 'skipped' && interrupted) return { verdict: 'blocked', reason: 'The run was interrupted before this was asked.' };
  if (state === 'skipped') return { verdict: 'broken', reason: 'The test was skipped without a reason that the suite knows.' };
  const test = state === 'passed' ? (violationOf(outcome) ?? { verdict: 'passed' as const }) : judgeFailure(outcome);
  return outcome.passedSince === undefined ? test : inDoubt(test, outcome.passedSince);
}

/** A failure that did not come again is no violation that anybody could reproduce; nor is it a pass. */
function inDoubt({ reason, decisive }: TestVerdict, passedSince: number): TestVerdict {
  return {
    verdict: 'blocked',
    reason: `It failed, and passed ${passedSince} times when it was run again: ${reason ?? ''}`,
    ...(decisive === undefined ? {} : { decisive }),
  };
}

function judgeFailure(outcome: TestOutcome): TestVerdict {
  const { trace, errors } = outcome;
  const [error] = errors;
  const blocked = trace?.blocked;
  const assertion = errors.find(isAssertion);
  const broken = errors.find((e) => e.code === 'ERR_BROKEN');
  if (broken) return { verdict: 'broken', reason: broken.message };
  // Without an answer, or with a gateway's, an assertion that fails says nothing about the service.
  if (blocked && (!assertion || trace?.decisive === undefined || trace.decisive === blocked.exchange)) {
    return { verdict: 'blocked', reason: blocked.reason, ...decisive(blocked.exchange) };
  }
  if (assertion) {
    const lastAct = trace?.exchanges.filter((e) => e.phase === 'act').at(-1)?.id;
    return {
      verdict: 'failed',
      reason: firstLine(assertion.message),
      ...(assertion.expected === undefined ? {} : { expected: assertion.expected }),
      ...(assertion.actual === undefined ? {} : { got: assertion.actual }),
      ...decisive(trace?.decisive ?? lastAct),
    };
  }
  if (errors.some((e) => /timed out/i.test(e.message)))
    return { verdict: 'blocked', reason: `The test took too long: ${firstLine(error?.message ?? '')}` };
  const malformed = malformedIn(outcome);
  if (malformed) return malformed;
  const blocking = errors.find((e) => e.code !== undefined && blockingCodes.has(e.code));
  if (blocking) return { verdict: 'blocked', reason: firstLine(blocking.message) };
  // A test that stumbles over an answer which breaks the contract has found the answer, not a fault of its own.
  return (
    violationOf(outcome) ??
    stumbledOver(outcome) ?? {
      verdict: 'broken',
      reason: error ? `${error.name}: ${firstLine(error.message)}` : 'The test failed without an error.',
    }
  );
}

/** Another operation's answer broke the contract, and the test could not go on: that operation's own requirement tells of it. */
function stumbledOver(outcome: TestOutcome): TestVerdict | undefined {
  const violation = outcome.trace?.violations.findLast((v) => !isGateways(v));
  if (!violation) return undefined;
  return {
    verdict: 'blocked',
    reason: `An answer on the way broke the contract: ${violationText(violation)}`,
    decisive: violation.exchange,
  };
}

/** An answer that breaks the contract of an operation which the test is about fails it. */
function violationOf(outcome: TestOutcome): TestVerdict | undefined {
  const operations = new Set<string>(outcome.covers.map((id) => requirementOf(id).operation));
  const act = new Set(outcome.trace?.exchanges.filter((e) => e.phase === 'act').map((e) => e.id));
  const violation = outcome.trace?.violations.find((v) => act.has(v.exchange) && operations.has(v.operation) && !isGateways(v));
  if (!violation) return undefined;
  return {
    verdict: 'failed',
    reason: `The answer breaks the contract: ${violationText(violation)}`,
    expected: violation.expected,
    got: violation.got,
    where: violation.where,
    decisive: violation.exchange,
  };
}

/** An answer that cannot even be read fails the test that is about its operation, and blocks one that met it on the way. */
function malformedIn({ covers, trace, errors }: TestOutcome): TestVerdict | undefined {
  const exchange = trace?.exchanges.find(isMalformed);
  if (!exchange?.fault || !errors.some(({ code }) => code === exchange.fault?.code)) return undefined;
  const isOwn = covers.some((id) => requirementOf(id).operation === exchange.operation);
  return { verdict: isOwn ? 'failed' : 'blocked', reason: exchange.fault.message, decisive: exchange.id };
}

/** vitest's own assertions have the name; those of our matchers are plain errors that carry both sides. */
function isAssertion(error: TestError): boolean {
  return error.name === 'AssertionError' || (error.name === 'Error' && error.expected !== undefined && error.actual !== undefined);
}

function decisive(exchange: string | undefined): { decisive?: string } {
  return exchange === undefined ? {} : { decisive: exchange };
}

/** Without vitest's remark on how it compared. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/ \/\/ (Object\.is|deep|strict) equality$/, '');
}
