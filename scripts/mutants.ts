/**
 * Runs the suite against every mutant of the reference server and fails when one survives: `npm run mutants [-- --only ID…]`.
 * Each mutant is met with the tests of the requirements that it must fail; many are tested beside one another in one run of the suites.
 */
import { runVariants } from '../lib/run/index.ts';
import { ampleLimits, type Mutant, mutants } from '../lib/server/index.ts';
import { withReferenceServers } from './reference-variants.ts';

/** Servers that are up at a time. */
const batchSize = 100;

const wanted = process.argv.slice(process.argv.indexOf('--only') + 1);
const chosen = process.argv.includes('--only') ? mutants.filter((m) => wanted.includes(m.id)) : mutants;
if (chosen.length === 0) {
  console.error(`No mutant has that id. There are: ${mutants.map((m) => m.id).join(', ')}`);
  process.exit(2);
}

/** Runs some mutants and says of each that survived which requirements missed it. */
async function survivorsOf(batch: readonly Mutant[]): Promise<string[]> {
  const wantedServers = batch.map((mutant) => ({ id: mutant.id, options: { mutant, unifiedLimits: ampleLimits }, only: mutant.kills }));
  const results = await withReferenceServers(wantedServers, (variants) => runVariants(variants, { deadlineSeconds: 3, concurrency: 16 }));
  return batch.flatMap((mutant) => {
    const found = results.find(({ id }) => id === mutant.id);
    const verdicts = new Map(found?.results.map(({ id, verdict }) => [id, verdict]));
    const missed = mutant.kills.filter((id) => !['failed', 'warning'].includes(verdicts.get(id) ?? ''));
    if (missed.length === 0) return [];
    const verdictsOf = missed.map((id) => `${id} is ${verdicts.get(id) ?? found?.fault ?? 'without a verdict'}`);
    return [`survived  ${mutant.id}: ${mutant.says}\n          ${verdictsOf.join(', ')}`];
  });
}

const begun = performance.now();
let survived = 0;
for (let at = 0; at < chosen.length; at += batchSize) {
  for (const survivor of await survivorsOf(chosen.slice(at, at + batchSize))) {
    survived += 1;
    console.error(survivor);
  }
}
console.log(`${chosen.length - survived} of ${chosen.length} mutants died in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(survived === 0 ? 0 : 1);
