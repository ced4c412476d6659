import { describe, expect, test } from 'vitest';
import {
  describeWalk,
  factsOf,
  failureOf,
  type ImageState,
  type Journey,
  type Move,
  newImage,
  outcomesOf,
  planWalk,
  type Seen,
  shorten,
  walk,
} from '../../lib/model/index.ts';

const ground = { stores: ['fast'], hasStaging: true, hasFetching: false, hasCopying: false };

/** A target that does what the model says; `spoil` may make something else of an image after a move. */
function journeyWith(spoil: (state: ImageState, move: Move) => ImageState): Journey {
  let state = newImage;
  const seen = (status: number): Seen => ({ status, facts: factsOf(state) });
  return {
    async perform(move) {
      const [outcome] = outcomesOf(state, move, ground.stores);
      if (!outcome) throw new Error('Every move has an outcome.');
      state = spoil(outcome.next, move);
      return { status: outcome.status, facts: { ...(outcome.facts ?? factsOf(state)) } };
    },
    look: async () => seen(state.status === 'deleted' ? 404 : 200),
  };
}

const honest = (state: ImageState) => state;

/** Deactivating an image takes its tags. */
const forgetful = (state: ImageState, move: Move) =>
  move.does === 'deactivate' && state.status === 'deactivated' ? { ...state, tags: [] } : state;

const long: readonly Move[] = [
  { by: 'member', does: 'add tag', tag: 'tag 3' },
  { by: 'member', does: 'patch', changes: [{ op: 'replace', path: 'protected', value: true }] },
  { by: 'member', does: 'upload', data: 'data 1' },
  { by: 'member', does: 'download' },
  { by: 'member', does: 'delete' },
  { by: 'admin', does: 'deactivate' },
  { by: 'admin', does: 'reactivate' },
];

describe('a walk', () => {
  test('goes to its end where the target is as the model', async () => {
    for (const theme of ['statuses', 'attributes', 'sharing', 'stores'] as const)
      expect(await walk(journeyWith(honest), planWalk(theme, ground, 5, 20), ground.stores)).toBeUndefined();
  });

  test('ends before the staged data of a protected image would be lost, as by every release, and tells nothing', async () => {
    const made: Move[] = [];
    const moves: readonly Move[] = [
      { by: 'member', does: 'patch', changes: [{ op: 'replace', path: 'protected', value: true }] },
      { by: 'member', does: 'stage', data: 'data 1' },
      { by: 'member', does: 'delete' },
      { by: 'member', does: 'import staged' },
    ];
    const journey = journeyWith((state, move) => {
      made.push(move);
      return state;
    });
    expect(await walk(journey, moves, ground.stores)).toBeUndefined();
    expect(made).toEqual(moves.slice(0, 2));
  });

  test('ends where they part, and tells what was expected and what came', async () => {
    const parting = await walk(journeyWith(forgetful), long, ground.stores);
    expect(parting).toMatchObject({ expected: 'tags is "tag 3"', got: 'tags is ""' });
    expect(parting?.moves).toEqual(long.slice(0, 6));
  });

  test('parts at a status that the model does not allow', async () => {
    const journey: Journey = { ...journeyWith(honest), perform: async () => ({ status: 500, facts: {} }) };
    expect(await walk(journey, long, ground.stores)).toMatchObject({ expected: 'status 204', got: 'status 500' });
  });

  test('is shortened to the moves that matter', async () => {
    const replay = (moves: readonly Move[]) => walk(journeyWith(forgetful), moves, ground.stores);
    const parting = await replay(long);
    if (!parting) throw new Error('The target should have parted from the model.');
    const short = await shorten(parting, replay, () => true, 50);
    expect(describeWalk(short.moves)).toBe('1. member: add tag, tag 3; 2. member: upload, data 1; 3. admin: deactivate');
    expect(short).toMatchObject({ expected: 'tags is "tag 3"', got: 'tags is ""' });
  });

  test('fails with its seed, its moves and both sides, as an assertion does', async () => {
    const error = failureOf(
      { moves: long.slice(2, 4), expected: 'tags is "tag 3"', got: 'tags is ""', seen: { status: 200, facts: {} }, replays: 3 },
      long,
      'seed-1',
    );
    expect(error).toMatchObject({ name: 'Error', expected: 'tags is "tag 3"', actual: 'tags is ""' });
    expect(error.message).toBe(
      'After move 2 the image is not as it should be: tags is "", expected tags is "tag 3". The moves: 1. member: upload, data 1; ' +
        '2. member: download (found with --seed seed-1 in a walk of 7 moves, shortened by 3 replays)',
    );
  });

  test('is not shortened any further once the tries or the time are used up', async () => {
    const replay = (moves: readonly Move[]) => walk(journeyWith(forgetful), moves, ground.stores);
    const parting = await replay(long);
    if (!parting) throw new Error('The target should have parted from the model.');
    expect(await shorten(parting, replay, () => true, 1)).toMatchObject({ replays: 1 });
    expect(await shorten(parting, replay, () => false, 50)).toMatchObject({ replays: 0, moves: parting.moves });
  });
});
