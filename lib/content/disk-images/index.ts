import type { DiskImage } from './disk-image.ts';
import { gpt, gptUnprotected, gptWithoutRecord, mbr } from './gpt.ts';
import { iso, isoAndQcow2, isoBootable } from './iso.ts';
import { ploop } from './ploop.ts';
import { qcow2v2, qcow2v3, qcow2WithBackingFile, qcow2WithDataFile, qcow2WithUnknownFeature } from './qcow2.ts';
import { raw } from './raw.ts';
import { vdi } from './vdi.ts';
import { vhdDynamic, vhdFixed } from './vhd.ts';
import { vhdx } from './vhdx.ts';
import { vmdkDescriptor, vmdkFlat, vmdkSparse, vmdkStream, vmdkWithPath } from './vmdk.ts';

export type { DiskImage } from './disk-image.ts';

/** The first bytes of a qcow2 disk, fewer than its header has. */
function qcow2Truncated(key: string): DiskImage {
  const { data, virtualSize } = qcow2v3(key);
  return { data: data.subarray(0, 64), virtualSize };
}

/**
 * Small disks of each format that follow from a key, each up to 512 KiB. Those of the second part are not what they say or name files that
 * are not their own, which exist nowhere: a service must not take them.
 */
export const diskImages = {
  raw,
  'qcow2-v2': qcow2v2,
  'qcow2-v3': qcow2v3,
  'vmdk-sparse': vmdkSparse,
  'vmdk-stream': vmdkStream,
  'vhd-dynamic': vhdDynamic,
  'vhd-fixed': vhdFixed,
  vhdx,
  vdi,
  iso,
  'iso-bootable': isoBootable,
  gpt,
  mbr,
  ploop,

  'qcow2-truncated': qcow2Truncated,
  'qcow2-backing-file': qcow2WithBackingFile,
  'qcow2-data-file': qcow2WithDataFile,
  'qcow2-unknown-feature': qcow2WithUnknownFeature,
  'vmdk-flat': vmdkFlat,
  'vmdk-path': vmdkWithPath,
  'vmdk-descriptor': vmdkDescriptor,
  'gpt-unprotected': gptUnprotected,
  'gpt-without-record': gptWithoutRecord,
  'iso-and-qcow2': isoAndQcow2,
} as const satisfies Record<string, (key: string) => DiskImage>;

export type DiskImageName = keyof typeof diskImages;

/** A disk by its name, as it follows from a key. */
export function diskImageOf(name: DiskImageName, key: string): DiskImage {
  return diskImages[name](key);
}

/** True when a text from outside is the name of a disk. */
export function isDiskImageName(name: string): name is DiskImageName {
  return Object.hasOwn(diskImages, name);
}
