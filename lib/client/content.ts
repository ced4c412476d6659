import { createHash } from 'node:crypto';
import { hashBy } from '../content/index.ts';
import type { Content } from './types.ts';

/** A download keeps this many of its first bytes, for a test that compares them. */
export const keptBytes = 2 * 1024 * 1024;

/** Takes sums of a stream as it goes by. `algorithm` is os_hash_algo of the image. */
export function contentSink(algorithm = 'sha512'): { sink: (chunk: Uint8Array) => void; content: () => Content } {
  const md5 = createHash('md5');
  const hash = hashBy(algorithm);
  const kept: Uint8Array[] = [];
  let size = 0;
  return {
    sink(chunk) {
      if (size < keptBytes) kept.push(chunk.subarray(0, keptBytes - size));
      size += chunk.length;
      md5.update(chunk);
      hash?.update(chunk);
    },
    content: () => ({ size, md5: md5.digest('hex'), hash: hash?.digest('hex') ?? '', bytes: Buffer.concat(kept) }),
  };
}
