import { runVariants, type VariantOptions, type VariantResult } from '../../lib/run/index.ts';
import { type ReferenceVariant, withReferenceServers } from '../reference-variants.ts';

/** One for all: what dies today dies tomorrow, and random walks come to the same moves. */
export const seed = 'mutants';

/** Has servers tested, so many at a time beside one another in one run of the suites; the results in the order of the servers. */
export async function testInBatches(
  wanted: readonly ReferenceVariant[],
  size: number,
  options: VariantOptions,
  onBatch: (results: readonly VariantResult[]) => void = () => undefined,
): Promise<Map<string, VariantResult>> {
  const found = new Map<string, VariantResult>();
  for (let at = 0; at < wanted.length; at += size) {
    const results = await withReferenceServers(wanted.slice(at, at + size), (variants) => runVariants(variants, options));
    for (const result of results) found.set(result.id, result);
    onBatch(results);
  }
  return found;
}
