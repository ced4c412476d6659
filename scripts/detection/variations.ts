import type { VariantResult } from '../../lib/run/index.ts';
import type { Variation } from '../../lib/server/index.ts';
import { testInBatches } from './batches.ts';
import type { Finding, VariationOutcome } from './results.ts';

/** Variations that are up at a time: each is tested with the whole suite. */
const batchSize = 12;

/** Runs the whole suite against servers in legal variations. */
export async function tryVariations(
  variations: readonly Variation[],
  onOutcome: (outcome: VariationOutcome) => void = () => undefined,
): Promise<VariationOutcome[]> {
  const byId = new Map(variations.map((variation) => [variation.id, variation]));
  const outcomes: VariationOutcome[] = [];
  await testInBatches(variations, batchSize, { deadlineSeconds: 20, concurrency: 16 }, (results) => {
    for (const result of results) {
      const outcome = outcomeOf(byId.get(result.id) as Variation, result);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  });
  return outcomes;
}

function outcomeOf({ id, says }: Variation, { results, fault }: VariantResult): VariationOutcome {
  const findings = (...verdicts: readonly string[]): Finding[] =>
    results
      .filter(({ verdict }) => verdicts.includes(verdict))
      .map(({ id: requirement, verdict, reason = '' }) => ({ requirement, reason: verdict === 'broken' ? `broken: ${reason}` : reason }));
  const undiscovered = fault === undefined ? [] : [{ requirement: 'discovery', reason: fault }];
  const grouped = Object.groupBy(results, ({ verdict }) => verdict);
  return {
    id,
    says,
    counts: Object.fromEntries(Object.entries(grouped).map(([verdict, list]) => [verdict, list?.length ?? 0])),
    alarms: [...undiscovered, ...findings('failed', 'broken')],
    blocked: findings('blocked'),
  };
}
