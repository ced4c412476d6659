import { type Stage, scene } from '../../lib/conformance.ts';

/** Two images that were imported, the other in a later second. */
export async function importTwo({ given, touched, random }: Pick<Stage, 'given' | 'touched' | 'random'>) {
  const first = await given.imported(random.bytes(1000));
  await touched(await given.queued(), first);
  return { first, second: await given.imported(random.bytes(1000)) };
}

export const twoImported = scene(importTwo);
