import { bytesOf, covers, describe, expect, md5Of, streamOf, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';
import { forDownloads } from './scenes.ts';

describe('download image data', () => {
  test(
    'a download returns the uploaded bytes, each time',
    covers('image-data.download.returns-the-bytes'),
    async ({ member, activeImage, imageData }) => {
      for (const _time of ['first', 'second']) {
        const download = await member.downloadImageData(activeImage.id);
        expect(download).toHaveStatus(200);
        expect(download.headers['content-type']).toMatch(/^application\/octet-stream(;|$)/);
        expect(download).toHaveData(imageData);
      }
    },
  );

  test(
    'data larger than any buffer come back byte for byte, with the sums that the image names',
    covers('image-data.download.large'),
    async ({ member, queuedImage, random }) => {
      const key = random.key();
      const size = 5 * 1024 * 1024 + 4321;
      const md5 = md5Of(bytesOf(key, size));
      expect(await member.uploadImageData(queuedImage.id, streamOf(key, size))).toHaveStatus(204);
      const { body: image } = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toMatchObject({ status: 'active', size });
      expect(image.checksum ?? md5).toBe(md5);
      const download = await member.downloadImageData(queuedImage.id, image.os_hash_algo ?? undefined);
      expect(download).toHaveStatus(200);
      expect(download.content).toMatchObject({ size, md5 });
      expect(image.os_hash_value ?? download.content.hash).toBe(download.content.hash);
    },
  );

  test(
    'Content-MD5 is the checksum of the image in hexadecimal digits',
    covers('image-data.download.content-md5'),
    async ({ member, shared }) => {
      const { image, data } = await shared(forDownloads);
      const download = await member.downloadImageData(image.id);
      expect(download).toHaveStatus(200);
      expect(download.headers['content-md5'] ?? null).toBe(image.checksum);
      expect([md5Of(data), null]).toContain(image.checksum);
    },
  );

  test(
    'an image that has no data yet is downloaded with 204 and nothing',
    covers('image-data.download.without-data-is-empty'),
    async ({ member, shared }) => {
      const { id } = await shared(queued);
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(204);
      expect(download.content.size).toBe(0);
    },
  );

  test(
    'an image that does not exist cannot be downloaded',
    covers('image-data.download.unknown-is-not-found'),
    async ({ member, shared, unknownId }) => {
      const { id } = (await shared(forDownloads)).image;
      expect(await member.downloadImageData(unknownId)).toHaveStatus(404);
      expect(await member.downloadImageData(id)).toHaveStatus(200);
    },
  );

  test(
    'a reader of the project cannot download its images',
    covers('image-data.download.reader-refused'),
    async ({ member, reader, shared }) => {
      const { id } = (await shared(forDownloads)).image;
      expect(await reader.showImage(id)).toHaveStatus(200);
      expect(await member.downloadImageData(id)).toHaveStatus(200);
      expect(await reader.downloadImageData(id)).toHaveStatus(403);
    },
  );
});
