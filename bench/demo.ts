import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './figures.ts';

const cli = fileURLToPath(new URL('../bin/image-conformance.ts', import.meta.url));

/** How long a whole run against the embedded server takes. */
export function demo(folder: string, rounds: number) {
  const runs = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    execFileSync(process.execPath, [cli, 'demo', '--output', join(folder, 'demo')], { stdio: 'ignore' });
    const { totals } = JSON.parse(readFileSync(join(folder, 'demo', 'report.json'), 'utf8')) as { totals: { requests: number } };
    return { seconds: (performance.now() - begun) / 1000, requests: totals.requests };
  });
  return { rounds, medianSeconds: Number(median(runs.map((run) => run.seconds)).toFixed(2)), requests: runs[0]?.requests };
}
