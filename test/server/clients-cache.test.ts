import { expect, test } from 'vitest';
import { createActive, startServer } from './ask.ts';

test('the times of the cache are whole seconds, as clients print them', async () => {
  const { as } = startServer();
  const [admin, member] = [await as('admin'), await as('member')];
  const path = await createActive(member);
  await member('GET', `${path}/file`);
  const [entry] = (await admin('GET', '/v2/cache')).body.cached_images;
  expect(entry.last_accessed).toBeGreaterThan(1_700_000_000);
  expect([entry.last_accessed % 1, entry.last_modified % 1]).toEqual([0, 0]);
});
