import { scene } from '../../lib/conformance.ts';

/** Two images without data under a tag of theirs: a bare one without name and formats, and one with formats, a property and minima. */
export const bareAndDescribed = scene(async ({ given, random }) => {
  const tag = random.word('tag');
  const bare = await given.queued({ name: null, disk_format: null, container_format: null, tags: [tag] });
  const property = random.word('value');
  return { tag, bare, described: await given.queued({ conformance_property: property, tags: [tag], min_disk: 1, min_ram: 2 }) };
});
