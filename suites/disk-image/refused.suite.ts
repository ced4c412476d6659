import { covers, type DiskImageName, describe, expect, test } from '../../lib/conformance.ts';
import { taken } from './scenes.ts';

/** What is wrong, the format that it is uploaded as, and what is right in that format. */
const wrongs = [
  ['disk-image.mismatch.raw-as-vmdk', 'raw', 'vmdk', 'vmdk-sparse'],
  ['disk-image.mismatch.raw-as-vhd', 'raw', 'vhd', 'vhd-dynamic'],
  ['disk-image.mismatch.raw-as-vhdx', 'raw', 'vhdx', 'vhdx'],
  ['disk-image.mismatch.raw-as-vdi', 'raw', 'vdi', 'vdi'],
  ['disk-image.mismatch.raw-as-iso', 'raw', 'iso', 'iso'],
  ['disk-image.mismatch.raw-as-gpt', 'raw', 'gpt', 'gpt'],
  ['disk-image.mismatch.qcow2-as-vmdk', 'qcow2-v3', 'vmdk', 'vmdk-sparse'],
  ['disk-image.mismatch.vmdk-as-qcow2', 'vmdk-sparse', 'qcow2', 'qcow2-v3'],
  ['disk-image.mismatch.qcow2-as-ami', 'qcow2-v3', 'ami', 'raw'],
  ['disk-image.mismatch.qcow2-as-ploop', 'qcow2-v3', 'ploop', 'ploop'],
  ['disk-image.mismatch.qcow2-truncated', 'qcow2-truncated', 'qcow2', 'qcow2-v3'],
  ['disk-image.mismatch.gpt-without-record', 'gpt-without-record', 'gpt', 'gpt'],
  ['disk-image.mismatch.iso-and-qcow2', 'iso-and-qcow2', 'iso', 'iso'],
  ['disk-image.unsafe.qcow2-backing-file', 'qcow2-backing-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.unsafe.qcow2-data-file', 'qcow2-data-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.unsafe.qcow2-unknown-feature', 'qcow2-unknown-feature', 'qcow2', 'qcow2-v3'],
  ['disk-image.unsafe.qcow2-backing-file-as-raw', 'qcow2-backing-file', 'raw', 'raw'],
  ['disk-image.unsafe.qcow2-data-file-as-raw', 'qcow2-data-file', 'raw', 'raw'],
  ['disk-image.unsafe.vmdk-flat', 'vmdk-flat', 'vmdk', 'vmdk-sparse'],
  ['disk-image.unsafe.vmdk-path', 'vmdk-path', 'vmdk', 'vmdk-sparse'],
  ['disk-image.unsafe.vmdk-descriptor', 'vmdk-descriptor', 'vmdk', 'vmdk-sparse'],
  ['disk-image.unsafe.vmdk-flat-as-raw', 'vmdk-flat', 'raw', 'raw'],
  ['disk-image.unsafe.vmdk-descriptor-as-raw', 'vmdk-descriptor', 'raw', 'raw'],
  ['disk-image.unsafe.gpt-unprotected-as-raw', 'gpt-unprotected', 'raw', 'gpt'],
] as const satisfies readonly (readonly [string, DiskImageName, string, DiskImageName])[];

describe('an upload of what is not what its image says, or not safe', () => {
  for (const [requirement, wrong, format, right] of wrongs) {
    test(
      `${wrong} as ${format} is refused, and the image stays queued; ${right} is taken`,
      covers(requirement),
      async ({ member, shared, disks }) => {
        await disks.areLookedInto();
        const { id } = await disks.queued(format);
        await shared(taken(right, format));
        expect(await member.uploadImageData(id, disks.make(wrong).data)).toHaveStatus(415, 400);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'queued', virtual_size: null });
      },
    );
  }

  test(
    'what was refused is not on the image: no data, no checksum, no store',
    covers('disk-image.refused.leaves-no-data'),
    async ({ member, disks }) => {
      await disks.areLookedInto();
      const { id } = await disks.queued('qcow2');
      expect(await member.uploadImageData(id, disks.make('qcow2-backing-file').data)).toHaveStatus(415, 400);
      expect(await member.downloadImageData(id)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      const { status, size, checksum, stores } = image.body;
      expect({ status, size, checksum, stores: stores || 'none' }).toEqual({
        status: 'queued',
        size: null,
        checksum: null,
        stores: 'none',
      });
    },
  );
});
