import { describeStays, staysOf } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import type { Clock } from './context.ts';

export interface WaitOptions {
  /** Seconds between two looks: 2 without it. */
  readonly interval?: number;
  /** Seconds until the last look: 120 without it, Infinity for ever. */
  readonly wait?: number;
}

/** One look at what is waited for. */
export interface Look<T> {
  /** The state it is in, in words. */
  readonly state: string;
  /** Set when the wait is over. */
  readonly done?: { readonly value: T };
}

/** Looks until a look says that it is done. Errors: those of the looks, and ERR_TIMEOUT, which tells how long it was in which state. */
export async function watch<T>(
  clock: Clock,
  aim: string,
  { interval = 2, wait = 120 }: WaitOptions,
  look: () => Promise<Look<T>>,
): Promise<T> {
  const begun = clock.now();
  const seen: { status: string; since: number }[] = [];
  for (;;) {
    const { state, done } = await look();
    if (done) return done.value;
    if (seen.at(-1)?.status !== state) seen.push({ status: state, since: clock.now() });
    const left = wait * 1000 - (clock.now() - begun);
    if (left <= 0) {
      throw new ConformanceError('ERR_TIMEOUT', `${aim} did not happen within ${wait} s: ${describeStays(staysOf(seen, clock.now()))}.`, {
        hint: 'Give it more time, or ask the operator what holds it up.',
      });
    }
    await clock.pause(Math.min(interval * 1000, left));
  }
}
