import { scene } from '../lib/conformance.ts';

// What tests of several folders look at.

/** A private image without data. */
export const queued = scene(({ given }) => given.queued());

/** A private image with data in staging. */
export const staged = scene(async ({ given, random }) => {
  const data = random.bytes(1000);
  return { data, image: await given.staged(data) };
});
