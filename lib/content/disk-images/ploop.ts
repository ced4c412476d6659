import { bytesOf } from '../bytes.ts';
import { type DiskImage, kibibyte, mebibyte, sector } from './disk-image.ts';

const virtualSize = 64 * mebibyte;
const cluster = 64 * kibibyte;

/**
 * A disk of 64 MiB as Parallels and OpenVZ keep it: docs/interop/parallels.txt of QEMU. The header of 64 bytes (little-endian) has the magic
 * WithouFreSpacExt at 0, the version at 16, geometry at 20 and 24, the sectors of a cluster at 28, the entries of the table at 32, the
 * sectors of the disk at 36, where the data begin at 48 (in sectors). The table at 64 counts in clusters. The only cluster holds 64 KiB
 * that follow from `key`. Glance recognises no such disk.
 */
export function ploop(key: string): DiskImage {
  const data = Buffer.alloc(2 * cluster);
  data.write('WithouFreSpacExt', 0, 'latin1');
  data.writeUInt32LE(2, 16);
  data.writeUInt32LE(16, 20);
  data.writeUInt32LE(Math.floor(virtualSize / sector / 16 / 32), 24);
  data.writeUInt32LE(cluster / sector, 28);
  data.writeUInt32LE(virtualSize / cluster, 32);
  data.writeBigUInt64LE(BigInt(virtualSize / sector), 36);
  data.writeUInt32LE(cluster / sector, 48);
  data.writeUInt32LE(1, 64);
  data.set(bytesOf(key, cluster), cluster);
  return { data, virtualSize };
}
