import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('add a tag to an image', () => {
  test(
    'an added tag stands on the image beside those that it had',
    covers('tag.add.is-on-the-image'),
    async ({ member, given, random }) => {
      const [first, second] = [random.word('first'), random.word('second')];
      const { id } = await given.queued({ tags: [first] });
      expect(await member.addTag(id, second)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags.toSorted()).toEqual([first, second]);
    },
  );

  test(
    'a tag may hold characters that a path has to escape',
    covers('tag.add.is-on-the-image'),
    async ({ member, queuedImage, random }) => {
      const tag = `white space & 100% + ${random.word('tag')}? = #:;`;
      expect(await member.addTag(queuedImage.id, tag)).toHaveStatus(204);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([tag]);
    },
  );

  test(
    'a tag beyond ASCII stands on the image as it was written',
    covers('tag.add.unicode-survives'),
    async ({ member, queuedImage, random }) => {
      const tag = `тег-日本語-é-${random.word('tag')}`;
      expect(await member.addTag(queuedImage.id, tag)).toHaveStatus(204);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([tag]);
    },
  );

  test('a tag that is added twice is there once', covers('tag.add.twice-is-once'), async ({ member, given, random }) => {
    const [tag, other] = [random.word('a'), random.word('b')];
    const { id } = await given.queued({ tags: [other] });
    expect(await member.addTag(id, tag)).toHaveStatus(204);
    expect(await member.addTag(id, tag)).toHaveStatus(204);
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body.tags.toSorted()).toEqual([tag, other]);
  });

  test(
    'a tag of 255 characters is taken and one of 256 refused',
    covers('tag.add.over-255-refused'),
    async ({ member, queuedImage, random }) => {
      const longest = random.word('tag').padEnd(255, 'x');
      expect(await member.addTag(queuedImage.id, `${longest}x`)).toHaveStatus(400);
      expect(await member.addTag(queuedImage.id, longest)).toHaveStatus(204);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([longest]);
    },
  );

  test(
    'an image that does not exist cannot be tagged',
    covers('tag.add.unknown-image-is-not-found'),
    async ({ member, queuedImage, unknownId, random }) => {
      const tag = random.word('tag');
      expect(await member.addTag(unknownId, tag)).toHaveStatus(404);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
      expect(await member.addTag(queuedImage.id, tag)).toHaveStatus(204);
    },
  );

  test(
    'a reader of the project cannot tag its images',
    covers('tag.add.reader-refused'),
    async ({ member, reader, queuedImage, random }) => {
      const tag = random.word('tag');
      expect(await reader.showImage(queuedImage.id)).toHaveStatus(200);
      expect(await reader.addTag(queuedImage.id, tag)).toHaveStatus(403);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([]);
      expect(await member.addTag(queuedImage.id, tag)).toHaveStatus(204);
    },
  );
});
