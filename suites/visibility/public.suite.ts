import { covers, describe, expect, test } from '../../lib/conformance.ts';

const publish = [{ op: 'replace' as const, path: '/visibility', value: 'public' }];

describe('images that an admin made public', () => {
  test(
    'every project is shown a public image as it is',
    covers('visibility.public.shown-to-all'),
    async ({ stranger, admin, queuedImage: { id } }) => {
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      const [theirs, asAdmin] = [await stranger.showImage(id), await admin.showImage(id)];
      expect(theirs).toHaveStatus(200);
      expect(theirs.body).toMatchObject({ id, visibility: 'public' });
      expect(asAdmin).toHaveStatus(200);
      expect(theirs.body).toEqual(asAdmin.body);
    },
  );

  test(
    'every project can download a public image',
    covers('visibility.public.downloaded-by-all'),
    async ({ stranger, admin, activeImage: { id }, imageData }) => {
      expect(await stranger.downloadImageData(id)).toHaveStatus(404);
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      const download = await stranger.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'a public image stands in the default list of every project',
    covers('visibility.public.listed-for-all'),
    async ({ stranger, admin, taggedImages }) => {
      const { tag, images } = await taggedImages([{}, {}]);
      const [published, other] = images as [(typeof images)[0], (typeof images)[0]];
      expect(await stranger.listImages({ tag: [tag] })).toList();
      expect(await admin.updateImage(published.id, publish)).toHaveStatus(200);
      expect(await stranger.listImages({ tag: [tag] })).toList(published);
      expect(await stranger.listImages({ tag: [tag], visibility: 'public' })).toList(published);
      expect(await stranger.showImage(other.id)).toHaveStatus(404);
    },
  );

  test(
    'a public image is not shown without a token',
    covers('visibility.public.not-for-anonymous'),
    async ({ anonymous, admin, queuedImage: { id } }) => {
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      expect(await anonymous.showImage(id)).toHaveStatus(401);
      expect(await admin.showImage(id)).toHaveStatus(200);
    },
  );

  test(
    'another project cannot change a public image',
    covers('visibility.public.update-refused'),
    async ({ stranger, admin, queuedImage: { id }, random }) => {
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      const before = await stranger.showImage(id);
      const rename = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
      expect(await stranger.updateImage(id, rename)).toHaveStatus(403);
      const after = await stranger.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await admin.updateImage(id, rename)).toHaveStatus(200);
    },
  );

  test(
    'another project cannot delete a public image',
    covers('visibility.public.delete-refused'),
    async ({ stranger, admin, queuedImage: { id } }) => {
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      expect(await stranger.deleteImage(id)).toHaveStatus(403);
      expect(await stranger.showImage(id)).toHaveStatus(200);
      expect(await admin.deleteImage(id)).toHaveStatus(204);
    },
  );

  test(
    'the owner of a public image can make it private again',
    covers('visibility.public.owner-takes-it-back'),
    async ({ member, stranger, admin, queuedImage: { id } }) => {
      expect(await admin.updateImage(id, publish)).toHaveStatus(200);
      expect(await stranger.showImage(id)).toHaveStatus(200);
      const updated = await member.updateImage(id, [{ op: 'replace', path: '/visibility', value: 'private' }]);
      expect(updated).toHaveStatus(200);
      expect(updated.body.visibility).toBe('private');
      expect(await stranger.showImage(id)).toHaveStatus(404);
    },
  );
});
