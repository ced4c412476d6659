import { expect, test } from 'vitest';
import { createReferenceServer, featureNames, variations } from '../../lib/server/index.ts';

test('there are many variations, each with its own id', () => {
  expect(variations.length).toBeGreaterThanOrEqual(40);
  expect(new Set(variations.map(({ id }) => id)).size).toBe(variations.length);
});

test('each of them serves versions and refuses whoever has no token', async () => {
  for (const { id, options } of variations) {
    const { wire: _, ...rest } = options;
    const server = createReferenceServer(rest);
    const versions = await server.fetch(new Request('http://glance/versions'));
    expect([id, versions.status, ((await versions.json()) as { versions: unknown[] }).versions.length > 0]).toEqual([id, 200, true]);
    expect([id, (await server.fetch(new Request('http://glance/v2/images'))).status]).toEqual([id, 401]);
    await server.close();
  }
});

test('every feature that can be switched off together with its tests is left out by one', () => {
  const left = new Set(variations.flatMap(({ options: { without = [] } }) => without));
  // Members and tasks are part of every release; what lacks them is no variation.
  expect([...featureNames].filter((name) => !left.has(name))).toEqual(['members', 'tasks']);
});
