import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DiskImageName, diskImageOf } from '../../lib/content/index.ts';
import { formatsOf, type Match } from '../../lib/server/formats/index.ts';

const mebibyte = 2 ** 20;

/** Name, where its mark is, the mark, and what the reference server finds in it. */
const disks: readonly [name: DiskImageName, at: number, mark: string, found: readonly Partial<Match>[]][] = [
  ['raw', 0, '\0\0\0\0', [{ name: 'raw', virtualSize: 65_536 }]],
  ['mbr', 510, '\x55\xaa', [{ name: 'gpt', virtualSize: 65_536 }]],
  ['gpt', 512, 'EFI PART', [{ name: 'gpt', virtualSize: 99_840 }]],
  ['qcow2-v2', 0, 'QFI\xfb\0\0\0\x02', [{ name: 'qcow2', form: 'version 2', virtualSize: 1024 * mebibyte }]],
  ['qcow2-v3', 0, 'QFI\xfb\0\0\0\x03', [{ name: 'qcow2', form: 'version 3', virtualSize: 1024 * mebibyte }]],
  ['vmdk-sparse', 0, 'KDMV\x01', [{ name: 'vmdk', form: 'monolithicsparse', virtualSize: 64 * mebibyte }]],
  ['vmdk-stream', 0, 'KDMV\x03', [{ name: 'vmdk', form: 'streamoptimized', virtualSize: 64 * mebibyte }]],
  ['vhd-dynamic', 0, 'conectix', [{ name: 'vhd', virtualSize: 64 * mebibyte }]],
  ['vhd-fixed', 65_536, 'conectix', [{ name: 'raw', virtualSize: 66_048 }]],
  ['vhdx', 0, 'vhdxfile', [{ name: 'vhdx', virtualSize: 64 * mebibyte }]],
  ['vdi', 64, '\x7f\x10\xda\xbe', [{ name: 'vdi', virtualSize: 64 * mebibyte }]],
  ['iso', 32_769, 'CD001', [{ name: 'iso', virtualSize: 75_776 }]],
  ['iso-bootable', 510, '\x55\xaa', [{ name: 'iso' }, { name: 'gpt' }]],
  ['ploop', 0, 'WithouFreSpacExt', [{ name: 'raw' }]],
  ['qcow2-truncated', 0, 'QFI\xfb', [{ name: 'raw', virtualSize: 64 }]],
  ['qcow2-backing-file', 512, '/nonexistent/', [{ name: 'qcow2', danger: 'backing file' }]],
  ['qcow2-data-file', 112, '/nonexistent/', [{ name: 'qcow2', danger: 'data file' }]],
  ['qcow2-unknown-feature', 74, '\x01', [{ name: 'qcow2', danger: 'unknown feature' }]],
  ['vmdk-flat', 0, 'KDMV', [{ name: 'vmdk', danger: 'subformat' }]],
  ['vmdk-path', 0, 'KDMV', [{ name: 'vmdk', danger: 'extent elsewhere' }]],
  ['vmdk-descriptor', 0, '# Disk DescriptorFile', [{ name: 'vmdk', danger: 'descriptor alone' }]],
  ['gpt-unprotected', 512, 'EFI PART', [{ name: 'gpt', danger: 'partition table' }]],
  ['gpt-without-record', 512, 'EFI PART', [{ name: 'raw' }]],
  ['iso-and-qcow2', 32_769, 'CD001', [{ name: 'qcow2' }, { name: 'iso' }]],
];

async function foundIn(data: Uint8Array): Promise<readonly Match[]> {
  const folder = mkdtempSync(join(tmpdir(), 'disk-image-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'data');
  writeFileSync(path, data);
  return formatsOf(path, data.length);
}

describe.each(disks)('the disk %s', (name, at, mark, found) => {
  test('has its mark, and is small enough for any deployment', () => {
    const { data } = diskImageOf(name, 'a');
    expect(Buffer.from(data).toString('latin1', at, at + mark.length)).toBe(mark);
    expect(data.length).toBeLessThanOrEqual(mebibyte / 2);
  });

  test('follows from its key alone', () => {
    expect(diskImageOf(name, 'a')).toEqual(diskImageOf(name, 'a'));
    expect(diskImageOf(name, 'a').virtualSize).toBe(diskImageOf(name, 'b').virtualSize);
  });

  test('is found to be what it is', async () => {
    const matches = await foundIn(diskImageOf(name, 'a').data);
    expect(matches).toHaveLength(found.length);
    found.forEach((one, index) => {
      expect(matches[index]).toMatchObject({ ...one });
      expect(matches[index]?.danger).toBe(one.danger);
    });
  });
});

test.each(disks.filter(([name]) => name !== 'qcow2-truncated').map(([name]) => name))('two disks %s differ with their keys', (name) => {
  expect(diskImageOf(name, 'a').data).not.toEqual(diskImageOf(name, 'b').data);
});

test.each<[DiskImageName, Partial<Match>['name']]>([
  ['qcow2-v3', 'qcow2'],
  ['vmdk-stream', 'vmdk'],
  ['vhd-dynamic', 'vhd'],
  ['vhdx', 'vhdx'],
  ['vdi', 'vdi'],
  ['iso', 'iso'],
  ['gpt', 'gpt'],
])('the size that the reference server finds in %s is the one that is told', async (name, format) => {
  const { data, virtualSize } = diskImageOf(name, 'a');
  expect(await foundIn(data)).toMatchObject([{ name: format, virtualSize }]);
});
