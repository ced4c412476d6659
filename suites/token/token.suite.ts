import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { active } from '../visibility/scenes.ts';

describe('requests without a valid token', () => {
  test('a list without a token is answered 401', covers('token.missing-is-unauthorized'), async ({ anonymous, member }) => {
    expect(await anonymous.listImages({ limit: 1 })).toHaveStatus(401);
    expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
  });

  test(
    'an image is neither shown nor changed nor deleted without a token',
    covers('token.missing-is-unauthorized'),
    async ({ anonymous, member, queuedImage, random }) => {
      const { id } = queuedImage;
      const rename = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
      expect(await anonymous.showImage(id)).toHaveStatus(401);
      expect(await anonymous.updateImage(id, rename)).toHaveStatus(401);
      expect(await anonymous.deleteImage(id)).toHaveStatus(401);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(queuedImage);
      expect(await member.updateImage(id, rename)).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(204);
    },
  );

  test('data cannot be downloaded without a token', covers('token.missing-is-unauthorized'), async ({ anonymous, member, shared }) => {
    const {
      private: { id },
      data,
    } = await shared(active);
    const refused = await anonymous.downloadImageData(id);
    expect(refused).toHaveStatus(401);
    expect(Buffer.compare(refused.content.bytes, data)).not.toBe(0);
    expect(await member.downloadImageData(id)).toHaveStatus(200);
  });

  test(
    'a token that nobody issued is answered 401',
    covers('token.invalid-is-unauthorized'),
    async ({ impostor, member, queuedImage: { id } }) => {
      expect(await impostor.listImages({ limit: 1 })).toHaveStatus(401);
      expect(await impostor.showImage(id)).toHaveStatus(401);
      expect(await impostor.deleteImage(id)).toHaveStatus(401);
      expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
      expect(await member.showImage(id)).toHaveStatus(200);
    },
  );

  test(
    'nothing is created without a token',
    covers('token.missing-creates-nothing'),
    async ({ anonymous, member, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await anonymous.createImage(body)).toHaveStatus(401);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage(body)).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images.map((image) => image.id)).toEqual([id]);
    },
  );
});
