/**
 * Measures what the README tells, and prints JSON: how long a whole run takes, how fast the client is beside curl, how much memory it
 * needs. `npm run bench -- [PART …] [--os-cloud NAME] [--mebibytes N] [--rounds N] [--release R]`; parts: demo, embedded,
 * wire, memory, server, cloud, tempest; all without one, cloud and tempest only where they are named. Nothing here passes or fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloud } from './cloud.ts';
import { demo } from './demo.ts';
import { embedded } from './embedded.ts';
import { memory } from './memory.ts';
import { server } from './server.ts';
import { besideTempest } from './tempest.ts';
import { wire } from './wire.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'os-cloud': { type: 'string' },
    mebibytes: { type: 'string' },
    rounds: { type: 'string' },
    gibibytes: { type: 'string' },
    release: { type: 'string', default: '33.0.0' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'image-conformance-bench-'));
const mebibytes = Number(values.mebibytes ?? 1024);
const rounds = Number(values.rounds ?? 5);
const cloudName = values['os-cloud'];

const parts: Record<string, () => unknown> = {
  demo: () => demo(folder, Math.min(rounds, 3)),
  embedded: () => embedded(folder, 256, Math.min(rounds, 3)),
  wire: () => wire(folder, mebibytes, rounds),
  memory: () => memory(folder, Number(values.gibibytes ?? 8)),
  server: () => server(folder, mebibytes, Number(values.gibibytes ?? 8), rounds),
  // Installs tempest into the lab; minutes.
  ...(positionals.includes('tempest') ? { tempest: () => besideTempest(folder, values.release, Math.min(rounds, 3)) } : {}),
  ...(cloudName === undefined ? {} : { cloud: () => cloud(cloudName, Math.min(mebibytes, 512), Math.min(rounds, 3)) }),
};

try {
  const results: Record<string, unknown> = {};
  const load = loadavg().map((value) => Number(value.toFixed(1)));
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length === 0 || positionals.includes(name)) results[name] = await measure();
  }
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model, loadBefore: load };
  console.log(JSON.stringify({ node: process.versions.node, machine, ...results }, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
