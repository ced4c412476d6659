import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('refused uploads of image data', () => {
  test(
    'an active image takes no other data, and keeps its own',
    covers('image-data.upload.active-conflicts'),
    async ({ member, activeImage, imageData, random }) => {
      expect(await member.uploadImageData(activeImage.id, random.bytes(1000))).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length, checksum: activeImage.checksum });
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an image without formats takes no data until it has them',
    covers('image-data.upload.without-formats-refused'),
    async ({ member, given, imageData, formats }) => {
      const { id } = await given.queued({ disk_format: null, container_format: null });
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(400);
      const refused = await member.showImage(id);
      expect(refused).toHaveStatus(200);
      expect(refused.body).toMatchObject({ status: 'queued', size: null, checksum: null });
      const completed = await member.updateImage(id, [
        { op: 'replace', path: '/disk_format', value: formats.disk_format },
        { op: 'replace', path: '/container_format', value: formats.container_format },
      ]);
      expect(completed).toHaveStatus(200);
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'an image that lacks one of the two formats takes no data',
    covers('image-data.upload.without-formats-refused'),
    async ({ member, given, imageData }) => {
      for (const lacking of [{ disk_format: null }, { container_format: null }]) {
        const { id } = await given.queued(lacking);
        expect(await member.uploadImageData(id, imageData)).toHaveStatus(400);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'queued', size: null });
      }
    },
  );

  test(
    'data of another media type are refused, and the image stays queued',
    covers('image-data.upload.media-type-refused'),
    async ({ member, queuedImage, imageData }) => {
      for (const mediaType of ['application/json', 'text/plain']) {
        expect(await member.uploadImageDataAs(queuedImage.id, imageData, mediaType)).toHaveStatus(415);
      }
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'queued', size: null });
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'an image that does not exist takes no data',
    covers('image-data.upload.unknown-is-not-found'),
    async ({ member, queuedImage, imageData, unknownId }) => {
      expect(await member.uploadImageData(unknownId, imageData)).toHaveStatus(404);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );
});
