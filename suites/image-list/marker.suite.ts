import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('the marker of a list of images', () => {
  test('a hidden image can be the marker', covers('list.marker.of-a-hidden-image'), async ({ member, taggedImages, random }) => {
    const { tag, images } = await taggedImages([
      { name: random.name('a') },
      { name: random.name('b'), os_hidden: true },
      { name: random.name('c') },
      { name: random.name('d'), os_hidden: true },
    ]);
    const [, b, c, d] = images.map(({ id }) => id) as [string, string, string, string];
    const query = { tag: [tag], sort: 'name:asc', marker: b };
    expect(await member.listImages(query)).toListInOrder([c]);
    expect(await member.listImages({ ...query, os_hidden: 'true' })).toListInOrder([d]);
  });

  test(
    'an image that the filter leaves out still says where the page begins',
    covers('list.marker.outside-the-filter'),
    async ({ member, taggedImages, random }) => {
      const wanted = random.word('wanted');
      const { tag, images } = await taggedImages([
        { name: random.name('a'), tags: [wanted] },
        { name: random.name('b') },
        { name: random.name('c'), tags: [wanted] },
        { name: random.name('d'), tags: [wanted] },
      ]);
      const [a, b, c, d] = images.map(({ id }) => id) as [string, string, string, string];
      const query = { tag: [wanted], sort: 'name:asc', limit: 4 };
      expect(await member.listImages({ ...query, tag: [tag] })).toListInOrder([a, b, c, d]);
      expect(await member.listImages({ ...query, marker: b })).toListInOrder([c, d]);
    },
  );

  test(
    'a deleted image is no marker, nor is nothing',
    covers('list.marker.of-a-deleted-image-refused'),
    async ({ member, queuedImage: { id } }) => {
      expect(await member.listImages({ limit: 1, marker: id })).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.listImages({ limit: 1, marker: id })).toHaveStatus(400);
      expect(await member.listImages(wrong({ limit: 1, marker: '' }))).toHaveStatus(400);
    },
  );

  test(
    'an image that the caller may not see is refused as the marker',
    covers('list.marker.of-another-project-refused'),
    async ({ member, stranger, queuedImage: { id } }) => {
      expect(await member.listImages({ limit: 1, marker: id })).toHaveStatus(200);
      expect(await stranger.listImages({ limit: 1, marker: id })).toHaveStatus(403);
      expect(await stranger.listImages({ limit: 1 })).toHaveStatus(200);
    },
  );
});
