import { describe, expect } from 'vitest';
import { command } from './command.ts';
import { test } from './test.ts';

describe.concurrent('random walks', () => {
  test.for([
    [[], 1],
    [['--walks', '3'], 3],
  ] as const)('%j makes so many of a kind', async ([flags, count], { place }) => {
    const { status } = await command(place, ['demo', '--only', 'state.walk.sharing', ...flags]);
    const { requirements, totals } = place.report();
    // A part of the profile is inconclusive, whatever it shows.
    expect([status, totals.passed, totals.tests]).toEqual([3, 1, count]);
    const titles = requirements.flatMap(({ tests }) => tests.map(({ title }) => title));
    expect(new Set(titles).size).toBe(count);
  });
});
