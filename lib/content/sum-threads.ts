import { Worker } from 'node:worker_threads';
import { type Hashing, ringMemory, ringOf, slotBytes, slots, slotsPerNotice } from './sum-ring.ts';

/** Sums that threads of their own take. */
export interface ThreadedSums {
  /** A promise when the threads are behind: the caller waits before it gives more. */
  update(chunk: Uint8Array): void | Promise<void>;
  /** Hexadecimal, in the order of the algorithms. */
  digest(): Promise<string[]>;
  /** Ends without sums. */
  abandon(): void;
}

const resumeAt = slots - slotsPerNotice;

/** Workers without a task; starting one takes longer than hashing several MiB. */
const idle: Worker[] = [];
const idleLimit = 8;

function hire(): Worker {
  // As it runs: TypeScript in the repository, JavaScript in the package.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker =
    idle.pop() ??
    new Worker(new URL(`./sum-worker${extension}`, import.meta.url), {
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
    });
  worker.unref();
  return worker;
}

/**
 * Copies all of `from`. TypedArray.set goes byte by byte into shared memory where the two are aligned differently; Buffer.copy of less
 * than all is the system's memmove.
 */
function copy(from: Uint8Array, to: Uint8Array, at: number): void {
  const source = Buffer.from(from.buffer, from.byteOffset, from.length);
  source.copy(to, at, 0, 1);
  source.copy(to, at + 1, 1);
}

/** Starts one thread per algorithm; `algorithms` as OpenSSL names them. */
export function threadedSums(algorithms: readonly string[]): ThreadedSums {
  const memory = ringMemory();
  const { control, data, lengths } = ringOf(memory);
  const workers = algorithms.map(() => hire());
  const results = workers.map(
    (worker, n) =>
      new Promise<string>((resolve, reject) => {
        const done = (sum: string) => {
          worker.off('error', reject);
          worker.unref();
          if (idle.length < idleLimit) idle.push(worker);
          else void worker.terminate();
          resolve(sum);
        };
        worker.once('message', done).once('error', reject);
        worker.postMessage({ algorithm: algorithms[n] ?? '', memory, consumer: n + 1 } satisfies Hashing);
      }),
  );
  const sums = Promise.all(results);
  let failure: { readonly cause: unknown } | undefined;
  sums.catch((cause: unknown) => {
    failure = { cause };
    // A thread that has died wakes nobody.
    for (let n = 0; n < workers.length; n += 1) Atomics.notify(control, n + 1);
  });
  let filled = 0;
  let used = 0;
  let isEnded = false;

  const hold = (on: boolean) => {
    for (const worker of workers) on ? worker.ref() : worker.unref();
  };
  const takenBy = (n: number) => Atomics.load(control, n + 1);
  const isFull = () => workers.some((_, n) => filled - takenBy(n) >= slots);
  const publish = () => {
    if (used > 0) {
      lengths[filled % slots] = used;
      used = 0;
      filled += 1;
    }
    Atomics.store(control, 0, filled * 2 + (isEnded ? 1 : 0));
    Atomics.notify(control, 0);
  };
  /** Lays down what there is room for; returns how much. */
  const lay = (chunk: Uint8Array): number => {
    let laid = 0;
    while (laid < chunk.length && !isFull()) {
      const part = chunk.subarray(laid, laid + slotBytes - used);
      copy(part, data, (filled % slots) * slotBytes + used);
      used += part.length;
      laid += part.length;
      if (used === slotBytes) publish();
    }
    return laid;
  };
  const layRest = async (rest: Uint8Array): Promise<void> => {
    hold(true);
    try {
      for (let left = rest; left.length > 0; left = left.subarray(lay(left))) {
        for (const n of workers.keys()) {
          for (let taken = takenBy(n); filled - taken >= resumeAt; taken = takenBy(n)) {
            if (failure) throw failure.cause;
            // For a change of what was just seen: had it been looked up anew the worker might be done by now, and never tell.
            const waiting = Atomics.waitAsync(control, n + 1, taken);
            if (waiting.async) await waiting.value;
          }
        }
      }
    } finally {
      hold(false);
    }
  };
  const end = () => {
    isEnded = true;
    publish();
  };

  return {
    update(chunk) {
      const laid = lay(chunk);
      return laid === chunk.length ? undefined : layRest(chunk.subarray(laid));
    },
    async digest() {
      end();
      hold(true);
      return sums;
    },
    abandon: end,
  };
}
