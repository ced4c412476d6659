import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('refused removals of tags', () => {
  test(
    'an image that does not exist has no tag to remove',
    covers('tag.remove.unknown-image-is-not-found'),
    async ({ member, given, unknownId, random }) => {
      const tag = random.word('tag');
      const { id } = await given.queued({ tags: [tag] });
      expect(await member.removeTag(unknownId, tag)).toHaveStatus(404);
      expect(await member.removeTag(id, tag)).toHaveStatus(204);
    },
  );

  for (const [shows, who, visibility] of [
    ['tag.remove.reader-refused', 'reader', 'private'],
    ['tag.remove.stranger-refused', 'stranger', 'community'],
  ] as const) {
    test(
      `a ${who} cannot remove a tag of a ${visibility} image of the project, and it stays`,
      covers(shows),
      async ({ member, as, given, random }) => {
        const tag = random.word('tag');
        const { id } = await given.queued({ visibility, tags: [tag] });
        const refused = await as(who);
        expect(await refused.showImage(id)).toHaveStatus(200);
        expect(await refused.removeTag(id, tag)).toHaveStatus(403);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body.tags).toEqual([tag]);
        expect(await member.removeTag(id, tag)).toHaveStatus(204);
      },
    );
  }
});
