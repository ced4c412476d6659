import { createHash } from 'node:crypto';
import { bytesOf, covers, describe, expect, test } from '../../lib/conformance.ts';

const _md5Of = (data: Uint8Array) => createHash('md5').update(data).digest('hex');
const from = (uri: string) => ({ method: { name: 'web-download', uri } }) as const;

describe('import by web-download', () => {
  test(
    'an import from a URL ends in an active image with the data of that URL',
    covers('import.web-download.activates-image'),
    async ({ member, queuedImage, content }) => {
      const size = 300_007;
      const { url, key } = content.publish(size);
      expect(await member.importImage(queuedImage.id, from(url))).toHaveStatus(202);
      const image = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size });
      const download = await member.downloadImageData(queuedImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(bytesOf(key, size));
    },
  );

  test(
    'an import from a URL that answers 404 leaves a queued image that still takes data',
    covers('import.web-download.failure-is-not-active'),
    async ({ member, queuedImage, given, imageData, content }) => {
      expect(await member.importImage(queuedImage.id, from(content.missing()))).toHaveStatus(202);
      const failed = await member.waitForImage(queuedImage.id, 'queued');
      expect(failed).toHaveStatus(200);
      expect(failed.body).toMatchObject({ status: 'queued', checksum: null });
      expect(await member.downloadImageData(queuedImage.id)).toHaveStatus(204);
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      const twin = await given.queued();
      expect(await member.importImage(twin.id, from(content.publish(10_000).url))).toHaveStatus(202);
      const image = await member.waitForImage(twin.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: 10_000 });
    },
  );

  test(
    'an import without a URL is refused, and the image stays queued and takes data',
    covers('import.web-download.without-uri-refused'),
    async ({ member, queuedImage, imageData }) => {
      expect(await member.importImage(queuedImage.id, { method: { name: 'web-download' } })).toHaveStatus(400);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'a staged image takes no import from a URL, and stays uploading',
    covers('import.web-download.staged-conflicts'),
    async ({ member, stagedImage, queuedImage, content }) => {
      const { url } = content.publish(10_000);
      expect(await member.importImage(stagedImage.id, from(url))).toHaveStatus(409);
      const staged = await member.showImage(stagedImage.id);
      expect(staged).toHaveStatus(200);
      expect(staged.body.status).toBe('uploading');
      expect(await member.importImage(queuedImage.id, from(url))).toHaveStatus(202);
      const image = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('active');
    },
  );
});
