/**
 * Shows that a run is not alone: one run by itself, then two at once in the same project, and what the two were told differently.
 * `npm run lab:two-runs` does it on the embedded server; `-- RELEASE` on a release that is up in the lab, with OS_CLIENT_CONFIG_FILE at its
 * clouds.yaml; `-- --os-cloud …` on any cloud. Further flags (`--only`, `--profile`) go to all three runs. Exit status 1 when a requirement
 * failed, was blocked or broke in one of the two and not alone, or when something was left behind.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../lib/report/index.ts';
import { roleFlags } from '../specs/roles.ts';

const program = fileURLToPath(new URL('../bin/image-conformance.ts', import.meta.url));
const labUsers = { member: 'alpha', reader: 'alpha-reader', stranger: 'beta', admin: 'admin', service: 'service' } as const;
const bad = new Set(['failed', 'warning', 'blocked', 'broken']);

type Role = keyof typeof roleFlags;
const cloudFlags = (nameOf: (role: Role) => string): string[] =>
  (Object.keys(roleFlags) as Role[]).flatMap((role) => [roleFlags[role], nameOf(role)]);

const folder = mkdtempSync(join(tmpdir(), 'image-conformance-two-runs-'));
let server: ChildProcess | undefined;
try {
  const { flags, env } = await aimed(process.argv.slice(2));
  const alone = await runInto('alone', flags, env);
  console.log(`alone: ${lineOf(alone)}`);
  const both = await Promise.all([runInto('first', flags, env), runInto('second', flags, env)]);
  let worse = 0;
  for (const [n, report] of both.entries()) {
    console.log(`${n === 0 ? 'first ' : 'second'}: ${lineOf(report)}`);
    const before = new Map(alone.requirements.map(({ id, verdict }) => [id, verdict]));
    const changed = report.requirements.filter(({ id, verdict }) => bad.has(verdict) && before.get(id) !== verdict);
    for (const { id, verdict, reason } of changed) console.log(`  ${verdict} ${id} (alone: ${before.get(id)}): ${reason ?? ''}`);
    worse += changed.length + report.leftovers.length;
  }
  console.log(worse === 0 ? 'Two runs at once are told what one is told.' : `${worse} things are different in company: see above.`);
  process.exitCode = worse === 0 ? 0 : 1;
} finally {
  server?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

/** The flags for `run`, and the environment in which its clouds are found. */
async function aimed([first = '', ...rest]: readonly string[]): Promise<{ flags: readonly string[]; env: NodeJS.ProcessEnv }> {
  if (/^\d+\.\d+\.\d+$/.test(first))
    return { flags: [...cloudFlags((role) => `lab-${first}-${labUsers[role]}`), ...rest], env: process.env };
  const given = first === '' ? rest : [first, ...rest];
  if (given.includes('--os-cloud')) return { flags: given, env: process.env };
  const file = join(folder, 'clouds.yaml');
  writeFileSync(file, await served(), { mode: 0o600 });
  const names = cloudFlags((role) => (role === 'member' ? 'reference' : `reference-${role}`));
  return { flags: [...names, ...given], env: { ...process.env, OS_CLIENT_CONFIG_FILE: file } };
}

/** Starts the embedded server; resolves with the clouds.yaml that it prints. */
function served(): Promise<string> {
  const started = spawn(process.execPath, [program, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] });
  server = started;
  return new Promise((resolve, reject) => {
    started.once('exit', (code) => reject(new Error(`The embedded server ended with ${code}.`)));
    started.stdout.setEncoding('utf8').once('data', resolve);
  });
}

function runInto(name: string, flags: readonly string[], env: NodeJS.ProcessEnv): Promise<Report> {
  const output = join(folder, name);
  const run = spawn(process.execPath, [program, 'run', ...flags, '--allow-global', '--output', output], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000);
  });
  return new Promise((resolve, reject) => {
    run.once('close', (code) => {
      try {
        resolve(JSON.parse(readFileSync(join(output, 'report.json'), 'utf8')) as Report);
      } catch {
        reject(new Error(`The run "${name}" ended with ${code} and wrote no report: ${said}`));
      }
    });
  });
}

function lineOf({ totals, leftovers }: Report): string {
  const { passed, failed, warning, blocked, broken, notApplicable } = totals;
  return `${passed} passed, ${warning} warning, ${notApplicable} not applicable, ${blocked} blocked, ${failed} failed, ${broken} broken; ${leftovers.length} left behind`;
}
