import { type Cipheriv, createCipheriv, createHash } from 'node:crypto';

/** As openstacksdk sends; uWSGI refuses chunks of 1 MiB and more (its chunked-input-limit). */
const chunkBytes = 64 * 1024;
/** What the cipher is fed with: zeros come out as the stream of the key. */
const zeros = Buffer.alloc(1024 * 1024);

/**
 * Bytes that look random and follow from a key alone, so that whoever knows the key can say what the data must be.
 * The stream cipher ChaCha20 makes them, at the speed of memory.
 */
export function bytesOf(key: string, size: number): Uint8Array {
  return generator(key)(size);
}

/**
 * The same bytes as a stream, without holding them. Pieces of 64 KiB can go out as chunks; where the length is known beforehand,
 * larger ones are fine and faster.
 */
export async function* streamOf(key: string, size: number, pieceBytes = chunkBytes): AsyncGenerator<Uint8Array> {
  const next = generator(key);
  for (let left = size; left > 0; left -= pieceBytes) yield next(Math.min(left, pieceBytes));
}

/** Pieces that a sender may hold at once: more than any connection takes before it asks to wait. */
const held = 8;

/**
 * The same for somebody who sends them on and keeps none: the memory of a piece is used again for the eighth after it. What streamOf
 * gives is left to the collector, which lets more than 100 MiB pile up.
 */
export async function* passingStreamOf(key: string, size: number, pieceBytes = chunkBytes): AsyncGenerator<Uint8Array> {
  const next = generator(key);
  const ring = Array.from({ length: held }, () => Buffer.allocUnsafeSlow(Math.min(size, pieceBytes) || 1));
  for (let left = size, n = 0; left > 0; left -= pieceBytes, n += 1) {
    const made = next(Math.min(left, pieceBytes));
    const piece = (ring[n % held] as Buffer).subarray(0, made.length);
    piece.set(made);
    // Nobody else has seen it: it can go at once.
    if (made.length === made.buffer.byteLength) (made.buffer as ArrayBuffer).transfer(0);
    yield piece;
  }
}

/** Where a disk says that it begins with a partition table, and what it says there. */
const bootSignature = { at: 510, high: 0xaa };

/**
 * Gives the bytes of a key in order, as many at a time as are asked for. They never look like the beginning of a partitioned disk, which
 * one of 65,536 would by chance: Glance looks into those, and refuses a partition table that makes no sense.
 */
export function generator(key: string): (size: number) => Uint8Array {
  const cipher: Cipheriv = createCipheriv('chacha20', createHash('sha256').update(key).digest(), Buffer.alloc(16));
  let given = 0;
  return (size) => {
    const bytes = cipher.update(size <= zeros.length ? zeros.subarray(0, size) : Buffer.alloc(size));
    const last = bootSignature.at + 1 - given;
    if (last >= 0 && last < size && bytes[last] === bootSignature.high) bytes[last] = 0;
    given += size;
    return bytes;
  };
}
