import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { sourceRoot } from '../catalogue/index.ts';
import { redactText } from '../http/index.ts';
import type { TestError, TestOutcome } from '../verdicts/index.ts';

/** Called as results come, for a live line. */
export interface Progress {
  planned(tests: number): void;
  test(outcome: TestOutcome): void;
  file(file: string, outcomes: readonly TestOutcome[]): void;
}

/** A vitest reporter that keeps every outcome, and writes each to events.ndjson as it comes: a killed run keeps what it knew. */
export class Collector implements Reporter {
  readonly outcomes: TestOutcome[] = [];
  /** Suite files that failed to load, and errors outside of any test: each makes the run broken. */
  readonly faults: string[] = [];
  readonly #eventsPath: string | undefined;
  readonly #progress: Progress | undefined;
  readonly #seen = new Set<string>();

  constructor(eventsPath: string | undefined, progress: Progress | undefined) {
    this.#eventsPath = eventsPath;
    this.#progress = progress;
  }

  onTestModuleCollected(module: TestModule): void {
    this.#progress?.planned([...module.children.allTests()].length);
  }

  onTestCaseResult(test: TestCase): void {
    this.#add(outcomeOf(test));
  }

  onTestModuleEnd(module: TestModule): void {
    // A file that does not load has no tests, and looks clean.
    for (const error of module.errors()) this.faults.push(`${fileOf(module)}: ${error.message}`);
    const tests = [...module.children.allTests()];
    if (tests.length === 0 && module.errors().length === 0) this.faults.push(`${fileOf(module)}: holds no test`);
    // Tests that never reported were cut off.
    for (const test of tests) if (!this.#seen.has(idOf(test))) this.#add(outcomeOf(test));
    this.#progress?.file(
      fileOf(module),
      this.outcomes.filter((o) => o.file === fileOf(module)),
    );
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const error of errors) this.faults.push(error.message);
  }

  #add(outcome: TestOutcome): void {
    if (this.#seen.has(outcome.id)) return;
    this.#seen.add(outcome.id);
    this.outcomes.push(outcome);
    if (this.#eventsPath) appendFileSync(this.#eventsPath, `${JSON.stringify({ event: 'test', ...outcome })}\n`);
    this.#progress?.test(outcome);
  }
}

function fileOf(module: TestModule): string {
  return relative(sourceRoot, module.moduleId)
    .replaceAll('\\', '/')
    .replace(/^suites\//, '')
    .replace(/\.suite\.[tj]s$/, '');
}

function idOf(test: TestCase): string {
  return `${fileOf(test.module)} > ${test.fullName}`;
}

function outcomeOf(test: TestCase): TestOutcome {
  const result = test.result();
  const { covers = [], trace, variant } = test.meta();
  return {
    id: idOf(test),
    title: test.name,
    file: fileOf(test.module),
    covers,
    ...(variant === undefined ? {} : { variant }),
    state: result.state === 'pending' ? 'unfinished' : result.state,
    durationMs: Math.round(test.diagnostic()?.duration ?? 0),
    errors: (result.errors ?? []).map(errorOf),
    trace,
  };
}

function errorOf(error: SerializedError & { expected?: unknown; actual?: unknown }): TestError {
  return {
    name: error.name ?? 'Error',
    message: redactText(error.message),
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.expected === undefined ? {} : { expected: shorten(error.expected) }),
    ...(error.actual === undefined ? {} : { actual: shorten(error.actual) }),
  };
}

function shorten(value: unknown): string {
  const text = redactText(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).replace(/\s+/g, ' ');
  return text.length > 500 ? `${text.slice(0, 497)}…` : text;
}
