import { bytesOf, covers, describe, expect, test } from '../../lib/conformance.ts';

const from = (uri: string) => ({ method: { name: 'web-download', uri } }) as const;
const size = 100_003;

describe('what web-download is answered', () => {
  const answers = [
    ['import.web-download.follows-redirects', 'behind a redirection', 'redirected'],
    ['import.web-download.without-length', 'without a length, in chunks', 'chunked'],
  ] as const;
  for (const [requirement, what, how] of answers) {
    test(`data ${what} become those of the image`, covers(requirement), async ({ member, queuedImage: { id }, content }) => {
      const { url, key } = how === 'chunked' ? content.chunked(size) : content.redirected(size, 302);
      expect(await member.importImage(id, from(url))).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(bytesOf(key, size));
    });
  }

  test(
    'an answer that is shorter than it announced leaves the image queued',
    covers('import.web-download.short-answer-is-not-active'),
    async ({ member, queuedImage: { id }, content }) => {
      expect(await member.importImage(id, from(content.short(size).url))).toHaveStatus(202);
      const image = await member.waitForImage(id, 'queued');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'queued', checksum: null });
      expect(await member.downloadImageData(id)).toHaveStatus(204);
    },
  );

  test(
    'after a failed import the same image can be imported',
    covers('import.web-download.again-after-a-failure'),
    async ({ member, queuedImage: { id }, content }) => {
      expect(await member.importImage(id, from(content.missing()))).toHaveStatus(202);
      const failed = await member.waitForImage(id, 'queued');
      expect(failed).toHaveStatus(200);
      expect(failed.body.status).toBe('queued');
      const { url, key } = content.publish(size);
      expect(await member.importImage(id, from(url))).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(bytesOf(key, size));
    },
  );
});
