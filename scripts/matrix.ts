/**
 * Runs the full profile on real Glance releases in the lab and writes what each came to: reports/calibration.json (release → requirement →
 * verdict) and reports/README.md. `npm run lab:matrix [-- RELEASE…]`; all nine without arguments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../lib/report/index.ts';

const releases = ['25.1.0', '26.1.0', '27.1.1', '28.1.0', '29.2.1', '30.2.0', '31.1.0', '32.0.0', '33.0.0'];
const root = fileURLToPath(new URL('../', import.meta.url));
const file = join(root, 'reports', 'calibration.json');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((release) => !releases.includes(release));
if (unknown.length > 0) {
  console.error(`The lab has no release ${unknown.join(', ')}; it has ${releases.join(', ')}.`);
  process.exit(2);
}

type Verdicts = Record<string, string>;
const calibration: Record<string, Verdicts> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdicts>) : {};
let bad = 0;
for (const release of wanted.length > 0 ? wanted : releases) {
  const output = mkdtempSync(join(tmpdir(), 'image-conformance-matrix-'));
  try {
    const { status } = spawnSync('python3', ['lab/lab.py', 'run', release, '--', '--output', output], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report;
    calibration[release] = Object.fromEntries(report.requirements.map((r) => [r.id, r.verdict]));
    const { passed, failed, warning, blocked, broken, notApplicable } = report.totals;
    const seconds = (report.run.durationMs / 1000).toFixed(1);
    console.log(
      `${release}: exit ${status}; ${passed} passed, ${warning} warning, ${notApplicable} not applicable, ${blocked} blocked, ${failed} failed, ${broken} broken; ${report.totals.requests} requests, ${seconds} s, ${report.leftovers.length} left behind`,
    );
    if (status !== 0 || report.leftovers.length > 0) bad += 1;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
const sorted = Object.fromEntries(Object.entries(calibration).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
mkdirSync(join(root, 'reports'), { recursive: true });
writeFileSync(file, `${JSON.stringify(sorted, null, 1)}\n`);
writeFileSync(join(root, 'reports', 'README.md'), page(sorted));
process.exitCode = bad === 0 ? 0 : 1;

/** Where the releases differ, or depart from what is asked; the rest passes everywhere. */
function page(all: Readonly<Record<string, Verdicts>>): string {
  const names = Object.keys(all);
  const ids = [...new Set(Object.values(all).flatMap((verdicts) => Object.keys(verdicts)))];
  const odd = ids.filter((id) => names.some((name) => all[name]?.[id] !== 'passed'));
  return [
    '# Calibration on real Glance',
    '',
    'Written by `npm run lab:matrix`, which boots each release in the lab and runs the full profile with all four roles. Do not edit.',
    '',
    `${ids.length} requirements on ${names.length} releases (${names.join(', ')}); ${ids.length - odd.length} passed on all of them. The others:`,
    '',
    `| requirement | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...odd.map((id) => `| ${id} | ${names.map((name) => all[name]?.[id] ?? '').join(' | ')} |`),
    '',
  ].join('\n');
}
