import { scene } from '../../lib/conformance.ts';

/** A private image and a community image with the same data. */
export const active = scene(async ({ given, random }) => {
  const data = random.bytes(1000);
  const of = (visibility: 'private' | 'community') => given.active(data, { visibility });
  return { data, private: await of('private'), community: await of('community') };
});
