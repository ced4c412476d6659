import type { Move } from './move.ts';
import type { Shortened } from './shorten.ts';
import { describeWalk } from './walk.ts';

/**
 * The error of a walk on which model and target part, with both sides as a failed assertion has them. All that repeats it stands in its
 * message, in one line.
 * @param all the walk as it was planned
 * @param seed the seed of the run
 */
export function failureOf({ moves, expected, got, replays }: Shortened, all: readonly Move[], seed: string): Error {
  const how = `found with --seed ${seed} in a walk of ${all.length} moves, shortened by ${replays} replays`;
  const what = `After move ${moves.length} the image is not as it should be: ${got}, expected ${expected}.`;
  return Object.assign(new Error(`${what} The moves: ${describeWalk(moves)} (${how})`), { expected, actual: got });
}
