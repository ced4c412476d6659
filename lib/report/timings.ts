import type { Exchange } from '../http/index.ts';
import type { Report } from './shape.ts';

/** How long each operation took, in milliseconds from the first byte sent to the last received. */
export function timingsOf(exchanges: readonly Exchange[]): Report['timings'] {
  const byOperation = new Map<string, number[]>();
  for (const { operation, durationMs, response } of exchanges) {
    if (!response) continue;
    const durations = byOperation.get(operation) ?? [];
    durations.push(durationMs);
    byOperation.set(operation, durations);
  }
  return [...byOperation].map(([operation, durations]) => {
    const sorted = durations.sort((a, b) => a - b);
    return { operation, count: sorted.length, p50Ms: at(sorted, 0.5), p95Ms: at(sorted, 0.95), maxMs: at(sorted, 1) };
  });
}

/** The nearest-rank percentile, rounded to a tenth. */
function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}
