/**
 * Runs the whole suite against the reference server in every legal variation, and fails where it finds fault with one:
 * `npm run variations [-- --only ID…]`.
 */

import { runVariants, type VariantResult } from '../lib/run/index.ts';
import { variations } from '../lib/server/index.ts';
import { withReferenceServers } from './reference-variants.ts';

const wanted = process.argv.slice(process.argv.indexOf('--only') + 1);
const chosen = process.argv.includes('--only') ? variations.filter(({ id }) => wanted.includes(id)) : variations;
if (chosen.length === 0) {
  console.error(`No variation has that id. There are: ${variations.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

/** What is wrong with a result: nothing may have failed, erred or been kept from running but for a limit of the deployment. */
function faultsOf({ results, fault }: VariantResult): string[] {
  if (fault !== undefined) return [`could not be discovered: ${fault}`];
  return results
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'broken')
    .map(({ id, verdict, reason }) => `${verdict} ${id}: ${reason ?? ''}`);
}

const begun = performance.now();
let bad = 0;
for (const { id, says, options } of chosen) {
  const results = await withReferenceServers([{ id, options }], (variants) =>
    runVariants(variants, { deadlineSeconds: 20, concurrency: 16 }),
  );
  for (const result of results) {
    const counts = Object.entries(Object.groupBy(result.results, ({ verdict }) => verdict)).map(
      ([verdict, list]) => `${list?.length} ${verdict}`,
    );
    console.log(`${id}: ${counts.join(', ')}  (${says})`);
    const faults = faultsOf(result);
    for (const fault of faults) console.error(`  ${fault}`);
    if (faults.length > 0) bad += 1;
  }
}
console.log(`${chosen.length - bad} of ${chosen.length} variations passed in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(bad === 0 ? 0 : 1);
