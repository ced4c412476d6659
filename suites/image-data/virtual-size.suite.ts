import { covers, describe, expect, test } from '../../lib/conformance.ts';

/** An empty qcow2 disk of so many bytes: its header, and as much behind it as an inspector wants to see. */
function qcow2Of(virtualSize: number): Uint8Array {
  const data = Buffer.alloc(64 * 1024);
  data.write('QFI\xfb', 0, 'latin1');
  data.writeUInt32BE(3, 4);
  data.writeUInt32BE(16, 20);
  data.writeBigUInt64BE(BigInt(virtualSize), 24);
  data.writeUInt32BE(4, 96);
  data.writeUInt32BE(104, 100);
  return data;
}

describe('the virtual size of an image', () => {
  test(
    'that of a raw image in a bare container is its size',
    covers('checksum.virtual-size-of-raw'),
    async ({ member, given, imageData }) => {
      const { id } = await given.active(imageData, { disk_format: 'raw', container_format: 'bare' });
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.virtual_size).toBe(imageData.length);
    },
  );

  test('that of a qcow2 image is what its header says', covers('checksum.virtual-size-of-qcow2'), async ({ member, given }) => {
    const virtualSize = 3 * 2 ** 30;
    const { id } = await given.active(qcow2Of(virtualSize), { disk_format: 'qcow2', container_format: 'bare' });
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body.virtual_size).toBe(virtualSize);
  });
});
