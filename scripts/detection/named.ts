import type { VariantResult } from '../../lib/run/index.ts';
import { type Mutant, wholeDeployment } from '../../lib/server/index.ts';
import { testInBatches } from './batches.ts';
import type { NamedOutcome } from './results.ts';

/** Servers that are up at a time. */
const batchSize = 100;

/** Meets each mutant with the tests of the requirements that it must fail, until each of them has failed. */
export async function tryNamed(mutants: readonly Mutant[]): Promise<NamedOutcome[]> {
  const wanted = mutants.map((mutant) => ({
    id: mutant.id,
    options: { ...wholeDeployment, mutant },
    only: mutant.kills,
    enough: 'each-fails' as const,
  }));
  const found = await testInBatches(wanted, batchSize, { deadlineSeconds: 3, concurrency: 16 });
  return mutants.map((mutant) => outcomeOf(mutant, found.get(mutant.id)));
}

function outcomeOf({ id, says, kills }: Mutant, result: VariantResult | undefined): NamedOutcome {
  const verdicts = new Map(result?.results.map((one) => [one.id, one.verdict]));
  const missed = kills.filter((requirement) => !['failed', 'warning'].includes(verdicts.get(requirement) ?? ''));
  return {
    id,
    says,
    kills,
    missed: missed.map((requirement) => ({ requirement, reason: verdicts.get(requirement) ?? result?.fault ?? 'without a verdict' })),
  };
}
