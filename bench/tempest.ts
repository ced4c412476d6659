import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../lib/report/index.ts';
import { median } from './figures.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Of an instance of their own: what earlier runs left in the database of one that is in use, as the tasks, makes requests slower. */
const own = ['--name', 'beside-tempest'];
const port = '20998';

/**
 * The full profile beside the image tests of tempest and its Glance plugin, in turns, each time on a new Glance of the lab. The ratio is that of the
 * medians: what a processor does in a minute differs from one minute to the next on machines that are shared.
 */
export function besideTempest(folder: string, release: string, rounds: number) {
  const ours: ReturnType<typeof conformanceOn>[] = [];
  const theirs: Tempest[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    ours.push(onNewGlance(release, () => conformanceOn(release, join(folder, `beside-tempest-${round}`))));
    theirs.push(onNewGlance(release, () => tempestOn(release)));
  }
  const [seconds, others] = [median(ours.map((one) => one.seconds)), median(theirs.map((one) => one.seconds))];
  return { release, conformance: ours, tempest: theirs, medianSeconds: [seconds, others], ratio: Number((seconds / others).toFixed(2)) };
}

function conformanceOn(release: string, output: string) {
  const { status } = spawnSync('python3', ['lab/lab.py', 'run', release, ...own, '--', '--output', output], { cwd: root, stdio: 'ignore' });
  const { run, totals } = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report;
  const { requirements, tests, requests } = totals;
  return { seconds: Number((run.durationMs / 1000).toFixed(1)), exitStatus: status, requirements, tests, requests };
}

interface Tempest {
  readonly seconds: number;
}

function tempestOn(release: string): Tempest {
  const printed = lab('tempest', release, ...own);
  const line = printed.split('\n').findLast((one) => one.startsWith('{'));
  if (line === undefined) throw new Error(`lab tempest printed no result: ${printed}`);
  return JSON.parse(line);
}

/** Neither finds the other's traces, and both meet services that have just begun. */
function onNewGlance<T>(release: string, measure: () => T): T {
  lab('down', ...own, '--wipe');
  lab('up', release, ...own, '--port', port);
  try {
    return measure();
  } finally {
    lab('down', ...own, '--wipe');
  }
}

/** Runs a command of the lab and returns what it printed; throws what it said when it failed. */
function lab(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('python3', ['lab/lab.py', ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`lab ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
