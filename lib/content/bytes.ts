import { createCipheriv, createHash } from 'node:crypto';

/** As openstacksdk sends; uWSGI refuses chunks of 1 MiB and more (its chunked-input-limit). */
const blockBytes = 64 * 1024;

/**
 * Bytes that look random and follow from a key alone, so that whoever knows the key can say what the data must be.
 * The stream cipher ChaCha20 makes them, at the speed of memory.
 */
export function bytesOf(key: string, size: number): Uint8Array {
  return cipherOf(key).update(Buffer.alloc(size));
}

/** The same bytes as a stream of chunks of 64 KiB, without holding them. */
export async function* streamOf(key: string, size: number): AsyncGenerator<Uint8Array> {
  const cipher = cipherOf(key);
  for (let left = size; left > 0; left -= blockBytes) yield cipher.update(Buffer.alloc(Math.min(left, blockBytes)));
}

function cipherOf(key: string) {
  return createCipheriv('chacha20', createHash('sha256').update(key).digest(), Buffer.alloc(16));
}
