import { createHash } from 'node:crypto';
import { type ThreadedSums, threadedSums } from './sum-threads.ts';
import { openSslName } from './sums.ts';

/** Sums of data that goes by. */
export interface RunningSums {
  /**
   * Takes the next piece. A promise when the sums are behind: until it is kept, the piece must not change, and the caller gives no more,
   * or memory fills.
   */
  update(chunk: Uint8Array): void | Promise<void>;
  /** Hexadecimal by the name that was asked for; absent where this machine does not know the algorithm. Ends the sums. */
  digest(): Promise<Readonly<Record<string, string>>>;
  /** Ends without sums: to be called when there will be no digest(). */
  abandon(): void;
}

/** Less is hashed faster here than it is handed to threads. */
const threadedFrom = 4 * 1024 * 1024;

/**
 * Takes several sums of the same data at once, `algorithms` as os_hash_algo names them. Little data is kept and hashed on this thread;
 * more goes to one thread per algorithm, so that two sums take as long as the slower one.
 */
export function runningSums(algorithms: readonly string[]): RunningSums {
  const known = [...new Set(algorithms)].flatMap((name) => {
    const openSsl = openSslName(name);
    return openSsl === undefined ? [] : [{ name, openSsl }];
  });
  const openSsl = known.map((one) => one.openSsl);
  let kept: Uint8Array[] = [];
  let size = 0;
  let threads: ThreadedSums | undefined;

  const handOver = async (to: ThreadedSums): Promise<void> => {
    const early = kept;
    kept = [];
    for (const chunk of early) await to.update(chunk);
  };
  return {
    update(chunk) {
      if (threads) return threads.update(chunk);
      kept.push(Buffer.from(chunk));
      size += chunk.length;
      if (size < threadedFrom || known.length === 0) {
        if (known.length === 0) kept = [];
        return;
      }
      threads = threadedSums(openSsl);
      return handOver(threads);
    },
    async digest() {
      const sums = threads
        ? await threads.digest()
        : openSsl.map((name) => kept.reduce((sum, chunk) => sum.update(chunk), createHash(name)).digest('hex'));
      return Object.fromEntries(known.map(({ name }, n) => [name, sums[n] ?? '']));
    },
    abandon: () => threads?.abandon(),
  };
}

/** A stream that can be read once, and the sums of what was read: digest() after its end. */
export function withSums(
  stream: AsyncIterable<Uint8Array>,
  algorithms: readonly string[],
): { readonly stream: AsyncIterable<Uint8Array>; digest(): ReturnType<RunningSums['digest']> } {
  const sums = runningSums(algorithms);
  async function* passing(): AsyncGenerator<Uint8Array> {
    let ended = false;
    try {
      for await (const chunk of stream) {
        const behind = sums.update(chunk);
        if (behind) await behind;
        yield chunk;
      }
      ended = true;
    } finally {
      if (!ended) sums.abandon();
    }
  }
  return { stream: passing(), digest: () => sums.digest() };
}
