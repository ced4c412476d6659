import { createHash } from 'node:crypto';

/** A UUID that follows from its parts and from nothing else (version 8 of RFC 9562, over SHA-256). */
export function uuidOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = (8 + (Number.parseInt(digest[16]!, 16) % 4)).toString(16);
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, variant + digest.slice(17, 20), digest.slice(20, 32)].join(
    '-',
  );
}
