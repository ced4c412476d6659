import { bytesOf, covers, describe, expect, md5Of, streamOf, sumOf, test } from '../../lib/conformance.ts';
import { forDownloads } from './scenes.ts';

describe('upload image data', () => {
  test('upload activates a queued image', covers('image-data.upload.activates-image'), async ({ member, queuedImage, imageData }) => {
    expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    const image = await member.showImage(queuedImage.id);
    expect(image).toHaveStatus(200);
    expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
  });

  test('upload takes data in chunks without a length', covers('image-data.upload.chunked'), async ({ member, queuedImage, random }) => {
    const key = random.key();
    const size = 300 * 1024 + 123;
    expect(await member.uploadImageData(queuedImage.id, streamOf(key, size))).toHaveStatus(204);
    const image = await member.showImage(queuedImage.id);
    expect(image).toHaveStatus(200);
    expect(image.body).toMatchObject({ status: 'active', size });
    const download = await member.downloadImageData(queuedImage.id);
    expect(download).toHaveStatus(200);
    expect(download).toHaveData(bytesOf(key, size));
  });

  test(
    'the checksum of an uploaded image, where it is known, is the MD5 sum of its bytes',
    covers('image-data.upload.checksum'),
    async ({ member, shared }) => {
      const { data, image: uploaded } = await shared(forDownloads);
      const image = await member.showImage(uploaded.id);
      expect(image).toHaveStatus(200);
      expect([md5Of(data), null]).toContain(image.body.checksum);
    },
  );

  test(
    'os_hash_value of an uploaded image is the sum of its bytes by os_hash_algo',
    covers('image-data.upload.os-hash'),
    async ({ member, shared }) => {
      const { data, image: uploaded } = await shared(forDownloads);
      const image = await member.showImage(uploaded.id);
      expect(image).toHaveStatus(200);
      expect(image.body.os_hash_algo).toEqual(expect.any(String));
      expect(image.body.os_hash_value).toBe(sumOf(data, image.body.os_hash_algo as string));
    },
  );
});
