import type { Report } from '../shape.ts';
import type { TimingComparison } from './comparison.ts';

/** Fewer answers than this tell nothing of an operation. */
const leastCount = 20;
const leastFactor = 1.5;
const leastMs = 20;
/** From fewer operations nothing is told of the whole run. */
const leastPairs = 5;
/** A run that is slower than this as a whole was on a busy machine: single operations tell nothing. */
const mostWholeRun = 2;

const rule =
  `An operation counts as slower where both runs have at least ${leastCount} answers of it, and, once the slowness of the whole run is taken out, ` +
  `its median is at least ${leastFactor} times and ${leastMs} ms above the earlier one and not below the earlier 95th percentile, ` +
  `which rose by as much. Where the whole run is ${mostWholeRun} times as slow, single operations tell nothing.`;

/**
 * The operations that became slower beyond noise. The rule is made on repeated runs against the same deployments: a median alone moves by
 * more than half between two of them, and a busy machine slows everything down alike. A run that asked for other things had other images to
 * list and send: operations that were called twice as often, or half, are left out.
 */
export function timingsBetween(a: Report, b: Report): TimingComparison {
  const earlier = new Map(a.timings.map((one) => [one.operation, one]));
  const pairs = b.timings.flatMap((after) => {
    const before = earlier.get(after.operation);
    if (!before || Math.min(before.count, after.count) < leastCount) return [];
    const ratio = after.count / before.count;
    return ratio > 2 || ratio < 0.5 ? [] : [{ before, after }];
  });
  const factorOf = (key: 'p50Ms' | 'p95Ms') =>
    pairs.length < leastPairs ? 1 : Math.max(1, median(pairs.map(({ before, after }) => after[key] / Math.max(1, before[key]))));
  const [p50, p95] = [factorOf('p50Ms'), factorOf('p95Ms')];
  const slower = pairs.filter(
    ({ before, after }) =>
      p50 < mostWholeRun &&
      isAbove(after.p50Ms, before.p50Ms * p50) &&
      isAbove(after.p95Ms, before.p95Ms * p95) &&
      after.p50Ms >= before.p95Ms * p50,
  );
  return {
    compared: pairs.length,
    wholeRun: Math.round(p50 * 10) / 10,
    slower: slower
      .toSorted((x, y) => y.after.p50Ms / y.before.p50Ms - x.after.p50Ms / x.before.p50Ms)
      .map(({ before, after }) => ({ operation: after.operation, before: figures(before), after: figures(after) })),
    rule,
  };
}

function isAbove(after: number, before: number): boolean {
  return after >= before * leastFactor && after - before >= leastMs;
}

function figures({ count, p50Ms, p95Ms }: Report['timings'][number]) {
  return { count, p50Ms, p95Ms };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((x, y) => x - y)[Math.floor(numbers.length / 2)] ?? 1;
}
