import type { VariantResult } from '../../lib/run/index.ts';
import { type Alteration, alterationOf, type SystematicMutant, survivors, wholeDeployment } from '../../lib/server/index.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import { isJudgedFromExchanges, type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import { seed, testInBatches } from './batches.ts';
import type { SystematicOutcome } from './results.ts';

/** Servers that are up at a time. */
const batchSize = 100;
/** So many are worth a run of the whole suite to see which of them it meets. */
const worthALook = 200;

/**
 * Meets each mutant with the tests of its operation, until one of them fails; what survives that with the tests of the whole resource, as
 * far as they are about the same parts of it.
 */
export async function trySystematic(mutants: readonly SystematicMutant[]): Promise<SystematicOutcome[]> {
  const reached = new Set<string>();
  const byOperation = Map.groupBy(testedRequirementIds, (id) => requirementOf(id).operation);
  const requirementsOf = ({ operation }: SystematicMutant) => byOperation.get(operation) ?? [];
  const met = mutants.length < worthALook ? mutants : await metAmong(mutants);
  const first = await meet(met, requirementsOf, reached);
  const alive = mutants.filter(({ id }) => first.get(id)?.fate === 'survived');
  const second = await meet(alive, (mutant) => ofTheSameParts(requirementsOf(mutant)), reached);
  return mutants.map((mutant) => second.get(mutant.id) ?? first.get(mutant.id) ?? outcomeOf(mutant, undefined, false));
}

/** The mutants that would change an answer in a run of the whole suite: what is met nowhere can neither die nor survive. */
async function metAmong(mutants: readonly SystematicMutant[]): Promise<readonly SystematicMutant[]> {
  const left = Map.groupBy(mutants, ({ operation, status }) => `${operation} ${status}`);
  const met = new Set<SystematicMutant>();
  const alteration: Alteration = {
    async onResponse(operation, response, request) {
      const key = `${operation} ${response.status}`;
      for (const mutant of left.get(key) ?? [])
        await alterationOf(mutant, () => met.add(mutant)).onResponse?.(operation, response, request);
      const rest = left.get(key)?.filter((mutant) => !met.has(mutant));
      if (rest) left.set(key, rest);
      return response;
    },
  };
  const options = { deadlineSeconds: 20, concurrency: 16, seed };
  await testInBatches([{ id: 'unaltered', options: { ...wholeDeployment, alteration } }], 1, options);
  return mutants.filter((mutant) => met.has(mutant));
}

async function meet(
  mutants: readonly SystematicMutant[],
  requirementsOf: (mutant: SystematicMutant) => readonly RequirementId[],
  reached: Set<string>,
): Promise<Map<string, SystematicOutcome>> {
  const wanted = mutants.map((mutant) => ({
    id: mutant.id,
    options: { ...wholeDeployment, alteration: alterationOf(mutant, () => reached.add(mutant.id)) },
    only: requirementsOf(mutant),
    enough: 'any-fails' as const,
  }));
  const found = await testInBatches(wanted, batchSize, { deadlineSeconds: 3, concurrency: 16, seed });
  return new Map(mutants.map((mutant) => [mutant.id, outcomeOf(mutant, found.get(mutant.id), reached.has(mutant.id))]));
}

/** All requirements whose ids begin like one of these. */
function ofTheSameParts(ids: readonly RequirementId[]): readonly RequirementId[] {
  const parts = new Set(ids.filter((id) => !isJudgedFromExchanges(id)).map((id) => id.split('.')[0]));
  return testedRequirementIds.filter((id) => ids.includes(id) || parts.has(id.split('.')[0]));
}

function outcomeOf({ id, kind, operation }: SystematicMutant, result: VariantResult | undefined, isReached: boolean): SystematicOutcome {
  const base = { id, kind, operation };
  // A target that cannot even be discovered is refused before anything is judged.
  const by = result?.results.find(({ verdict }) => verdict === 'failed' || verdict === 'warning')?.id ?? result?.fault;
  if (by !== undefined) return { ...base, fate: 'died', by };
  const explained = survivors.find(({ ids }) => new RegExp(`^(?:${ids})$`).test(id))?.why;
  return { ...base, fate: isReached ? 'survived' : 'not-reached', ...(explained === undefined ? {} : { explained }) };
}

/** The explanations of survivors that explain none of these. */
export function idleExplanations(outcomes: readonly SystematicOutcome[]): string[] {
  return survivors.filter(({ why }) => !outcomes.some(({ explained }) => explained === why)).map(({ ids }) => ids);
}
