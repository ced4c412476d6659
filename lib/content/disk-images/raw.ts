import { bytesOf } from '../bytes.ts';
import { type DiskImage, kibibyte } from './disk-image.ts';

const size = 64 * kibibyte;

/**
 * A disk without any format: 64 KiB that follow from `key`. Its first sector (bytes 0 to 511) is zero, so that chance cannot make it look
 * like a master boot record (UEFI 2.10, section 5.2) or like the header of a format. Kernels, ramdisks and machine images of Amazon's kind
 * (aki, ari, ami) are raw as well.
 */
export function raw(key: string): DiskImage {
  const data = Buffer.from(bytesOf(key, size));
  data.fill(0, 0, 512);
  return { data, virtualSize: size };
}
