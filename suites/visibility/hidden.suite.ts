import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { active } from './scenes.ts';

describe('images that another project does not see', () => {
  test(
    'a private image is neither shown nor listed',
    covers('image.visibility.private-is-hidden'),
    async ({ member, stranger, shared, random, formats, unknownId }) => {
      const {
        private: { id },
        privateTag,
      } = await shared(active);
      const tags = [privateTag];
      const own = { id: unknownId, name: random.name('image'), visibility: 'private', tags, ...formats } as const;
      expect(await stranger.createImage(own)).toHaveStatus(201);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      const theirs = await stranger.listImages({ tag: tags });
      const allTheirs = await stranger.listImages({ tag: tags, visibility: 'all' });
      const ours = await member.listImages({ tag: tags, visibility: 'all' });
      expect(theirs).toHaveStatus(200);
      expect(allTheirs).toHaveStatus(200);
      expect(ours).toHaveStatus(200);
      expect(theirs.body.images.map((image) => image.id)).toEqual([unknownId]);
      expect(allTheirs.body.images.map((image) => image.id)).toEqual([unknownId]);
      expect(ours.body.images.map((image) => image.id)).toEqual([id]);
    },
  );

  test(
    'a shared image without members is neither shown nor listed',
    covers('image.visibility.shared-without-members-is-hidden'),
    async ({ member, stranger, given, random, formats, unknownId }) => {
      const tags = [random.word('tag')];
      const { id } = await given.queued({ visibility: 'shared', tags });
      const own = { id: unknownId, name: random.name('image'), visibility: 'shared', tags, ...formats } as const;
      expect(await stranger.createImage(own)).toHaveStatus(201);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      const theirs = await stranger.listImages({ tag: tags });
      const allTheirs = await stranger.listImages({ tag: tags, visibility: 'all', member_status: 'all' });
      const ours = await member.listImages({ tag: tags, visibility: 'shared' });
      expect(theirs).toHaveStatus(200);
      expect(allTheirs).toHaveStatus(200);
      expect(ours).toHaveStatus(200);
      expect(theirs.body.images.map((image) => image.id)).toEqual([unknownId]);
      expect(allTheirs.body.images.map((image) => image.id)).toEqual([unknownId]);
      expect(ours.body.images.map((image) => image.id)).toEqual([id]);
    },
  );

  test(
    'a private image cannot be downloaded',
    covers('image.visibility.stranger-cannot-download'),
    async ({ member, stranger, shared }) => {
      const {
        private: { id },
        data,
      } = await shared(active);
      const refused = await stranger.downloadImageData(id);
      expect(refused).toHaveStatus(404);
      expect(Buffer.compare(refused.content.bytes, data)).not.toBe(0);
      const owned = await member.downloadImageData(id);
      expect(owned).toHaveStatus(200);
      expect(Buffer.compare(owned.content.bytes, data)).toBe(0);
    },
  );
});
