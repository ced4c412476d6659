/**
 * Runs the full profile on real Glance releases in the lab: `npm run lab:matrix [-- RELEASE[:PROFILE]…] [--runs N] [--append] [--pages]`; without arguments
 * all nine releases, and the newest under three more profiles of the lab. With `--runs` each is run N times, and every run has to come to the same
 * verdicts; `--append` counts the runs that are on record already as well. `--pages` runs nothing and writes the pages anew.
 *
 * Writes reports/glance/<instance>/report.json (an excerpt: what is passed keeps no exchanges) and runs.json, and from all that lies there
 * reports/README.md, reports/glance/README.md and reports/calibration.json.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { excerptOf, type Report } from '../lib/report/index.ts';
import { type Calibrated, calibrationOf, defaultInstances, glancePage, matrixPage, newestFirst, type RunRecord } from './matrix-pages.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'reports', 'glance');
/** Answers name files of the deployment; where this machine keeps them is nobody's business. */
const labHome = resolve(process.env.IMAGE_LAB_HOME ?? join(root, '.lab'));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1' },
    append: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const unknown = positionals.filter((one) => !/^\d+\.\d+\.\d+(:[a-z]+)?$/.test(one));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(
    `Expected RELEASE or RELEASE:PROFILE, as ${defaultInstances.join(', ')}, and --runs with a whole number; got ${process.argv.slice(2).join(' ')}.`,
  );
  process.exit(2);
}

let bad = 0;
if (!values.pages) {
  for (const instance of positionals.length > 0 ? positionals : defaultInstances) {
    const problems = calibrate(instance);
    for (const problem of problems) console.error(`  ${instance}: ${problem}`);
    if (problems.length > 0) bad += 1;
  }
}
writePages();
process.exitCode = bad === 0 ? 0 : 1;

/** Runs one instance as often as asked and keeps the last report; what is wrong with it, in words. */
function calibrate(instance: string): string[] {
  const [release = '', profile = 'default'] = instance.split(':');
  const lab = (...args: string[]) =>
    spawnSync('python3', ['lab/lab.py', ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const booted = lab('up', release, '--profile', profile);
  if (booted.status !== 0) return [`the lab did not boot it: ${booted.stderr}`];
  const problems: string[] = [];
  const records: RunRecord[] = values.append ? recordedRuns(instance) : [];
  const first = records.length + 1;
  let before: readonly string[] | undefined;
  try {
    for (let n = first; n < first + runs; n++) {
      const output = mkdtempSync(join(tmpdir(), 'image-conformance-matrix-'));
      const { status, stderr } = lab('run', release, '--profile', profile, '--', '--output', output);
      const file = join(output, 'report.json');
      if (!existsSync(file)) {
        problems.push(`run ${n} wrote no report (exit ${status}): ${stderr.slice(-2000)}`);
        continue;
      }
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      const record = recordOf(report, status ?? -1);
      records.push(record);
      for (const { test, reason } of report.transientFaults ?? []) console.log(`  not again: ${test}: ${reason}`);
      console.log(`${instance} run ${n}: exit ${status}; ${sentenceOf(report)}`);
      if (report.leftovers.length > 0) problems.push(`run ${n} left ${report.leftovers.length} behind`);
      if (report.totals.broken > 0) problems.push(`run ${n} has ${report.totals.broken} broken`);
      const lines = verdictLines(report);
      before ??= lines;
      if (records[0]?.verdicts !== record.verdicts) {
        const others = before.filter((line) => !lines.includes(line));
        problems.push(`run ${n} came to other verdicts than run 1, where it was: ${others.join(', ')}; its folder is ${output}`);
      } else rmSync(output, { recursive: true, force: true });
      save(instance, report, records);
    }
  } finally {
    lab('down', release, '--profile', profile);
  }
  return problems;
}

function recordedRuns(instance: string): RunRecord[] {
  const file = join(folder, instance.replace(':', '-'), 'runs.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord[]) : [];
}

function save(instance: string, report: Report, records: readonly RunRecord[]): void {
  const own = join(folder, instance.replace(':', '-'));
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'report.json'), `${JSON.stringify(excerptOf(report)).replaceAll(labHome, '/lab')}\n`);
  writeFileSync(join(own, 'runs.json'), `${JSON.stringify(records, null, 1)}\n`);
}

function recordOf(report: Report, exitStatus: number): RunRecord {
  return {
    run: report.run.id,
    startedAt: report.run.startedAt,
    durationMs: report.run.durationMs,
    requests: report.totals.requests,
    exitStatus,
    leftovers: report.leftovers.length,
    transientFaults: report.transientFaults?.length ?? 0,
    verdicts: `sha256:${createHash('sha256').update(verdictLines(report).join('\n')).digest('hex')}`,
  };
}

function verdictLines({ requirements }: Report): string[] {
  return requirements.map(({ id, verdict }) => `${id} ${verdict}`).sort();
}

function sentenceOf({ totals, run, leftovers }: Report): string {
  const { passed, failed, warning, blocked, broken, notApplicable, requests } = totals;
  return `${passed} passed, ${warning} warning, ${notApplicable} not applicable, ${blocked} blocked, ${failed} failed, ${broken} broken; ${requests} requests, ${(run.durationMs / 1000).toFixed(1)} s, ${leftovers.length} left behind`;
}

function writePages(): void {
  const all: Calibrated[] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      instance: name,
      report: JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8')) as Report,
      runs: JSON.parse(readFileSync(join(folder, name, 'runs.json'), 'utf8')) as RunRecord[],
    }))
    .sort(newestFirst)
    .reverse();
  writeFileSync(join(root, 'reports', 'calibration.json'), `${JSON.stringify(calibrationOf(all), null, 1)}\n`);
  writeFileSync(join(root, 'reports', 'README.md'), matrixPage(all));
  writeFileSync(join(folder, 'README.md'), glancePage(all));
}
