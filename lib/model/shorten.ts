import { isLook, type Move } from './move.ts';
import type { Parting, Seen } from './walk.ts';

/** The shortest walk that was found to part model and target. */
export interface Shortened<Answer extends Seen = Seen> extends Parting<Answer> {
  /** Walks that were made to find it. */
  readonly replays: number;
}

/**
 * Leaves out moves, many at once at first and in the end one by one, for as long as model and target still part. Each try is a whole
 * walk on the target, so that there are no more than `mostReplays`, and none once `mayGoOn` says no.
 */
export async function shorten<Answer extends Seen>(
  parting: Parting<Answer>,
  replay: (moves: readonly Move[]) => Promise<Parting<Answer> | undefined>,
  mayGoOn: () => boolean,
  mostReplays: number,
): Promise<Shortened<Answer>> {
  let best = parting;
  let replays = 0;
  const attempt = async (moves: readonly Move[]) => {
    replays += 1;
    const shorter = await replay(moves);
    if (shorter) best = shorter;
  };
  // What only looks is left out first, all of it: mostly it matters to nothing.
  const withoutLooks = parting.moves.filter((move, index) => !isLook(move) || index === parting.moves.length - 1);
  if (withoutLooks.length < parting.moves.length && mostReplays > 0 && mayGoOn()) await attempt(withoutLooks);
  // The last move is the one that parts them: it stays.
  for (let size = Math.ceil((best.moves.length - 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = best.moves.length - 1 - size; from > -size; ) {
      if (replays === mostReplays || !mayGoOn()) return { ...best, replays };
      const start = Math.max(from, 0);
      await attempt(best.moves.toSpliced(start, from + size - start));
      from = Math.min(from - size, best.moves.length - 1 - size);
    }
  }
  return { ...best, replays };
}
