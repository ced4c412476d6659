import type { VariantResult } from '../../lib/run/index.ts';
import { type Mutant, wholeDeployment } from '../../lib/server/index.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import type { ReferenceVariant } from '../reference-variants.ts';
import { seed, testInBatches } from './batches.ts';
import type { NamedOutcome } from './results.ts';

/** Servers that are up at a time. */
const batchSize = 100;

/**
 * Meets each mutant with the tests of the requirements that it must fail, until each of them has failed; what survives with all tests of
 * the operations that these are about. A refusal by policy is told from a defect by what else the same caller may do.
 */
export async function tryNamed(mutants: readonly Mutant[]): Promise<NamedOutcome[]> {
  const first = await meet(mutants, (mutant) => ({ ...serverWith(mutant), only: mutant.kills, enough: 'each-fails' }));
  const alive = mutants.filter(({ id }) => (first.get(id)?.missed.length ?? 0) > 0);
  const second = await meet(alive, (mutant) => ({ ...serverWith(mutant), only: ofTheirOperations(mutant.kills) }));
  return mutants.map(({ id }) => (second.get(id) ?? first.get(id)) as NamedOutcome);
}

const serverWith = (mutant: Mutant) => ({ id: mutant.id, options: { ...wholeDeployment, mutant } });

async function meet(mutants: readonly Mutant[], serverFor: (mutant: Mutant) => ReferenceVariant): Promise<Map<string, NamedOutcome>> {
  const found = await testInBatches(mutants.map(serverFor), batchSize, { deadlineSeconds: 3, concurrency: 16, seed });
  return new Map(mutants.map((mutant) => [mutant.id, outcomeOf(mutant, found.get(mutant.id))]));
}

function ofTheirOperations(ids: readonly RequirementId[]): readonly RequirementId[] {
  const asked = new Set(ids.map((id) => requirementOf(id).operation));
  return testedRequirementIds.filter((id) => asked.has(requirementOf(id).operation));
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
