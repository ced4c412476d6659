import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../lib/report/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Of an instance of their own: what earlier runs left in the database of one that is in use, as the tasks, makes requests slower. */
const own = ['--name', 'beside-tempest'];
const port = '20998';

/** The full profile beside the image tests of tempest and its Glance plugin, one after the other, each on a new Glance of the lab. */
export function besideTempest(folder: string, release: string) {
  const output = join(folder, 'beside-tempest');
  const { status } = onNewGlance(release, () =>
    spawnSync('python3', ['lab/lab.py', 'run', release, ...own, '--', '--output', output], { cwd: root, stdio: 'ignore' }),
  );
  const { run, totals } = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report;
  const printed = onNewGlance(release, () => lab('tempest', release, ...own));
  const rival = JSON.parse(printed.split('\n').findLast((line) => line.startsWith('{')) ?? '{}') as { seconds: number };
  const seconds = Number((run.durationMs / 1000).toFixed(1));
  return {
    release,
    conformance: { seconds, exitStatus: status, requirements: totals.requirements, tests: totals.tests, requests: totals.requests },
    tempest: rival,
    ratio: Number((seconds / rival.seconds).toFixed(2)),
  };
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
