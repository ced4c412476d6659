import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { four, hidden, one } from './scenes.ts';

describe('the marker of a list of images', () => {
  test('a hidden image can be the marker', covers('list.marker.of-a-hidden-image'), async ({ member, shared }) => {
    const { tag, b, c, d } = await shared(hidden);
    const query = { tag: [tag], sort: 'name:asc', marker: b.id };
    expect(await member.listImages(query)).toListInOrder([c.id]);
    expect(await member.listImages({ ...query, os_hidden: 'true' })).toListInOrder([d.id]);
  });

  test(
    'an image that the filter leaves out still says where the page begins',
    covers('list.marker.outside-the-filter'),
    async ({ member, shared }) => {
      const {
        tag,
        y,
        ids: { a, b, c, d },
      } = await shared(four);
      const query = { tag: [y], sort: 'name:asc', limit: 4 };
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
    async ({ member, stranger, shared }) => {
      const { image } = await shared(one);
      expect(await member.listImages({ limit: 1, marker: image.id })).toHaveStatus(200);
      expect(await stranger.listImages({ limit: 1, marker: image.id })).toHaveStatus(403);
      expect(await stranger.listImages({ limit: 1 })).toHaveStatus(200);
    },
  );
});
