import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { active } from './scenes.ts';

describe('community images', () => {
  test(
    'another project can show and download a community image',
    covers('image.visibility.community-is-readable'),
    async ({ stranger, shared, memberProject: owner }) => {
      const { community, data } = await shared(active);
      const { id, name, checksum } = community;
      const shown = await stranger.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name, owner, visibility: 'community', status: 'active', checksum });
      const download = await stranger.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(Buffer.compare(download.content.bytes, data)).toBe(0);
    },
  );

  test(
    "a community image stands in another project's list when that asks for it, and in no other",
    covers('image.visibility.community-is-not-in-the-default-list'),
    async ({ stranger, shared }) => {
      const { tag, community: ours } = await shared(active);
      const byDefault = await stranger.listImages({ tag: [tag] });
      const sharedWithThem = await stranger.listImages({ tag: [tag], visibility: 'shared' });
      const community = await stranger.listImages({ tag: [tag], visibility: 'community' });
      expect(byDefault).toHaveStatus(200);
      expect(sharedWithThem).toHaveStatus(200);
      expect(community).toHaveStatus(200);
      expect(byDefault.body.images).toEqual([]);
      expect(sharedWithThem.body.images).toEqual([]);
      expect(community.body.images.map(({ id }) => id)).toEqual([ours.id]);
    },
  );
});
