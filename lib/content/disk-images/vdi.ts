import { bytesOf } from '../bytes.ts';
import { type DiskImage, mebibyte, sector, uuidBytes } from './disk-image.ts';

const virtualSize = 64 * mebibyte;
const block = mebibyte;

/**
 * An empty dynamic disk of 64 MiB in VirtualBox's format, version 1.1: include/VBox/vd-image-format.h of VirtualBox (VDIHEADER1PLUS). After
 * a line of text (little-endian): the signature at 64, the version at 68, the length of the header at 72, the type at 76, the block map at
 * 340, the data at 344, the size of a sector at 360, of the disk at 368, of a block at 376, the number of blocks at 384, UUIDs of the disk
 * and of its last change at 392 and 408. The map at 512 says of each block that it is not there. The UUIDs follow from `key`.
 */
export function vdi(key: string): DiskImage {
  const blocks = virtualSize / block;
  const data = Buffer.alloc(2 * sector);
  data.write('<<< Oracle VM VirtualBox Disk Image >>>\n', 0, 'latin1');
  data.writeUInt32LE(0xbeda107f, 64);
  data.writeUInt32LE(0x00010001, 68);
  data.writeUInt32LE(400, 72);
  data.writeUInt32LE(1, 76);
  data.writeUInt32LE(sector, 340);
  data.writeUInt32LE(2 * sector, 344);
  data.writeUInt32LE(sector, 360);
  data.writeBigUInt64LE(BigInt(virtualSize), 368);
  data.writeUInt32LE(block, 376);
  data.writeUInt32LE(blocks, 384);
  const random = bytesOf(key, 32);
  uuidBytes(random).copy(data, 392);
  uuidBytes(random.subarray(16)).copy(data, 408);
  data.fill(0xff, sector, sector + 4 * blocks);
  return { data, virtualSize };
}
