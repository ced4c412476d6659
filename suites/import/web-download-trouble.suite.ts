import { bytesOf, covers, describe, expect, test } from '../../lib/conformance.ts';

const from = (uri: string) => ({ method: { name: 'web-download', uri } }) as const;
const size = 20_011;

describe('trouble on the way of web-download', () => {
  test(
    'redirections by 301, 303 and 307 lead to the data',
    covers('import.web-download.redirection-statuses'),
    async ({ member, given, content }) => {
      for (const status of [301, 303, 307] as const) {
        const { id } = await given.queued();
        const { url, key } = content.redirected(size, status);
        expect(await member.importImage(id, from(url))).toHaveStatus(202);
        const image = await member.waitForImage(id, 'active');
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'active', size });
        const download = await member.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(bytesOf(key, size));
      }
    },
  );

  const troubles = [
    ['import.web-download.redirection-to-a-file-fails', 'redirects to a file of the service', 'leadingToFile'],
    ['import.web-download.endless-redirection-fails', 'redirects to itself', 'leadingNowhere'],
    ['import.web-download.no-answer-fails', 'hangs up without an answer', 'hangingUp'],
  ] as const;
  for (const [requirement, what, kind] of troubles) {
    test(
      `an import from a server that ${what} leaves the image queued, and another import fills it`,
      covers(requirement),
      async ({ member, queuedImage: { id }, content }) => {
        expect(await member.importImage(id, from(content[kind]()))).toHaveStatus(202);
        const failed = await member.waitForImage(id, 'queued');
        expect(failed).toHaveStatus(200);
        expect(failed.body).toMatchObject({ status: 'queued', checksum: null });
        expect(await member.downloadImageData(id)).toHaveStatus(204);
        const { url, key } = content.publish(size);
        expect(await member.importImage(id, from(url))).toHaveStatus(202);
        expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
        const download = await member.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(bytesOf(key, size));
      },
    );
  }

  test(
    'an import from a host that does not exist is refused, or leaves the image queued; it takes data then',
    covers('import.web-download.unknown-host-fails'),
    async ({ member, queuedImage: { id }, random, imageData }) => {
      const begun = await member.importImage(id, from(`http://${random.word('host')}.invalid/image`));
      expect(begun).toHaveStatus(202, 400);
      const image = await member.waitForImage(id, 'queued');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'queued', checksum: null });
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'of an answer that is longer than it announced an image has what was announced, or nothing',
    covers('import.web-download.long-answer-is-cut'),
    async ({ member, queuedImage: { id }, content }) => {
      const { url, key } = content.long(size);
      expect(await member.importImage(id, from(url))).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(['active', 'queued']).toContain(image.body.status);
      const download = await member.downloadImageData(id);
      expect([0, size]).toContain(download.content.size);
      expect(download).toHaveData(bytesOf(key, download.content.size));
    },
  );
});
