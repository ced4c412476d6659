import { scene } from '../../lib/conformance.ts';

/** A private image and a community image with the same data and a tag of theirs; the private one has a tag that only it has, too. */
export const active = scene(async ({ given, random }) => {
  const [tag, privateTag] = [random.word('tag'), random.word('tag')];
  const data = random.bytes(1000);
  const ours = await given.active(data, { visibility: 'private', tags: [tag, privateTag] });
  return { tag, privateTag, data, private: ours, community: await given.active(data, { visibility: 'community', tags: [tag] }) };
});
