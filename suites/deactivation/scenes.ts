import { scene } from '../../lib/conformance.ts';

/** An image that was deactivated, with its data: what shows that one with data can be. */
export const deactivated = scene(async ({ given, random }) => {
  const data = random.bytes(1000);
  return { data, image: await given.deactivated(data) };
});
