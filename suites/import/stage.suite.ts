import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('stage image data', () => {
  test(
    'a queued image with staged data is uploading, and its data cannot be downloaded yet',
    covers('import.stage.is-uploading'),
    async ({ member, queuedImage, imageData }) => {
      expect(await member.stageImageData(queuedImage.id, imageData)).toHaveStatus(204);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'uploading', checksum: null });
      const download = await member.downloadImageData(queuedImage.id);
      expect(download).toHaveStatus(204);
      expect(download.content.size).toBe(0);
    },
  );

  test(
    'an active image takes no staged data, and keeps its own',
    covers('import.stage.active-conflicts'),
    async ({ member, activeImage, imageData, random }) => {
      expect(await member.stageImageData(activeImage.id, random.bytes(1000))).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length, checksum: activeImage.checksum });
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an image that does not exist takes no staged data',
    covers('import.stage.unknown-is-not-found'),
    async ({ member, queuedImage, imageData, unknownId }) => {
      expect(await member.stageImageData(unknownId, imageData)).toHaveStatus(404);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
      expect(await member.stageImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );
});
