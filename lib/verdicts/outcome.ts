import type { RequirementId } from '../../specs/requirements/index.ts';
import type { TraceRecord } from '../fixtures/index.ts';

/** An error that ended a test, as far as it survived the way from the worker. */
export interface TestError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly expected?: string;
  readonly actual?: string;
}

/** What became of one test. The raw material of verdicts. */
export interface TestOutcome {
  /** Unique: file and title. */
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly covers: readonly RequirementId[];
  /** The target that it ran against, where the run has several. */
  readonly variant?: string;
  /** unfinished: the run ended before the test did. */
  readonly state: 'passed' | 'failed' | 'skipped' | 'unfinished';
  readonly durationMs: number;
  readonly errors: readonly TestError[];
  readonly trace: TraceRecord | undefined;
  /** Absent, or how often the test passed when it was run again: its failure did not come back. */
  readonly passedSince?: number;
}
