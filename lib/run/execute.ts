import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import type { RunContext } from '../fixtures/index.ts';
import type { Collector } from './collect.ts';
import { deal, writeParts } from './parts.ts';

export interface ExecuteOptions {
  /** Tests of one thread that run side by side. */
  readonly concurrency: number;
  /** Threads that the suite files are dealt to; serial ones get one more. */
  readonly threads: number;
  /** All tests one after the other. */
  readonly alone?: true;
  /** Suite files, relative to the root of the sources. */
  readonly files: readonly string[];
  readonly testTimeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Runs the suites with vitest, in threads of this process, and leaves the outcomes with the collector. */
export async function execute(context: RunContext, collector: Collector, options: ExecuteOptions): Promise<void> {
  // The package may lie where nothing can be written.
  const folder = mkdtempSync(join(tmpdir(), 'image-conformance-'));
  const parts = options.alone ? [[...options.files]] : deal(options.files, options.threads);
  const keepSignals = signalsKept();
  try {
    const vitest = await createVitest(
      {
        root: folder,
        config: false,
        watch: false,
        cache: false,
        fsModuleCache: false,
        include: writeParts(folder, parts),
        exclude: [],
        pool: 'threads',
        // The tests of a worker share connections, tokens and scenes; no test may share anything else.
        isolate: false,
        maxWorkers: parts.length,
        sequence: { concurrent: true },
        maxConcurrency: options.alone ? 1 : options.concurrency,
        testTimeout: options.testTimeoutMs,
        hookTimeout: options.testTimeoutMs,
        retry: 0,
        reporters: [collector],
        passWithNoTests: true,
        includeTaskLocation: false,
        // Node reads the sources itself: Vite would transform each of them, and this thread is busy enough.
        experimental: { viteModuleRunner: false, nodeLoader: false },
        provide: { conformanceRun: context },
      },
      { cacheDir: join(folder, 'cache'), logLevel: 'silent', server: { watch: null } },
    );
    keepSignals();
    const cancel = () => void vitest.cancelCurrentRun('keyboard-input');
    options.signal?.addEventListener('abort', cancel);
    try {
      if (!options.signal?.aborted) await vitest.start();
    } finally {
      options.signal?.removeEventListener('abort', cancel);
      await vitest.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    // vitest sets it for a failed test; whether a run is good is not its to say.
    process.exitCode = undefined;
  }
}

/**
 * vitest ends the process on the first signal; here a signal means to stop testing, undo and report, and the command line sees to it.
 * Returns what takes out the listeners that were added since.
 */
function signalsKept(): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  return () => {
    for (const [signal, listeners] of before) {
      for (const listener of process.listeners(signal)) if (!listeners.includes(listener)) process.off(signal, listener);
    }
  };
}
