import fc from 'fast-check';
import { losesStagedData } from './data-moves.ts';
import { changed, type ImageState, newImage } from './image-state.ts';
import { isLook, type Move } from './move.ts';
import { outcomesOf } from './outcomes.ts';
import { choicesOf, type Ground, type Theme } from './themes.ts';
import { turnsOf } from './turns.ts';
import { varietyOf } from './worth.ts';

/** What chance brings: a move, or the next one of a turn. */
interface Idea {
  readonly move: Move;
  /** It is made even if it comes to nothing. */
  readonly insists: boolean;
  /** Not this move is made, but the next of the turn that is at hand. */
  readonly turns: boolean;
}

/** Of so many ideas that come to nothing one is tried. They are the most by far. */
const oneInsistsIn = 12;

const oneTurnsIn = 2;

/** So many walks are thought of, at no cost to the target, and the one that may bring most to light is made. */
const draftsPerWalk = 24;

/** So many ideas there are for each move that is made, for many come to nothing where they stand. */
const ideasPerMove = 10;

/**
 * The moves of a walk: random, and the same for the same seed, theme, ground and length. Moves that change nothing are kept where
 * chance insists, so that a walk gets somewhere and still tries what is not to be had. At the end it looks around.
 * @param seed any whole number of 32 bits
 */
export function planWalk(theme: Theme, ground: Ground, seed: number, length: number): readonly Move[] {
  const oneIn = (count: number) => fc.nat(count - 1).map((chance) => chance === 0);
  const idea = fc.record({ move: fc.oneof(...choicesOf(theme, ground)), insists: oneIn(oneInsistsIn), turns: oneIn(oneTurnsIn) });
  const count = length * ideasPerMove;
  const turns = turnsOf(theme, ground);
  const draft = fc.record({
    ideas: fc.array(idea, { minLength: count, maxLength: count }),
    turns: fc.shuffledSubarray([...turns], { minLength: turns.length }),
  });
  const drafts = fc
    .sample(draft, { seed, numRuns: draftsPerWalk, unbiased: true })
    .map(({ ideas, turns }) => thinned(theme, ideas, turns.flat(), ground, length));
  const complete = mostBy(drafts, ({ turned }) => turned);
  const [best] = mostBy(complete, ({ moves }) => varietyOf(moves, ground.stores));
  return [...(best?.moves ?? []), ...closingLooks(theme)];
}

/** Those for which the measure is highest. */
function mostBy<T>(all: readonly T[], measure: (one: T) => number): readonly T[] {
  const measures = all.map(measure);
  const most = Math.max(...measures);
  return all.filter((_, index) => measures[index] === most);
}

interface Draft {
  readonly moves: readonly Move[];
  /** How many moves of turns were granted, or changed nothing because it was so already. */
  readonly turned: number;
}

function thinned(theme: Theme, ideas: readonly Idea[], turn: readonly Move[], { stores }: Ground, length: number): Draft {
  const moves: Move[] = [];
  let state: ImageState = newImage;
  const waiting = [...turn];
  let [made, turned] = [0, 0];
  for (const { move: idea, insists, turns } of ideas) {
    if (made === length) break;
    const next = turns ? waiting.shift() : undefined;
    const move = next ?? idea;
    const [usual] = outcomesOf(state, move, stores);
    if (next && usual && usual.status < 400) turned += 1;
    if (usual === undefined || !isWorthwhile(state, usual.next, move, insists)) continue;
    made += 1;
    state = usual.next;
    moves.push(move, ...(theme === 'sharing' && !isLook(move) ? looksAtSharing(state) : []));
  }
  return { moves, turned };
}

/** A new image is made only where the last one is gone. */
function isWorthwhile(state: ImageState, next: ImageState, move: Move, insists: boolean): boolean {
  if (losesStagedData(state, move)) return false;
  if (move.does === 'create') return state.status === 'deleted';
  return insists || (isLook(move) && state.status !== 'deleted') || JSON.stringify(changed(state, {})) !== JSON.stringify(next);
}

function closingLooks(theme: Theme): readonly Move[] {
  const data: Move = { by: 'member', does: 'download' };
  const tag: Move = { by: 'member', does: 'list by tag', tag: 'tag 1' };
  if (theme === 'stores') return [data];
  if (theme === 'statuses') return [data, { by: 'stranger', does: 'show' }];
  if (theme === 'attributes') return [data, tag, { by: 'stranger', does: 'show' }];
  return [data];
}

/** The image itself does not tell with whom it is shared. */
function looksAtSharing({ visibility }: ImageState): readonly Move[] {
  const members: Move = { by: 'member', does: 'list members' };
  return [...(visibility === 'shared' ? [members] : []), { by: 'stranger', does: 'show' }];
}
