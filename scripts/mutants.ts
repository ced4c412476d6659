/**
 * Runs the suite against every mutant of the reference server and fails when one survives: `npm run mutants [-- --only ID…]`.
 * Each mutant is met with the tests of the requirements that it must fail; many are tested beside one another in one run of the suites.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVariants, type Variant } from '../lib/run/index.ts';
import { type ListeningServer, listen, type Mutant, mutants } from '../lib/server/index.ts';
import { resolveTarget, surroundingsOfProcess } from '../lib/target/index.ts';

/** Servers that are up at a time. */
const batchSize = 100;

const wanted = process.argv.slice(process.argv.indexOf('--only') + 1);
const chosen = process.argv.includes('--only') ? mutants.filter((m) => wanted.includes(m.id)) : mutants;
if (chosen.length === 0) {
  console.error(`No mutant has that id. There are: ${mutants.map((m) => m.id).join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'image-conformance-mutants-'));

function variantOf(mutant: Mutant, server: ListeningServer): Variant {
  const clientConfigFile = join(folder, `${mutant.id}.yaml`);
  writeFileSync(clientConfigFile, server.cloudsYaml, { mode: 0o600 });
  const surroundings = { ...surroundingsOfProcess(), env: {} };
  const one = (cloud: string) => resolveTarget({ cloud, clientConfigFile }, surroundings);
  const { member, reader, stranger, admin, service } = server.clouds;
  const targets = { member: one(member), reader: one(reader), stranger: one(stranger), admin: one(admin), service: one(service) };
  return { id: mutant.id, targets, only: mutant.kills };
}

/** Runs some mutants and says of each that survived which requirements missed it. */
async function survivorsOf(batch: readonly Mutant[]): Promise<string[]> {
  const servers = await Promise.all(batch.map((mutant) => listen({ mutant })));
  try {
    const variants = batch.map((mutant, i) => variantOf(mutant, servers[i] as ListeningServer));
    const results = await runVariants(variants, { deadlineSeconds: 3, concurrency: 16 });
    return batch.flatMap((mutant) => {
      const found = results.find(({ id }) => id === mutant.id);
      const verdicts = new Map(found?.results.map(({ id, verdict }) => [id, verdict]));
      const missed = mutant.kills.filter((id) => !['failed', 'warning'].includes(verdicts.get(id) ?? ''));
      if (missed.length === 0) return [];
      const verdictsOf = missed.map((id) => `${id} is ${verdicts.get(id) ?? found?.fault ?? 'without a verdict'}`);
      return [`survived  ${mutant.id}: ${mutant.says}\n          ${verdictsOf.join(', ')}`];
    });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

const begun = performance.now();
let survived = 0;
try {
  for (let at = 0; at < chosen.length; at += batchSize) {
    for (const survivor of await survivorsOf(chosen.slice(at, at + batchSize))) {
      survived += 1;
      console.error(survivor);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${chosen.length - survived} of ${chosen.length} mutants died in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(survived === 0 ? 0 : 1);
