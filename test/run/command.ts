import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pLimit from 'p-limit';
import type { Report } from '../../lib/report/index.ts';

export const repository = resolve(import.meta.dirname, '../..');

/** One for all children: each would else compile everything for a home that is thrown away. */
const compiled = join(repository, 'node_modules/.cache/image-conformance');

/** What a child process came to. */
export interface Outcome {
  /** The exit status, or the name of the signal that ended it. */
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one person at one machine: nothing of whoever runs the tests shows through. */
export interface Place {
  readonly folder: string;
  readonly home: string;
  readonly temporary: string;
  path(...names: string[]): string;
  /** Everything that lies below a path, as text, by its path. */
  texts(...names: string[]): Record<string, string>;
  report(output?: string): Report;
  remove(): void;
}

export function createPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-test-'));
  const path = (...names: string[]) => join(folder, ...names);
  for (const name of ['work', 'home', 'tmp']) mkdirSync(path(name));
  return {
    folder: path('work'),
    home: path('home'),
    temporary: path('tmp'),
    path: (...names) => path('work', ...names),
    texts(...names) {
      const root = path('work', ...names);
      if (!existsSync(root)) return {};
      const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return Object.fromEntries(files.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
    },
    report: (output = 'results') => JSON.parse(readFileSync(path('work', output, 'report.json'), 'utf8')) as Report,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

export interface CommandOptions {
  readonly env?: Record<string, string | undefined>;
  /** The script to run; that of this repository without it. */
  readonly script?: string;
}

/** Each child keeps a core busy for a while. */
const twoAtATime = pLimit(2);

/**
 * Starts the command line as a person would: in a folder, with an environment that holds nothing but what is given. Waits until
 * there is room for one more.
 */
export async function start(where: Place, args: readonly string[], options: CommandOptions = {}): Promise<Running> {
  const { promise, resolve: isRunning } = Promise.withResolvers<Running>();
  void twoAtATime(async () => {
    const running = spawned(where, args, options);
    isRunning(running);
    await Promise.allSettled([running.outcome]);
  });
  return promise;
}

function spawned(where: Place, args: readonly string[], { env = {}, script }: CommandOptions): Running {
  const child = spawn(process.execPath, [script ?? join(repository, 'bin/image-conformance.ts'), ...args], {
    cwd: where.folder,
    env: { PATH: process.env.PATH, HOME: where.home, TMPDIR: where.temporary, NO_COLOR: '1', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (piece: string) => {
      text[name] += piece;
    });
  }
  const outcome = new Promise<Outcome>((done, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => done({ status: code ?? signal ?? 'unknown', ...text }));
  });
  return { child, outcome };
}

export async function command(where: Place, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  return (await start(where, args, options)).outcome;
}

/** The first line of the summary that says something. */
export function verdictLine({ stdout }: Outcome): string {
  return stdout.split('\n').find((line) => line.trim() !== '') ?? '';
}
