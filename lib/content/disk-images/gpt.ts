import { crc32 } from 'node:zlib';
import { bytesOf } from '../bytes.ts';
import { type DiskImage, guidBytes, kibibyte, sector, uuidBytes } from './disk-image.ts';

const partition = 64 * kibibyte;
const entryCount = 128;
const entryBytes = 128;
const tableSectors = (entryCount * entryBytes) / sector;
const firstUsable = 2 + tableSectors;
const lastUsable = firstUsable + partition / sector - 1;
const sectors = lastUsable + 1 + tableSectors + 1;
const linuxData = '0fc63daf-8483-4772-8e79-3d69d8477de4';

/**
 * A disk with a GUID partition table and one partition of 64 KiB that follow from `key`: UEFI 2.10, chapter 5. Sector 0 is the protective
 * master boot record (its only entry at 446, of type 0xEE from sector 1 on; the signature 0xAA55 at 510), sector 1 the header (EFI PART),
 * then 128 entries, the partition, the entries once more, and the header once more in the last sector.
 */
export function gpt(key: string): DiskImage {
  const data = Buffer.alloc(sectors * sector);
  const random = bytesOf(key, 32);
  const entries = Buffer.alloc(tableSectors * sector);
  guidBytes(linuxData).copy(entries, 0);
  uuidBytes(random).copy(entries, 16);
  entries.writeBigUInt64LE(BigInt(firstUsable), 32);
  entries.writeBigUInt64LE(BigInt(lastUsable), 40);
  entries.write('data', 56, 'utf16le');
  protectiveRecord().copy(data, 0);
  const disk = uuidBytes(random.subarray(16));
  header({ disk, entries, own: 1, other: sectors - 1, table: 2 }).copy(data, sector);
  entries.copy(data, 2 * sector);
  data.set(bytesOf(`${key} data`, partition), firstUsable * sector);
  entries.copy(data, (lastUsable + 1) * sector);
  header({ disk, entries, own: sectors - 1, other: 1, table: lastUsable + 1 }).copy(data, (sectors - 1) * sector);
  return { data, virtualSize: data.length };
}

/** The same disk whose record protects the table from sector 7 on: sectors 1 to 6 look free to whoever knows only that record. */
export function gptUnprotected(key: string): DiskImage {
  const { data, virtualSize } = gpt(key);
  const changed = Buffer.from(data);
  changed.writeUInt32LE(7, 446 + 8);
  return { data: changed, virtualSize };
}

/** The same disk without a protective record. */
export function gptWithoutRecord(key: string): DiskImage {
  const { data, virtualSize } = gpt(key);
  const changed = Buffer.from(data);
  changed.fill(0, 0, sector);
  return { data: changed, virtualSize };
}

/** A disk of 64 KiB with a master boot record alone: one Linux partition from sector 1 on, whose content follows from `key`. */
export function mbr(key: string): DiskImage {
  const data = Buffer.from(bytesOf(key, partition));
  data.fill(0, 0, sector);
  data.writeUInt8(0x83, 446 + 4);
  data.writeUInt32LE(1, 446 + 8);
  data.writeUInt32LE(partition / sector - 1, 446 + 12);
  data.writeUInt16LE(0xaa55, 510);
  return { data, virtualSize: partition };
}

function protectiveRecord(): Buffer {
  const record = Buffer.alloc(sector);
  record.set([0x00, 0x00, 0x02, 0x00, 0xee, 0xff, 0xff, 0xff], 446);
  record.writeUInt32LE(1, 446 + 8);
  record.writeUInt32LE(sectors - 1, 446 + 12);
  record.writeUInt16LE(0xaa55, 510);
  return record;
}

interface Table {
  readonly disk: Buffer;
  readonly entries: Buffer;
  /** Sectors of this header, of the other one, and of the entries. */
  readonly own: number;
  readonly other: number;
  readonly table: number;
}

function header({ disk, entries, own, other, table }: Table): Buffer {
  const bytes = Buffer.alloc(sector);
  bytes.write('EFI PART', 0, 'latin1');
  bytes.writeUInt32LE(0x00010000, 8);
  bytes.writeUInt32LE(92, 12);
  bytes.writeBigUInt64LE(BigInt(own), 24);
  bytes.writeBigUInt64LE(BigInt(other), 32);
  bytes.writeBigUInt64LE(BigInt(firstUsable), 40);
  bytes.writeBigUInt64LE(BigInt(lastUsable), 48);
  disk.copy(bytes, 56);
  bytes.writeBigUInt64LE(BigInt(table), 72);
  bytes.writeUInt32LE(entryCount, 80);
  bytes.writeUInt32LE(entryBytes, 84);
  bytes.writeUInt32LE(crc32(entries), 88);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, 92)), 16);
  return bytes;
}
