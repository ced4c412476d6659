/** A disk as a file holds it. */
export interface DiskImage {
  readonly data: Uint8Array;
  /** Bytes of the disk that a guest sees; null where the format does not say. */
  readonly virtualSize: number | null;
}

export const kibibyte = 1024;
export const mebibyte = 1024 * kibibyte;
export const gibibyte = 1024 * mebibyte;

/** The unit in which most formats count, in bytes. */
export const sector = 512;

/** A GUID as Microsoft's and UEFI's formats write it: its first three groups with the low byte first. */
export function guidBytes(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes.subarray(0, 4).reverse(), bytes.subarray(4, 6).reverse(), bytes.subarray(6, 8).reverse(), bytes.subarray(8)]);
}

/** Sixteen bytes that may stand for a random (version 4) UUID. */
export function uuidBytes(bytes: Uint8Array): Buffer {
  const uuid = Buffer.from(bytes.subarray(0, 16));
  uuid[6] = ((uuid[6] ?? 0) & 0x0f) | 0x40;
  uuid[8] = ((uuid[8] ?? 0) & 0x3f) | 0x80;
  return uuid;
}
