import { covers, type DiskImageName, describe, diskImageOf, expect, test } from '../../lib/conformance.ts';

const staged = [
  ['disk-image.glance-direct.qcow2', 'qcow2-v3', 'qcow2'],
  ['disk-image.glance-direct.vmdk', 'vmdk-stream', 'vmdk'],
  ['disk-image.glance-direct.vhd', 'vhd-dynamic', 'vhd'],
  ['disk-image.glance-direct.vhdx', 'vhdx', 'vhdx'],
  ['disk-image.glance-direct.vdi', 'vdi', 'vdi'],
  ['disk-image.glance-direct.iso', 'iso', 'iso'],
  ['disk-image.glance-direct.ploop', 'ploop', 'ploop'],
] as const satisfies readonly (readonly [string, DiskImageName, string])[];

const published = [
  ['disk-image.web-download.qcow2', 'qcow2-v3', 'qcow2'],
  ['disk-image.web-download.vmdk', 'vmdk-stream', 'vmdk'],
  ['disk-image.web-download.vhd', 'vhd-dynamic', 'vhd'],
  ['disk-image.web-download.vhdx', 'vhdx', 'vhdx'],
  ['disk-image.web-download.vdi', 'vdi', 'vdi'],
  ['disk-image.web-download.iso', 'iso', 'iso'],
  ['disk-image.web-download.ploop', 'ploop', 'ploop'],
] as const satisfies readonly (readonly [string, DiskImageName, string])[];

describe('an imported disk that is what its image says', () => {
  for (const [requirement, name, format] of staged) {
    test(`${name} staged and imported as ${format} becomes active with its bytes`, covers(requirement), async ({ member, disks }) => {
      const { data, virtualSize } = disks.make(name);
      const { id } = await disks.staged(format, data);
      expect(await member.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', disk_format: format, size: data.length });
      expect([virtualSize, null]).toContain(image.body.virtual_size);
      expect(await member.downloadImageData(id)).toHaveData(data);
    });
  }

  for (const [requirement, name, format] of published) {
    test(
      `${name} imported as ${format} from a URL becomes active with its bytes`,
      covers(requirement),
      async ({ member, disks, content }) => {
        const { id } = await disks.queued(format);
        const { url, key } = content.diskImage(name);
        const { data, virtualSize } = diskImageOf(name, key);
        expect(await member.importImage(id, { method: { name: 'web-download', uri: url } })).toHaveStatus(202);
        const image = await member.waitForImage(id, 'active');
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'active', disk_format: format, size: data.length });
        expect([virtualSize, null]).toContain(image.body.virtual_size);
        expect(await member.downloadImageData(id)).toHaveData(data);
      },
    );
  }
});
