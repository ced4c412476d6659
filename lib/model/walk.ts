import { losesStagedData } from './data-moves.ts';
import { differences, factsOf } from './facts.ts';
import { type ImageState, newImage } from './image-state.ts';
import { describeMove, isLook, type Move } from './move.ts';
import type { Facts } from './outcome.ts';
import { outcomesOf } from './outcomes.ts';

/** What an answer said, in labels. */
export interface Seen {
  readonly status: number;
  /** None where the answer tells nothing. */
  readonly facts: Facts;
}

/** An image on a target, new at first, as something that moves are made on. */
export interface Journey<Answer extends Seen = Seen> {
  /** Makes a move and waits until nothing is at work any more. */
  perform(move: Move): Promise<Answer>;
  /** The whole image as its owner sees it. */
  look(): Promise<Answer>;
}

/** Where model and target part. */
export interface Parting<Answer extends Seen = Seen> {
  /** The moves made, the last of which parts them. */
  readonly moves: readonly Move[];
  readonly expected: string;
  readonly got: string;
  readonly seen: Answer;
}

/** Makes the moves one after another, and looks at the whole image after each that is no look itself. Ends where model and target part. */
export async function walk<Answer extends Seen>(
  journey: Journey<Answer>,
  moves: readonly Move[],
  stores: readonly string[],
): Promise<Parting<Answer> | undefined> {
  let state: ImageState = newImage;
  for (const [index, move] of moves.entries()) {
    // None is planned so, but one that was shortened may come here.
    if (losesStagedData(state, move)) return undefined;
    const part = (expected: string, got: string, seen: Answer) => ({ moves: moves.slice(0, index + 1), expected, got, seen });
    const outcomes = outcomesOf(state, move, stores);
    const answer = await journey.perform(move);
    const outcome = outcomes.find(({ status }) => status === answer.status);
    if (!outcome) return part(`status ${outcomes.map(({ status }) => status).join(' or ')}`, `status ${answer.status}`, answer);
    const wrong = outcome.facts && differences(outcome.facts, answer.facts);
    if (wrong) return part(wrong.expected, wrong.got, answer);
    state = outcome.next;
    if (isLook(move)) continue;
    const image = await journey.look();
    const [expected, facts] = state.status === 'deleted' ? [404, {}] : [200, factsOf(state)];
    if (image.status !== expected) return part(`the image shown with status ${expected}`, `status ${image.status}`, image);
    const change = differences(facts, image.facts);
    if (change) return part(change.expected, change.got, image);
  }
  return undefined;
}

/** "1. member: upload, data 2; 2. admin: deactivate": moves in their order, in one line. */
export function describeWalk(moves: readonly Move[]): string {
  return moves.map((move, index) => `${index + 1}. ${describeMove(move)}`).join('; ');
}
