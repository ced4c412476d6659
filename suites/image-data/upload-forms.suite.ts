import { covers, describe, expect, test } from '../../lib/conformance.ts';

/** A disk of a mebibyte in QEMU's format, version 3, with nothing on it: its header and a cluster for each of its tables. */
function emptyQcow2(): Uint8Array {
  const disk = Buffer.alloc(4 * 65_536);
  disk.write('QFI\xfb', 'latin1');
  disk.writeUInt32BE(3, 4);
  disk.writeUInt32BE(16, 20);
  disk.writeBigUInt64BE(2n ** 20n, 24);
  disk.writeUInt32BE(1, 36);
  disk.writeBigUInt64BE(3n * 65_536n, 40);
  disk.writeBigUInt64BE(65_536n, 48);
  disk.writeUInt32BE(1, 56);
  disk.writeUInt32BE(4, 96);
  disk.writeUInt32BE(104, 100);
  disk.writeBigUInt64BE(2n * 65_536n, 65_536);
  for (let cluster = 0; cluster < 4; cluster += 1) disk.writeUInt16BE(1, 2 * 65_536 + 2 * cluster);
  return disk;
}

describe('what an upload may be', () => {
  test(
    'application/octet-stream may have a parameter',
    covers('upload.media-type-with-a-parameter'),
    async ({ member, queuedImage: { id }, imageData }) => {
      expect(await member.uploadImageDataAs(id, imageData, 'application/octet-stream; charset=binary')).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
    },
  );

  test(
    'an image whose upload was refused can be uploaded',
    covers('upload.again-after-a-refusal'),
    async ({ member, given, formats, imageData, random }) => {
      const { id } = await given.queued({ disk_format: null });
      expect(await member.uploadImageDataAs(id, random.bytes(1000), 'application/json')).toHaveStatus(415);
      expect(await member.uploadImageData(id, random.bytes(1001))).toHaveStatus(400);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/disk_format', value: formats.disk_format }])).toHaveStatus(200);
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'what is no qcow2 is refused for a bare qcow2 image, which stays queued',
    covers('upload.content-differs-from-format-refused'),
    async ({ member, given, random }) => {
      const formats = { disk_format: 'qcow2', container_format: 'bare' };
      const [other, { id }] = [await given.queued(formats), await given.queued(formats)];
      expect(await member.uploadImageData(id, random.bytes(1000))).toHaveStatus(415);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'queued', size: null });
      expect(await member.uploadImageData(other.id, emptyQcow2())).toHaveStatus(204);
    },
  );

  test(
    'an image whose upload was refused for its content takes other data',
    covers('upload.again-after-refused-content'),
    async ({ member, given, random }) => {
      const { id } = await given.queued({ disk_format: 'qcow2', container_format: 'bare' });
      const disk = emptyQcow2();
      expect(await member.uploadImageData(id, random.bytes(1000))).toHaveStatus(415);
      expect(await member.uploadImageData(id, disk)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: disk.length });
    },
  );
});
