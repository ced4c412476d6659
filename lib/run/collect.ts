import { appendFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node';
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

  onTestSuiteResult(suite: TestSuite): void {
    if (suite.parent.type !== 'module') return;
    // A file that does not load has no tests, and looks clean.
    for (const error of suite.errors()) this.faults.push(`${suite.name}: ${error.message}`);
    if (suite.children.allTests().next().done && suite.errors().length === 0) this.faults.push(`${suite.name}: holds no test`);
    this.#progress?.file(
      suite.name,
      this.outcomes.filter((o) => o.file === suite.name),
    );
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) this.faults.push(error.message);
    // Tests that never reported were cut off.
    for (const test of module.children.allTests()) if (!this.#seen.has(test.fullName)) this.#add(outcomeOf(test));
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

/** The name of the suite file: that of the outermost describe. */
function fileOf({ parent }: TestCase): string {
  let suite = parent;
  while (suite.type === 'suite' && suite.parent.type === 'suite') suite = suite.parent;
  return suite.type === 'suite' ? suite.name : '';
}

function outcomeOf(test: TestCase): TestOutcome {
  const result = test.result();
  const { covers = [], trace, variant } = test.meta();
  return {
    id: test.fullName,
    title: test.name,
    file: fileOf(test),
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
