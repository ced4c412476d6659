import { scene } from '../../lib/conformance.ts';

/** A hidden private image with a tag and a property, and its data. */
export const active = scene(async ({ given, random }) => {
  const data = random.bytes(1000);
  const said = { conformance: random.word('value'), tags: [random.word('tag')], os_hidden: true };
  return { data, image: await given.active(data, said) };
});
