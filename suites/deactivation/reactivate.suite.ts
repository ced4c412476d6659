import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('reactivate an image', () => {
  test(
    'a reactivated image is active and gives out its data again',
    covers('image.reactivate.gives-data-again'),
    async ({ member, admin, deactivatedImage, imageData }) => {
      expect(await admin.reactivateImage(deactivatedImage.id)).toHaveStatus(204);
      const image = await member.showImage(deactivatedImage.id);
      expect(image).toHaveStatus(200);
      const { size, checksum, os_hash_value } = deactivatedImage;
      expect(image.body).toMatchObject({ status: 'active', size, checksum });
      expect(image.body.os_hash_value).toBe(os_hash_value);
      const download = await member.downloadImageData(deactivatedImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'reactivating an active image changes nothing',
    covers('image.reactivate.active-is-unchanged'),
    async ({ member, admin, activeImage, imageData }) => {
      expect(await admin.reactivateImage(activeImage.id)).toHaveStatus(204);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect({ ...image.body, updated_at: activeImage.updated_at }).toEqual(activeImage);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
