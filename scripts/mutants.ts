/**
 * Runs the suite against every mutant of the reference server and fails when one survives: `npm run mutants [-- --only ID…]`.
 * Each mutant is run with the tests of the requirements that it must fail, in a process of its own.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import type { Report } from '../lib/report/index.ts';
import { type Mutant, mutants } from '../lib/server/index.ts';

const cli = fileURLToPath(new URL('../bin/image-conformance.ts', import.meta.url));
const wanted = process.argv.slice(process.argv.indexOf('--only') + 1);
const chosen = process.argv.includes('--only') ? mutants.filter((m) => wanted.includes(m.id)) : mutants;
if (chosen.length === 0) {
  console.error(`No mutant has that id. There are: ${mutants.map((m) => m.id).join(', ')}`);
  process.exit(2);
}

/** What the run said of each requirement that the mutant must fail; undefined when it left no report. */
async function verdictsUnder(mutant: Mutant): Promise<Map<string, string> | undefined> {
  const output = mkdtempSync(join(tmpdir(), 'image-conformance-mutant-'));
  try {
    const argv = [cli, 'demo', '--mutant', mutant.id, '--only', ...mutant.kills, '--output', output, '--deadline', '3'];
    await new Promise<void>((resolve) => execFile(process.execPath, argv, { maxBuffer: 1 << 26 }, () => resolve()));
    const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report;
    return new Map(report.requirements.map((r) => [r.id, r.verdict]));
  } catch {
    return undefined;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const limit = pLimit(availableParallelism());
const begun = performance.now();
let survived = 0;
await Promise.all(
  chosen.map((mutant) =>
    limit(async () => {
      const verdicts = await verdictsUnder(mutant);
      const missed = mutant.kills.filter((id) => !['failed', 'warning'].includes(verdicts?.get(id) ?? ''));
      if (missed.length === 0) return;
      survived += 1;
      console.error(
        `survived  ${mutant.id}: ${mutant.says}\n          ${missed.map((id) => `${id} is ${verdicts?.get(id) ?? 'without a verdict'}`).join(', ')}`,
      );
    }),
  ),
);
console.log(`${chosen.length - survived} of ${chosen.length} mutants died in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exitCode = survived === 0 ? 0 : 1;
