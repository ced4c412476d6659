import { scene } from '../../lib/conformance.ts';

// They stay to the end of the run, and each test has them in the cache or the queue anew as it needs them.

/** An active image, with its data. */
export const active = scene(async ({ given, random }) => {
  const data = random.bytes(1000);
  return { data, image: await given.active(data) };
});

/** An image without data, which may wait in the queue for good. */
export const waiting = scene(({ given }) => given.queued());

/** An active image that is never cached, for requests of which only the status matters. */
export const forStatuses = scene(({ given, random }) => given.active(random.bytes(1000)));
