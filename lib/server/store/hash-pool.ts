import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a worker is told about a file. */
export type HashOrder =
  | { readonly kind: 'begin'; readonly job: number; readonly path: string; readonly algorithm: string }
  | { readonly kind: 'written' | 'end'; readonly job: number; readonly written: number }
  | { readonly kind: 'drop'; readonly job: number };

export type HashAnswer =
  | { readonly job: number; readonly hex: string; readonly error?: never }
  | { readonly job: number; readonly error: string; readonly hex?: never };

/** A sum of a file that is being written. */
export interface FileSum {
  /** So many bytes are in the file now. */
  written(total: number): void;
  /** The sum, once all bytes are there. Rejects when the file cannot be read. */
  end(total: number): Promise<string>;
  drop(): void;
}

/** One worker thread for each algorithm, begun when it is first wanted. None of them keeps the process alive. */
export class HashPool {
  readonly #workers = new Map<string, Worker>();
  readonly #waiting = new Map<number, PromiseWithResolvers<string>>();
  #count = 0;

  begin(path: string, algorithm: string): FileSum {
    const worker = this.#workerFor(algorithm);
    this.#count += 1;
    const job = this.#count;
    const tell = (order: HashOrder) => worker.postMessage(order);
    const result = Promise.withResolvers<string>();
    // Whoever drops the sum does not wait for it.
    result.promise.catch(() => undefined);
    this.#waiting.set(job, result);
    tell({ kind: 'begin', job, path, algorithm });
    return {
      written: (written) => tell({ kind: 'written', job, written }),
      end: (written) => {
        tell({ kind: 'end', job, written });
        return result.promise;
      },
      drop: () => {
        this.#waiting.delete(job);
        tell({ kind: 'drop', job });
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers.values()].map((worker) => worker.terminate()));
    for (const { reject } of this.#waiting.values()) reject(new Error('the server has ended'));
  }

  #workerFor(algorithm: string): Worker {
    const known = this.#workers.get(algorithm);
    if (known !== undefined) return known;
    // As TypeScript from the repository, as JavaScript from the package.
    const worker = new Worker(new URL(`./hash-worker${extname(import.meta.url)}`, import.meta.url));
    worker.unref();
    worker.on('message', ({ job, hex, error }: HashAnswer) => {
      const result = this.#waiting.get(job);
      this.#waiting.delete(job);
      if (hex !== undefined) result?.resolve(hex);
      else result?.reject(new Error(error));
    });
    worker.on('error', (cause) => {
      for (const { reject } of this.#waiting.values()) reject(cause);
    });
    this.#workers.set(algorithm, worker);
    return worker;
  }
}
