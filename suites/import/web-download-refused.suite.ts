import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

const from = (uri: unknown) => ({ method: { name: 'web-download', uri } });

const addresses = [
  [
    'import.web-download.scheme-refused',
    'a file, an FTP server or what is no address',
    ['file:///etc/hostname', 'ftp://127.0.0.1/image', 'no address'],
  ],
  ['import.web-download.link-local-refused', 'the link-local address of metadata services', ['http://169.254.169.254/latest/meta-data']],
  ['import.web-download.uri-is-a-string', 'a number', [7, 0]],
] as const;

describe('refused imports by web-download', () => {
  for (const [requirement, what, uris] of addresses) {
    test(
      `nothing is imported from ${what}, and the image stays queued and takes data`,
      covers(requirement),
      async ({ member, queuedImage, imageData }) => {
        for (const uri of uris) expect(await member.importImage(queuedImage.id, wrong(from(uri)))).toHaveStatus(400);
        const image = await member.showImage(queuedImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(queuedImage);
        expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      },
    );
  }

  test(
    'an image without container_format conflicts, and takes the import once it has one',
    covers('import.web-download.without-formats-conflicts'),
    async ({ member, given, formats, content }) => {
      const { id } = await given.queued({ container_format: null });
      const request = { method: { name: 'web-download', uri: content.publish(1000).url } } as const;
      expect(await member.importImage(id, request)).toHaveStatus(409);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
      const patch = [{ op: 'replace' as const, path: '/container_format', value: formats.container_format }];
      expect(await member.updateImage(id, patch)).toHaveStatus(200);
      expect(await member.importImage(id, request)).toHaveStatus(202);
      expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
    },
  );
});
