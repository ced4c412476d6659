import { covers, type DiskImageName, describe, expect, test } from '../../lib/conformance.ts';

const disks = [
  ['disk-image.upload.raw', 'raw', 'raw'],
  ['disk-image.upload.aki', 'raw', 'aki'],
  ['disk-image.upload.ari', 'raw', 'ari'],
  ['disk-image.upload.ami', 'raw', 'ami'],
  ['disk-image.upload.mbr-as-raw', 'mbr', 'raw'],
  ['disk-image.upload.gpt-as-raw', 'gpt', 'raw'],
  ['disk-image.upload.gpt', 'gpt', 'gpt'],
  ['disk-image.upload.qcow2-v2', 'qcow2-v2', 'qcow2'],
  ['disk-image.upload.qcow2-v3', 'qcow2-v3', 'qcow2'],
  ['disk-image.upload.vmdk-sparse', 'vmdk-sparse', 'vmdk'],
  ['disk-image.upload.vmdk-stream', 'vmdk-stream', 'vmdk'],
  ['disk-image.upload.vhd-dynamic', 'vhd-dynamic', 'vhd'],
  ['disk-image.upload.vhd-fixed', 'vhd-fixed', 'vhd'],
  ['disk-image.upload.vhdx', 'vhdx', 'vhdx'],
  ['disk-image.upload.vdi', 'vdi', 'vdi'],
  ['disk-image.upload.iso', 'iso', 'iso'],
  ['disk-image.upload.iso-bootable', 'iso-bootable', 'iso'],
  ['disk-image.upload.ploop', 'ploop', 'ploop'],
  ['disk-image.upload.qcow2-as-raw', 'qcow2-v3', 'raw'],
] as const satisfies readonly (readonly [string, DiskImageName, string])[];

describe('a disk that is what its image says', () => {
  for (const [id, name, format] of disks) {
    test(`${name} uploaded as ${format} makes the image active, and comes back`, covers(id), async ({ member, disks }) => {
      const { data } = disks.make(name);
      const image = await disks.queued(format);
      expect(await member.uploadImageData(image.id, data)).toHaveStatus(204);
      const filled = await member.showImage(image.id);
      expect(filled).toHaveStatus(200);
      expect(filled.body).toMatchObject({ status: 'active', disk_format: format, size: data.length });
      const download = await member.downloadImageData(image.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(data);
    });
  }

  test(
    'an unsafe disk in the container ovf is taken: nobody looks into it',
    covers('disk-image.upload.unchecked-in-another-container'),
    async ({ member, given, disks, discovery }) => {
      await disks.areLookedInto();
      const container_format = ['ovf', 'ova', 'docker'].find((one) => discovery.containerFormats.includes(one)) ?? 'ovf';
      const { id } = await given.queued({ disk_format: 'qcow2', container_format });
      expect(await member.uploadImageData(id, disks.make('qcow2-backing-file').data)).toHaveStatus(204);
    },
  );
});
