import { CommanderError } from 'commander';
import { type ConformanceError, exitStatusOf, isConformanceError } from '../errors.ts';
import { exitStatuses } from '../report/index.ts';
import { paintFor } from './paint.ts';

/**
 * Says what went wrong and returns the exit status. What a person did wrong, or the world, is said in words; a stack is
 * printed only for a fault of the suite itself.
 */
export function fail(error: unknown): number {
  const paint = paintFor(process.stderr);
  if (error instanceof CommanderError) {
    // commander has printed its message, or the help that was asked for.
    return error.exitCode === 0 ? exitStatuses.conformant : exitStatuses.usage;
  }
  if (isConformanceError(error)) {
    console.error(`${paint.bad('error')}  ${error.message}`);
    if (error.hint) console.error(`       ${error.hint}`);
    console.error(paint.dim(`       ${error.code}`));
    return exitStatusOf((error as ConformanceError).code);
  }
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  console.error(`${paint.bad('error')}  The suite itself erred; this says nothing about the target. Please report it with what follows.`);
  console.error(stack ?? message);
  return exitStatuses.broken;
}
