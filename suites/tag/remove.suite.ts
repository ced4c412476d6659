import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('remove a tag from an image', () => {
  test('a removed tag is gone from the image, and the others stay', covers('tag.remove.is-gone'), async ({ member, given, random }) => {
    const [first, removed, last] = [random.word('first'), random.word('removed'), random.word('last')];
    const { id } = await given.queued({ tags: [first, removed, last] });
    expect(await member.removeTag(id, removed)).toHaveStatus(204);
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body.tags.toSorted()).toEqual([first, last].sort());
  });

  test(
    'a tag that the image does not have cannot be removed',
    covers('tag.remove.missing-is-not-found'),
    async ({ member, given, random }) => {
      const [tag, other] = [random.word('a'), random.word('b')];
      const { id } = await given.queued({ tags: [tag, other] });
      expect(await member.removeTag(id, random.word('missing'))).toHaveStatus(404);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags.toSorted()).toEqual([tag, other]);
      expect(await member.removeTag(id, tag)).toHaveStatus(204);
      expect(await member.removeTag(id, tag)).toHaveStatus(404);
    },
  );
});
