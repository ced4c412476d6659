import { bytesOf } from '../bytes.ts';
import { type DiskImage, guidBytes, kibibyte, mebibyte, uuidBytes } from './disk-image.ts';

const virtualSize = 64 * mebibyte;
const block = mebibyte;
const region = 64 * kibibyte;
/** Where each part begins. */
const at = {
  headers: [region, 2 * region],
  regions: [3 * region, 4 * region],
  metadata: 5 * region,
  items: 6 * region,
  blocks: 7 * region,
};
const size = 8 * region;

/** Type of an item, what it holds, and whether it is about the disk as the guest sees it. */
const items: readonly [guid: string, value: (key: string) => Buffer, isOfDisk: boolean][] = [
  ['caa16737-fa36-4d43-b3b6-33f0aa44e76b', () => Buffer.concat([uint32(block), uint32(0)]), false],
  ['2fa54224-cd1b-4876-b211-5dbed83bf4b8', () => Buffer.concat([uint32(virtualSize), uint32(0)]), true],
  ['beca12ab-b2e6-4523-93ef-c309e000c746', (key) => uuidBytes(bytesOf(key, 16)), true],
  ['8141bf1d-a96f-4709-ba47-f233a8faab5f', () => uint32(512), true],
  ['cda348c7-445d-4471-9cc9-e9885251c556', () => uint32(512), true],
];

/**
 * An empty disk of 64 MiB in Hyper-V's second format: [MS-VHDX]. The identifier vhdxfile at 0, the headers at 64 KiB and 128 KiB, the region
 * tables at 192 KiB and 256 KiB, which lead to the metadata (at 320 KiB, their items at 384 KiB: size of a block, size of the disk, its
 * UUID, sizes of a sector) and to the block table (at 448 KiB). All is little-endian; headers and tables carry a CRC-32C at 4. Only
 * in one thing it is not by the book, to be small: regions should begin at multiples of 1 MiB. The UUIDs follow from `key`.
 */
export function vhdx(key: string): DiskImage {
  const data = Buffer.alloc(size);
  data.write('vhdxfile', 0, 'latin1');
  at.headers.forEach((place, index) => {
    header(key, index + 1).copy(data, place);
  });
  for (const place of at.regions) regionTable().copy(data, place);
  metadata(key).copy(data, at.metadata);
  return { data, virtualSize };
}

function header(key: string, sequence: number): Buffer {
  const bytes = Buffer.alloc(4 * kibibyte);
  bytes.write('head', 0, 'latin1');
  bytes.writeBigUInt64LE(BigInt(sequence), 8);
  const random = bytesOf(key, 48);
  uuidBytes(random.subarray(16)).copy(bytes, 16);
  uuidBytes(random.subarray(32)).copy(bytes, 32);
  bytes.writeUInt16LE(1, 66);
  // There is no log; its place has to be a multiple of 1 MiB all the same.
  bytes.writeBigUInt64LE(BigInt(mebibyte), 72);
  bytes.writeUInt32LE(crc32c(bytes), 4);
  return bytes;
}

function regionTable(): Buffer {
  const bytes = Buffer.alloc(region);
  bytes.write('regi', 0, 'latin1');
  bytes.writeUInt32LE(2, 8);
  const entries: [string, number, number][] = [
    ['2dc27766-f623-4200-9d64-115e9bfd4a08', at.blocks, region],
    ['8b7ca206-4790-4b9a-b8fe-575f050f886e', at.metadata, 2 * region],
  ];
  entries.forEach(([guid, place, length], index) => {
    const entry = 16 + 32 * index;
    guidBytes(guid).copy(bytes, entry);
    bytes.writeBigUInt64LE(BigInt(place), entry + 16);
    bytes.writeUInt32LE(length, entry + 24);
    bytes.writeUInt32LE(1, entry + 28);
  });
  bytes.writeUInt32LE(crc32c(bytes), 4);
  return bytes;
}

function metadata(key: string): Buffer {
  const bytes = Buffer.alloc(2 * region);
  bytes.write('metadata', 0, 'latin1');
  bytes.writeUInt16LE(items.length, 10);
  let place = at.items - at.metadata;
  items.forEach(([guid, valueFor, isOfDisk], index) => {
    const value = valueFor(key);
    const entry = 32 + 32 * index;
    guidBytes(guid).copy(bytes, entry);
    bytes.writeUInt32LE(place, entry + 16);
    bytes.writeUInt32LE(value.length, entry + 20);
    // Bit 1: of the disk; bit 2: nobody may pass it over.
    bytes.writeUInt32LE(isOfDisk ? 6 : 4, entry + 24);
    value.copy(bytes, place);
    place += value.length;
  });
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** CRC-32 by Castagnoli's polynomial, RFC 3720 appendix B.4, taken while the sum itself is zero. */
function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});
