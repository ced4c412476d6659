import { relative, resolve } from 'node:path';
import { exitStatuses } from '../../report/index.ts';
import { cleanUp } from '../../run/index.ts';
import { resolveTargets, type TargetFlags } from '../target-options.ts';

/** `clean`: undoes what killed runs left, from their ledgers. 0 when nothing is left, 3 when something is. */
export async function clean(flags: TargetFlags & { readonly output: string }): Promise<number> {
  const results = await cleanUp(resolve(flags.output), (clouds) => resolveTargets(clouds, flags));
  if (results.length === 0) console.log(`Nothing to clean: ${flags.output} holds no ledger of an unfinished run.`);
  for (const { path, header, undone, leftovers } of results) {
    const what = header.embedded ? 'was against the embedded server, which is gone' : `${undone} undone, ${leftovers.length} left`;
    console.log(`Run ${header.run} of ${header.startedAt} on ${header.endpoint}: ${what}.`);
    for (const leftover of leftovers) console.log(`  ${leftover.kind} ${leftover.id ?? leftover.name ?? ''}: ${leftover.why}`);
    if (leftovers.length > 0) console.log(`  kept: ${relative(process.cwd(), path)}`);
  }
  return results.some((r) => r.leftovers.length > 0) ? exitStatuses.inconclusive : exitStatuses.conformant;
}
