import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { deactivated } from './scenes.ts';

describe('deactivate an image', () => {
  test(
    'the owner cannot download a deactivated image',
    covers('image.deactivate.withholds-data'),
    async ({ member, admin, activeImage }) => {
      expect(await member.downloadImageData(activeImage.id)).toHaveStatus(200);
      expect(await admin.deactivateImage(activeImage.id)).toHaveStatus(204);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('deactivated');
      expect(await member.downloadImageData(activeImage.id)).toHaveStatus(403);
    },
  );

  test(
    'deactivating a deactivated image changes nothing',
    covers('image.deactivate.is-idempotent'),
    async ({ member, admin, deactivatedImage }) => {
      expect(await admin.deactivateImage(deactivatedImage.id)).toHaveStatus(204);
      const image = await member.showImage(deactivatedImage.id);
      expect(image).toHaveStatus(200);
      expect({ ...image.body, updated_at: deactivatedImage.updated_at }).toEqual(deactivatedImage);
    },
  );

  test(
    'an image without data cannot be deactivated',
    covers('image.deactivate.queued-refused'),
    async ({ member, admin, queuedImage, shared }) => {
      await shared(deactivated);
      expect(await admin.deactivateImage(queuedImage.id)).toHaveStatus(403);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
    },
  );

  test(
    'an image that does not exist cannot be deactivated',
    covers('image.deactivate.unknown-is-not-found'),
    async ({ admin, shared, unknownId }) => {
      await shared(deactivated);
      expect(await admin.deactivateImage(unknownId)).toHaveStatus(404);
    },
  );

  test(
    'the owner can deactivate and reactivate an image',
    covers('image.deactivate.owner-allowed'),
    async ({ member, activeImage, imageData }) => {
      expect(await member.deactivateImage(activeImage.id)).toHaveStatus(204);
      const deactivated = await member.showImage(activeImage.id);
      expect(deactivated).toHaveStatus(200);
      expect(deactivated.body.status).toBe('deactivated');
      expect(await member.reactivateImage(activeImage.id)).toHaveStatus(204);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
