import { scene } from '../../lib/conformance.ts';

/** Two images that were imported, the other in a later second. */
export const twoImported = scene(async ({ given, touched, random }) => {
  const first = await given.imported(random.bytes(1000));
  await touched(await given.queued(), first);
  return { first, second: await given.imported(random.bytes(1000)) };
});
