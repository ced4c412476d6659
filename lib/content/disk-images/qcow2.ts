import { bytesOf } from '../bytes.ts';
import { type DiskImage, gibibyte, kibibyte } from './disk-image.ts';

const cluster = 4 * kibibyte;
/** One cluster of the first level covers it: 512 entries of 2 MiB. */
const virtualSize = gibibyte;
const dataClusters = 8;
/** Where each part begins, in clusters. */
const at = { refcountTable: 1, refcountBlock: 2, firstLevel: 3, secondLevel: 4, data: 5 } as const;
/** Bit 63: nobody else uses this cluster. */
const copied = 1n << 63n;

/**
 * A disk of 1 GiB in QEMU's format, version 2: docs/interop/qcow2.txt of QEMU. The header of 72 bytes (big-endian) has the magic at 0, the
 * version at 4, no backing file at 8 and 16, the bits of a cluster at 20, the size of the disk at 24, the first-level table at 36 and 40,
 * the refcount table at 48 and 56. Its first 32 KiB hold data that follow from `key`.
 */
export function qcow2v2(key: string): DiskImage {
  return { data: disk(2, key), virtualSize };
}

/** The same, version 3: feature bits at 72, 80 and 88, the width of a refcount at 96, the length of the header at 100. */
export function qcow2v3(key: string): DiskImage {
  const data = disk(3, key);
  data.writeUInt32BE(4, 96);
  data.writeUInt32BE(104, 100);
  return { data, virtualSize };
}

/** Version 3 that says it lies upon another file: its name at 512, its place and length at 8 and 16. The name exists nowhere. */
export function qcow2WithBackingFile(key: string): DiskImage {
  const { data } = qcow2v3(key);
  const name = `/nonexistent/${key}`;
  const header = Buffer.from(data);
  header.write(name, 512, 'latin1');
  header.writeBigUInt64BE(512n, 8);
  header.writeUInt32BE(name.length, 16);
  return { data: header, virtualSize };
}

/** Version 3 whose data lie in another file: incompatible feature bit 2, and its name in the header extension 0x44415441 at 104. */
export function qcow2WithDataFile(key: string): DiskImage {
  const header = Buffer.from(qcow2v3(key).data);
  const name = `/nonexistent/${key}`;
  header.writeBigUInt64BE(4n, 72);
  header.writeUInt32BE(0x44415441, 104);
  header.writeUInt32BE(name.length, 108);
  header.write(name, 112, 'latin1');
  return { data: header, virtualSize };
}

/** Version 3 with incompatible feature bit 40, which no version of the format has defined. */
export function qcow2WithUnknownFeature(key: string): DiskImage {
  const header = Buffer.from(qcow2v3(key).data);
  header.writeBigUInt64BE(1n << 40n, 72);
  return { data: header, virtualSize };
}

function disk(version: number, key: string): Buffer {
  const data = Buffer.alloc((at.data + dataClusters) * cluster);
  data.write('QFI\xfb', 0, 'latin1');
  data.writeUInt32BE(version, 4);
  data.writeUInt32BE(Math.log2(cluster), 20);
  data.writeBigUInt64BE(BigInt(virtualSize), 24);
  data.writeUInt32BE(virtualSize / (cluster * (cluster / 8)), 36);
  data.writeBigUInt64BE(place(at.firstLevel), 40);
  data.writeBigUInt64BE(place(at.refcountTable), 48);
  data.writeUInt32BE(1, 56);
  data.writeBigUInt64BE(place(at.refcountBlock), at.refcountTable * cluster);
  for (let index = 0; index < at.data + dataClusters; index += 1) data.writeUInt16BE(1, at.refcountBlock * cluster + 2 * index);
  data.writeBigUInt64BE(place(at.secondLevel) | copied, at.firstLevel * cluster);
  for (let index = 0; index < dataClusters; index += 1)
    data.writeBigUInt64BE(place(at.data + index) | copied, at.secondLevel * cluster + 8 * index);
  data.set(bytesOf(key, dataClusters * cluster), at.data * cluster);
  return data;
}

function place(clusters: number): bigint {
  return BigInt(clusters * cluster);
}
