import { covers, type DiskImageName, describe, expect, test } from '../../lib/conformance.ts';
import { taken } from './scenes.ts';

const disks = [
  ['disk-image.virtual-size.qcow2-v2', 'qcow2-v2', 'qcow2'],
  ['disk-image.virtual-size.qcow2-v3', 'qcow2-v3', 'qcow2'],
  ['disk-image.virtual-size.vmdk-sparse', 'vmdk-sparse', 'vmdk'],
  ['disk-image.virtual-size.vmdk-stream', 'vmdk-stream', 'vmdk'],
  ['disk-image.virtual-size.vhd-dynamic', 'vhd-dynamic', 'vhd'],
  ['disk-image.virtual-size.vhdx', 'vhdx', 'vhdx'],
  ['disk-image.virtual-size.vdi', 'vdi', 'vdi'],
  ['disk-image.virtual-size.iso', 'iso', 'iso'],
  ['disk-image.virtual-size.gpt', 'gpt', 'gpt'],
  ['disk-image.virtual-size.ploop', 'ploop', 'ploop'],
] as const satisfies readonly (readonly [string, DiskImageName, string])[];

const known = [
  ['vmdk-sparse', 'vmdk'],
  ['vhd-dynamic', 'vhd'],
  ['vhdx', 'vhdx'],
  ['vdi', 'vdi'],
] as const satisfies readonly (readonly [DiskImageName, string])[];

describe('virtual_size of an uploaded disk', () => {
  for (const [id, name, format] of disks) {
    test(`of ${name} is that of the disk, or null`, covers(id), async ({ member, shared, disks }) => {
      disks.areOffered(format);
      const { image, virtualSize } = await shared(taken(name, format));
      const shown = await member.showImage(image.id);
      expect(shown).toHaveStatus(200);
      expect([virtualSize, null]).toContain(shown.body.virtual_size);
    });
  }

  test(
    'of vmdk, vhd, vhdx and vdi is known, of those that are offered',
    covers('disk-image.virtual-size.is-known'),
    async ({ member, shared, disks }) => {
      for (const [name, format] of disks.offered(known)) {
        const { image, virtualSize } = await shared(taken(name, format));
        const shown = await member.showImage(image.id);
        expect(shown).toHaveStatus(200);
        expect({ format, virtual_size: shown.body.virtual_size }).toEqual({ format, virtual_size: virtualSize });
      }
    },
  );
});
