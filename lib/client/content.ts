import { runningSums } from '../content/index.ts';
import type { Sink } from '../http/index.ts';
import type { Content } from './types.ts';

/** A download keeps this many of its first bytes, for a test that compares them. */
export const keptBytes = 2 * 1024 * 1024;

/** Takes sums of a stream as it goes by. `algorithm` is os_hash_algo of the image. */
export function contentSink(algorithm = 'sha512'): { sink: Sink; content: () => Promise<Content> } {
  const sums = runningSums(['md5', algorithm]);
  const kept: Uint8Array[] = [];
  let size = 0;
  let digest: ReturnType<typeof sums.digest> | undefined;
  const digested = () => {
    digest ??= sums.digest();
    return digest;
  };
  const take = (chunk: Uint8Array) => {
    if (size < keptBytes) kept.push(Buffer.from(chunk.subarray(0, keptBytes - size)));
    size += chunk.length;
    return sums.update(chunk);
  };
  return {
    sink: Object.assign(take, { borrows: true as const, md5: async () => (await digested()).md5 ?? '', abandon: () => sums.abandon() }),
    async content() {
      const { md5 = '', [algorithm]: hash = '' } = await digested();
      // Each of the pieces alone would keep the buffer that it was read into.
      return { size, md5, hash, bytes: Buffer.concat(kept) };
    },
  };
}
