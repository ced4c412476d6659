import { deflateSync } from 'node:zlib';
import { bytesOf } from '../bytes.ts';
import { type DiskImage, kibibyte, mebibyte, sector } from './disk-image.ts';
import { descriptorText } from './vmdk-descriptor.ts';

const virtualSize = 64 * mebibyte;
const capacity = virtualSize / sector;
const grain = 64 * kibibyte;
const grainSectors = grain / sector;
const entriesPerTable = 512;
const tables = virtualSize / (grain * entriesPerTable);
const tableSectors = (entriesPerTable * 4) / sector;
const descriptorSectors = 20;
const atTheEnd = 0xffffffffffffffffn;

interface Header {
  readonly version: number;
  readonly flags: number;
  /** Sectors at which the redundant and the other grain directory begin. */
  readonly redundant: bigint;
  readonly directory: bigint;
  /** Sectors before the first grain. */
  readonly overhead: number;
  /** 1 is deflate. */
  readonly compression: number;
}

/**
 * A disk of 64 MiB of type monolithicSparse, with its descriptor inside: Virtual Disk Format 5.0 of VMware, "Hosted sparse extents". The
 * header (little-endian) has the magic KDMV at 0, the version at 4, flags at 8, the capacity at 12, the size of a grain at 20, place and
 * length of the descriptor at 28 and 36, the entries of a grain table at 44, the grain directories at 48 and 56, all in sectors. Its
 * first 64 KiB hold data that follow from `key`.
 */
export function vmdkSparse(key: string): DiskImage {
  return sparse(key, 'monolithicSparse', `RW ${capacity} SPARSE "disk.vmdk"`);
}

/** The same file, whose descriptor says that the data lie in another one, by its path: CVE-2022-47951. The path exists nowhere. */
export function vmdkFlat(key: string): DiskImage {
  return sparse(key, 'monolithicFlat', `RW ${capacity} FLAT "/nonexistent/${key}" 0`);
}

/** The same file, of an allowed type whose extent is nevertheless a path. The path exists nowhere. */
export function vmdkWithPath(key: string): DiskImage {
  return sparse(key, 'monolithicSparse', `RW ${capacity} SPARSE "/nonexistent/${key}"`);
}

/** A descriptor alone, filled up with line ends to 64 KiB, that names an extent by its path. The path exists nowhere. */
export function vmdkDescriptor(key: string): DiskImage {
  const text = descriptorText({ type: 'monolithicFlat', extent: `RW ${capacity} FLAT "/nonexistent/${key}" 0`, contentId: contentId(key) });
  return { data: Buffer.from(text.padEnd(64 * kibibyte, '\n')), virtualSize };
}

/**
 * A disk of 64 MiB of type streamOptimized: grains are compressed and follow markers, the grain directory (at 56: all ones) is told
 * by a footer 1024 bytes before the end. Its first 64 KiB hold data that follow from `key`.
 */
export function vmdkStream(key: string): DiskImage {
  const header: Header = { version: 3, flags: 0x30001, redundant: 0n, directory: atTheEnd, overhead: grainSectors, compression: 1 };
  const front = Buffer.alloc(grain);
  headerBytes(header).copy(front);
  embed(front, 'streamOptimized', `RW ${capacity} SPARSE "disk.vmdk"`, key);
  const compressed = deflateSync(bytesOf(key, grain));
  const grainMarker = Buffer.alloc(12);
  grainMarker.writeUInt32LE(compressed.length, 8);
  const data = padded(Buffer.concat([grainMarker, compressed]));
  const table = Buffer.alloc(tableSectors * sector);
  table.writeUInt32LE(grainSectors, 0);
  const tableAt = (front.length + data.length) / sector + 1;
  const directory = Buffer.alloc(sector);
  directory.writeUInt32LE(tableAt, 0);
  const directoryAt = tableAt + tableSectors + 1;
  const footer = headerBytes({ ...header, directory: BigInt(directoryAt) });
  const parts = [front, data, marker(1, tableSectors), table, marker(2, 1), directory, marker(3, 1), footer, marker(0, 0)];
  return { data: Buffer.concat(parts), virtualSize };
}

function sparse(key: string, type: string, extent: string): DiskImage {
  const redundant = 1 + descriptorSectors;
  const directory = redundant + 1 + tables * tableSectors;
  const data = Buffer.alloc(2 * grain);
  headerBytes({
    version: 1,
    flags: 3,
    redundant: BigInt(redundant),
    directory: BigInt(directory),
    overhead: grainSectors,
    compression: 0,
  }).copy(data);
  embed(data, type, extent, key);
  for (const first of [redundant, directory]) {
    for (let index = 0; index < tables; index += 1) data.writeUInt32LE(first + 1 + index * tableSectors, first * sector + 4 * index);
    data.writeUInt32LE(grainSectors, (first + 1) * sector);
  }
  data.set(bytesOf(key, grain), grain);
  return { data, virtualSize };
}

function headerBytes({ version, flags, redundant, directory, overhead, compression }: Header): Buffer {
  const header = Buffer.alloc(sector);
  header.write('KDMV', 0, 'latin1');
  header.writeUInt32LE(version, 4);
  header.writeUInt32LE(flags, 8);
  header.writeBigUInt64LE(BigInt(capacity), 12);
  header.writeBigUInt64LE(BigInt(grainSectors), 20);
  header.writeBigUInt64LE(1n, 28);
  header.writeBigUInt64LE(BigInt(descriptorSectors), 36);
  header.writeUInt32LE(entriesPerTable, 44);
  header.writeBigUInt64LE(redundant, 48);
  header.writeBigUInt64LE(directory, 56);
  header.writeBigUInt64LE(BigInt(overhead), 64);
  // Four line ends by which a transfer as text shows.
  header.write('\n \r\n', 73, 'latin1');
  header.writeUInt16LE(compression, 77);
  return header;
}

function embed(front: Buffer, type: string, extent: string, key: string): void {
  front.write(descriptorText({ type, extent, contentId: contentId(key) }), sector, 'latin1');
}

function contentId(key: string): string {
  const id = Buffer.from(bytesOf(key, 4)).toString('hex');
  return id === 'ffffffff' ? 'fffffffe' : id;
}

/** What follows in a stream: how many sectors of which kind. */
function marker(kind: number, sectors: number): Buffer {
  const bytes = Buffer.alloc(sector);
  bytes.writeBigUInt64LE(BigInt(sectors), 0);
  bytes.writeUInt32LE(kind, 12);
  return bytes;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((sector - (bytes.length % sector)) % sector)]);
}
