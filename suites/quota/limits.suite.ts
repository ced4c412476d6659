import { covers, describe, expect, type Patch, test } from '../../lib/conformance.ts';

/** What Glance allows an image by default. */
const most = 128;
const lower = 'The deployment allows an image less than 128.';
const tags = (count: number) => Array.from({ length: count }, (_, index) => `tag-${index}`);
const properties = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`property-${index}`, 'value']));

describe('how many tags and properties an image may have', () => {
  test(
    'the 129th tag is refused, and taken when another one has gone',
    covers('quota.tags.add-over-the-limit'),
    async ({ member, queuedImage: { id }, random, notApplicableWhen }) => {
      const full = await member.updateImage(id, [{ op: 'replace', path: '/tags', value: tags(most) }]);
      notApplicableWhen(full.status === 413, lower, full);
      expect(full).toHaveStatus(200);
      const tag = random.word('tag');
      expect(await member.addTag(id, tag)).toHaveStatus(413);
      expect(await member.addTag(id, 'tag-0')).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags.toSorted()).toEqual(tags(most).toSorted());
      expect(await member.removeTag(id, 'tag-0')).toHaveStatus(204);
      expect(await member.addTag(id, tag)).toHaveStatus(204);
    },
  );

  test(
    'a patch to 129 tags is refused, and the tags stay',
    covers('quota.tags.update-over-the-limit'),
    async ({ member, given, random, notApplicableWhen }) => {
      const tag = random.word('tag');
      const { id } = await given.queued({ tags: [tag] });
      expect(await member.updateImage(id, [{ op: 'replace', path: '/tags', value: tags(most + 1) }])).toHaveStatus(413);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([tag]);
      const full = await member.updateImage(id, [{ op: 'replace', path: '/tags', value: tags(most) }]);
      notApplicableWhen(full.status === 413, lower, full);
      expect(full).toHaveStatus(200);
    },
  );

  test(
    'the 129th property is refused, and one of the 128 can still be replaced',
    covers('quota.properties.update-over-the-limit'),
    async ({ member, queuedImage: { id }, notApplicableWhen }) => {
      const filling: Patch = Object.entries(properties(most)).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }));
      const full = await member.updateImage(id, filling);
      notApplicableWhen(full.status === 413, lower, full);
      expect(full).toHaveStatus(200);
      expect(await member.updateImage(id, [{ op: 'add', path: '/one-more', value: 'value' }])).toHaveStatus(413);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).not.toHaveProperty('one-more');
      const replaced = await member.updateImage(id, [{ op: 'replace', path: '/property-0', value: 'replaced' }]);
      expect(replaced).toHaveStatus(200);
      expect(replaced.body['property-0']).toBe('replaced');
    },
  );

  const creations = [
    ['quota.tags.create-over-the-limit', 'tags', (count: number) => ({ tags: tags(count) })],
    ['quota.properties.create-over-the-limit', 'properties', properties],
  ] as const;
  for (const [requirement, what, attributes] of creations) {
    test(`no image is created with 129 ${what}`, covers(requirement), async ({ member, random, unknownId: id, notApplicableWhen }) => {
      const name = random.name('image');
      expect(await member.createImage({ id, name, visibility: 'private', ...attributes(most + 1) })).toHaveStatus(413);
      expect(await member.showImage(id)).toHaveStatus(404);
      const full = await member.createImage({ id, name, visibility: 'private', ...attributes(most) });
      notApplicableWhen(full.status === 413, lower, full);
      expect(full).toHaveStatus(201);
    });
  }
});
