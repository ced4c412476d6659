import { type Mutant, wholeDeployment } from '../../lib/server/index.ts';
import { seed, testInBatches } from './batches.ts';
import type { PrecisionOutcome } from './results.ts';

/** Servers that are up at a time: each is tested with the whole suite. */
const batchSize = 10;

/** So many mutants, evenly spread over the list: the same ones every time. */
export function sampleOf(mutants: readonly Mutant[], size: number): Mutant[] {
  const step = mutants.length / Math.min(size, mutants.length);
  return Array.from({ length: Math.min(size, mutants.length) }, (_, index) => mutants[Math.floor(index * step)] as Mutant);
}

/** Tests mutants with everything there is, and counts what fails beyond what they name. */
export async function tryPrecision(mutants: readonly Mutant[]): Promise<PrecisionOutcome[]> {
  const wanted = mutants.map((mutant) => ({ id: mutant.id, options: { ...wholeDeployment, mutant } }));
  const found = await testInBatches(wanted, batchSize, { deadlineSeconds: 3, concurrency: 16, seed });
  return mutants.map(({ id, kills }) => {
    const results = found.get(id)?.results ?? [];
    const named = new Set<string>(kills);
    const failed = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning');
    return {
      id,
      kills,
      further: failed.filter((result) => !named.has(result.id)).map((result) => result.id),
      blocked: results.filter(({ verdict }) => verdict === 'blocked').length,
      broken: results
        .filter(({ verdict }) => verdict === 'broken')
        .map((result) => ({ requirement: result.id, reason: result.reason ?? '' })),
    };
  });
}
