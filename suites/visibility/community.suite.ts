import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('community images', () => {
  test(
    'another project can show and download a community image',
    covers('image.visibility.community-is-readable'),
    async ({ stranger, given, imageData, memberProject: owner }) => {
      const { id, name, checksum } = await given.active(imageData, { visibility: 'community' });
      const shown = await stranger.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name, owner, visibility: 'community', status: 'active', checksum });
      const download = await stranger.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(Buffer.compare(download.content.bytes, imageData)).toBe(0);
    },
  );

  test(
    "a community image stands in another project's list when that asks for it, and in no other",
    covers('image.visibility.community-is-not-in-the-default-list'),
    async ({ stranger, taggedImages }) => {
      const { tag, images } = await taggedImages([{ visibility: 'private' }, { visibility: 'community' }]);
      const byDefault = await stranger.listImages({ tag: [tag] });
      const shared = await stranger.listImages({ tag: [tag], visibility: 'shared' });
      const community = await stranger.listImages({ tag: [tag], visibility: 'community' });
      expect(byDefault).toHaveStatus(200);
      expect(shared).toHaveStatus(200);
      expect(community).toHaveStatus(200);
      expect(byDefault.body.images).toEqual([]);
      expect(shared.body.images).toEqual([]);
      expect(community.body.images.map(({ id }) => id)).toEqual([images[1]?.id]);
    },
  );
});
