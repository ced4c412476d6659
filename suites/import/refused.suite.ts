import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { imported } from './scenes.ts';

const glanceDirect = { method: { name: 'glance-direct' } } as const;

describe('refused imports', () => {
  test(
    'a method that is not enabled is refused, and the image stays queued and takes data',
    covers('import.unknown-method-refused'),
    async ({ member, queuedImage, imageData }) => {
      expect(await member.importImage(queuedImage.id, wrong({ method: { name: 'no-such-method' } }))).toHaveStatus(400);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'an active image takes no import, and keeps its data',
    covers('import.active-conflicts'),
    async ({ member, activeImage, shared, imageData }) => {
      await shared(imported);
      expect(await member.importImage(activeImage.id, glanceDirect)).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length, checksum: activeImage.checksum });
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an image without formats takes no import, and stays uploading',
    covers('import.without-formats-conflicts'),
    async ({ member, given, shared, imageData }) => {
      await shared(imported);
      const { id } = await given.staged(imageData, { disk_format: null, container_format: null });
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(409);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('uploading');
    },
  );

  test(
    'an image that does not exist takes no import',
    covers('import.unknown-image-is-not-found'),
    async ({ member, shared, unknownId }) => {
      await shared(imported);
      expect(await member.importImage(unknownId, glanceDirect)).toHaveStatus(404);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
    },
  );
});
