import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('delete an image', () => {
  test('a deleted image is neither shown nor listed', covers('image.delete.is-gone'), async ({ member, given, random }) => {
    const name = random.name('image');
    const [gone, kept] = [await given.queued({ name }), await given.queued({ name })];
    expect(await member.deleteImage(gone.id)).toHaveStatus(204);
    expect(await member.showImage(gone.id)).toHaveStatus(404);
    expect(await member.showImage(kept.id)).toHaveStatus(200);
    // By name: tags go with their image, so that a list of those with a tag would not tell.
    expect(await member.listImages({ name })).toList(kept);
  });

  test(
    'the data of a deleted image is gone too',
    covers('image.delete.active-is-gone'),
    async ({ member, activeImage: { id }, imageData }) => {
      const before = await member.downloadImageData(id);
      expect(before).toHaveStatus(200);
      expect(Buffer.compare(before.content.bytes, imageData)).toBe(0);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      const after = await member.downloadImageData(id);
      expect(after).toHaveStatus(404);
      expect(Buffer.compare(after.content.bytes, imageData)).not.toBe(0);
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );

  test(
    'deleting an unknown image, or one a second time, is answered 404',
    covers('image.delete.unknown-is-not-found'),
    async ({ member, queuedImage: { id }, unknownId }) => {
      expect(await member.deleteImage(unknownId)).toHaveStatus(404);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.deleteImage(id)).toHaveStatus(404);
    },
  );

  test(
    'a protected image cannot be deleted until it is unprotected',
    covers('image.delete.protected-refused'),
    async ({ member, given }) => {
      const { id, name } = await given.queued({ protected: true });
      expect(await member.deleteImage(id)).toHaveStatus(403);
      const kept = await member.showImage(id);
      expect(kept).toHaveStatus(200);
      expect(kept.body).toMatchObject({ name, status: 'queued', protected: true });
      expect(await member.updateImage(id, [{ op: 'replace', path: '/protected', value: false }])).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );
});
