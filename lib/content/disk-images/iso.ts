import { bytesOf } from '../bytes.ts';
import { type DiskImage, kibibyte } from './disk-image.ts';
import { gpt } from './gpt.ts';
import { qcow2v3 } from './qcow2.ts';

const block = 2 * kibibyte;
/** Where each part begins, in blocks; the first 16 belong to the system. */
const at = { descriptor: 16, terminator: 17, littleTable: 18, bigTable: 19, root: 20, file: 21 } as const;
const fileSize = 32 * kibibyte;
const blocks = at.file + fileSize / block;
/** The first second of 2026, as a directory tells it: years since 1900, month, day, hour, minute, second, zone. */
const recordedAt = Buffer.from([126, 1, 1, 0, 0, 0, 0]);

/**
 * A disc with one file of 32 KiB that follow from `key`: ISO 9660 (ECMA-119). The primary volume descriptor in block 16 has its type at 0, CD001
 * at 1, the number of blocks at 80, the size of a block at 128, the path tables at 132 to 152, the root directory at 156; numbers stand
 * there with the low byte first and then once more with the high byte first.
 */
export function iso(key: string): DiskImage {
  const data = Buffer.alloc(blocks * block);
  descriptor().copy(data, at.descriptor * block);
  data.write('\xffCD001\x01', at.terminator * block, 'latin1');
  pathTable(data, at.littleTable, 'LE');
  pathTable(data, at.bigTable, 'BE');
  const records = [record('\0', at.root, block, 2), record('\x01', at.root, block, 2), record('DATA.BIN;1', at.file, fileSize, 0)];
  Buffer.concat(records).copy(data, at.root * block);
  data.set(bytesOf(key, fileSize), at.file * block);
  return { data, virtualSize: data.length };
}

/** The same with a GUID partition table's protective record in its first sector, as discs have that boot from a stick as well. */
export function isoBootable(key: string): DiskImage {
  return withFront(iso(key), gpt(key).data.subarray(0, 512));
}

/** The same with the header of a qcow2 disk in its first bytes: whoever looks for one format alone finds it, and never the other. */
export function isoAndQcow2(key: string): DiskImage {
  return withFront(iso(key), qcow2v3(key).data.subarray(0, 512));
}

function withFront({ data, virtualSize }: DiskImage, front: Uint8Array): DiskImage {
  const changed = Buffer.from(data);
  changed.set(front, 0);
  return { data: changed, virtualSize };
}

function descriptor(): Buffer {
  const bytes = Buffer.alloc(block);
  bytes.write('\x01CD001\x01', 0, 'latin1');
  bytes.fill(0x20, 8, 72);
  bytes.write('CONFORMANCE', 40, 'latin1');
  both32(bytes, blocks, 80);
  both16(bytes, 1, 120);
  both16(bytes, 1, 124);
  both16(bytes, block, 128);
  both32(bytes, 10, 132);
  bytes.writeUInt32LE(at.littleTable, 140);
  bytes.writeUInt32BE(at.bigTable, 148);
  record('\0', at.root, block, 2).copy(bytes, 156);
  bytes.fill(0x20, 190, 813);
  for (const place of [813, 830]) bytes.write('2026010100000000\0', place, 'latin1');
  for (const place of [847, 864]) bytes.write('0000000000000000\0', place, 'latin1');
  bytes.writeUInt8(1, 881);
  return bytes;
}

/** One entry: the root. */
function pathTable(data: Buffer, place: number, order: 'LE' | 'BE'): void {
  const start = place * block;
  data.writeUInt8(1, start);
  if (order === 'LE') data.writeUInt32LE(at.root, start + 2);
  else data.writeUInt32BE(at.root, start + 2);
  if (order === 'LE') data.writeUInt16LE(1, start + 6);
  else data.writeUInt16BE(1, start + 6);
}

/** A record of a directory; `flags` is 2 for a directory and 0 for a file. */
function record(name: string, place: number, length: number, flags: 0 | 2): Buffer {
  const bytes = Buffer.alloc(33 + name.length + ((33 + name.length) % 2));
  bytes.writeUInt8(bytes.length, 0);
  both32(bytes, place, 2);
  both32(bytes, length, 10);
  recordedAt.copy(bytes, 18);
  bytes.writeUInt8(flags, 25);
  both16(bytes, 1, 28);
  bytes.writeUInt8(name.length, 32);
  bytes.write(name, 33, 'latin1');
  return bytes;
}

function both16(bytes: Buffer, value: number, place: number): void {
  bytes.writeUInt16LE(value, place);
  bytes.writeUInt16BE(value, place + 2);
}

function both32(bytes: Buffer, value: number, place: number): void {
  bytes.writeUInt32LE(value, place);
  bytes.writeUInt32BE(value, place + 4);
}
