import { factsOf, membersOf } from './facts.ts';
import { type ImageState, newImage } from './image-state.ts';
import type { Move } from './move.ts';
import type { Facts } from './outcome.ts';
import { outcomesOf } from './outcomes.ts';

/**
 * How much a walk may bring to light: the number of different triples of changes, one after another in the life of one image. Defects of
 * a single operation have tests of their own; what a walk is for shows after several, in some order.
 */
export function varietyOf(moves: readonly Move[], stores: readonly string[]): number {
  const triples = new Set<string>();
  for (const changes of livesOf(moves, stores)) {
    for (const [i, first] of changes.entries())
      for (const [j, second] of changes.slice(i + 1).entries())
        for (const third of changes.slice(i + j + 2)) triples.add(`${first}; ${second}; ${third}`);
  }
  return triples.size;
}

/** What each image of a walk goes through, change by change. */
function livesOf(moves: readonly Move[], stores: readonly string[]): readonly (readonly string[])[] {
  const lives: string[][] = [[]];
  let state: ImageState = newImage;
  for (const move of moves) {
    const next = outcomesOf(state, move, stores)[0]?.next ?? state;
    if (move.does === 'create') lives.push([]);
    else lives.at(-1)?.push(...changesBetween(traitsOf(state), traitsOf(next)));
    state = next;
  }
  return lives;
}

function changesBetween(before: Facts, after: Facts): string[] {
  return Object.keys({ ...before, ...after }).flatMap((name) => (before[name] === after[name] ? [] : [`${name} ${after[name] ?? 'gone'}`]));
}

/** Each tag and store by itself; sizes and sums go with the status. */
function traitsOf(state: ImageState): Facts {
  const { size: _, checksum: _sum, os_hash_value: _hash, tags: _tags, stores: _stores, ...others } = factsOf(state);
  const there = Object.fromEntries([...state.tags, ...state.stores.map((store) => `store ${store}`)].map((one) => [one, true]));
  return { ...others, ...membersOf(state), ...there };
}
