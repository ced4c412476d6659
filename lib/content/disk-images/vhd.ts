import { bytesOf } from '../bytes.ts';
import { type DiskImage, kibibyte, mebibyte, sector, uuidBytes } from './disk-image.ts';

const fixedSize = 64 * kibibyte;
const dynamicSize = 64 * mebibyte;
const block = 64 * kibibyte;
const nowhere = 0xffffffffffffffffn;

/**
 * A fixed disk of 64 KiB: Microsoft's Virtual Hard Disk Image Format Specification 1.0. The data come first, then the footer of 512 bytes
 * (big-endian): the cookie conectix at 0, features at 8, the version at 12, no header at 16, the creator at 28, the size of the disk at 40
 * and 48, its geometry at 56, its type at 60, the checksum at 64, its UUID at 68.
 */
export function vhdFixed(key: string): DiskImage {
  const disk = Buffer.from(bytesOf(key, fixedSize));
  disk.fill(0, 0, sector);
  return { data: Buffer.concat([disk, footer(key, fixedSize, 2, nowhere)]), virtualSize: fixedSize };
}

/**
 * A dynamic disk of 64 MiB: a copy of the footer, the dynamic header at 512 (the cookie cxsparse, the place of the block table at 16, the
 * number of its entries at 28, the size of a block at 32, the checksum at 36), the table at 1536, one block with its sector bitmap, the
 * footer. The block holds 64 KiB that follow from `key`.
 */
export function vhdDynamic(key: string): DiskImage {
  const end = footer(key, dynamicSize, 3, BigInt(sector));
  const entries = dynamicSize / block;
  const header = Buffer.alloc(1024);
  header.write('cxsparse', 0, 'latin1');
  header.writeBigUInt64BE(nowhere, 8);
  header.writeBigUInt64BE(1536n, 16);
  header.writeUInt32BE(0x00010000, 24);
  header.writeUInt32BE(entries, 28);
  header.writeUInt32BE(block, 32);
  header.writeUInt32BE(checksum(header), 36);
  const table = Buffer.alloc(4 * entries, 0xff);
  table.writeUInt32BE((1536 + table.length) / sector, 0);
  const bitmap = Buffer.alloc(sector);
  bitmap.fill(0xff, 0, block / sector / 8);
  return { data: Buffer.concat([end, header, table, bitmap, bytesOf(key, block), end]), virtualSize: dynamicSize };
}

function footer(key: string, size: number, type: 2 | 3, headerAt: bigint): Buffer {
  const bytes = Buffer.alloc(sector);
  bytes.write('conectix', 0, 'latin1');
  bytes.writeUInt32BE(2, 8);
  bytes.writeUInt32BE(0x00010000, 12);
  bytes.writeBigUInt64BE(headerAt, 16);
  bytes.write('win ', 28, 'latin1');
  bytes.writeUInt32BE(0x000a0000, 32);
  bytes.write('Wi2k', 36, 'latin1');
  bytes.writeBigUInt64BE(BigInt(size), 40);
  bytes.writeBigUInt64BE(BigInt(size), 48);
  geometry(size).copy(bytes, 56);
  bytes.writeUInt32BE(type, 60);
  uuidBytes(bytesOf(key, 16)).copy(bytes, 68);
  bytes.writeUInt32BE(checksum(bytes), 64);
  return bytes;
}

/** Cylinders, heads and sectors of a track, for a small disk as the specification's appendix counts them. */
function geometry(size: number): Buffer {
  const sectors = size / sector;
  const perTrack = 17;
  const heads = Math.max(4, Math.ceil(sectors / perTrack / 1024));
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(Math.floor(sectors / perTrack / heads), 0);
  bytes.writeUInt8(heads, 2);
  bytes.writeUInt8(perTrack, 3);
  return bytes;
}

/** The complement of the sum of all bytes, taken while the checksum itself is zero. */
function checksum(bytes: Buffer): number {
  return ~bytes.reduce((sum, byte) => sum + byte, 0) >>> 0;
}
