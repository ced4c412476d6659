import type { FileHandle } from 'node:fs/promises';
import type { FileSum, HashPool } from './hash-pool.ts';
import { giveBack } from './incoming-chunks.ts';
import type { Sum, Sums } from './sums.ts';

/** Bytes from which the sums are left to workers: below, beginning with them takes longer than the sums. */
const workersFrom = 8 * 2 ** 20;
/** Bytes that are written at a time. */
const writeSize = 2 ** 20;

/** Opens the file that stored data go to, and may fail as a disk does. */
export type OpenFile = (path: string) => Promise<Pick<FileHandle, 'writev' | 'close'>>;

/**
 * Writes a stream into a file and sums it up: one write is under way while the next chunks come in, and a large body is
 * summed by workers that read behind the writer. Memory does not grow with the stream.
 */
export class Receiver {
  readonly #file: Pick<FileHandle, 'writev' | 'close'>;
  readonly #path: string;
  readonly #pool: HashPool;
  readonly #sums: readonly [Sum, Sum];
  #workers: readonly FileSum[] = [];
  #pending: Uint8Array[] = [];
  #pendingSize = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #size = 0;

  constructor(file: Pick<FileHandle, 'writev' | 'close'>, path: string, pool: HashPool, sums: Sums) {
    this.#file = file;
    this.#path = path;
    this.#pool = pool;
    this.#sums = [sums.checksum(), sums.hash()];
  }

  /** Takes all of a stream. Returns its size in bytes and the two sums in hex. */
  async take(stream: AsyncIterable<Uint8Array>): Promise<{ size: number; checksum: string; hashValue: string }> {
    try {
      for await (const chunk of stream) {
        this.#size += chunk.length;
        if (this.#workers.length === 0) for (const sum of this.#sums) sum.update(chunk);
        this.#pending.push(chunk);
        this.#pendingSize += chunk.length;
        if (this.#pendingSize >= writeSize) await this.#flush();
      }
      await this.#flush();
      await this.#writing;
      const [checksum = '', hashValue = ''] = await this.#results();
      return { size: this.#size, checksum, hashValue };
    } catch (cause) {
      await this.#writing.catch(() => undefined);
      for (const worker of this.#workers) worker.drop();
      throw cause;
    }
  }

  /** Begins to write what is pending, once the write before is done. */
  async #flush(): Promise<void> {
    await this.#writing;
    if (this.#pendingSize === 0) return;
    const total = this.#size;
    const chunks = this.#pending;
    this.#writing = writeAll(this.#file, chunks, this.#pendingSize).then(() => {
      for (const chunk of chunks) giveBack(chunk);
      this.#written(total);
    });
    // Awaited by the next flush; until then nobody is there to hear of a failure.
    this.#writing.catch(() => undefined);
    this.#pending = [];
    this.#pendingSize = 0;
  }

  #written(total: number): void {
    if (this.#workers.length === 0 && total >= workersFrom) {
      const names = this.#sums.flatMap(({ algorithm }) => algorithm ?? []);
      if (names.length === this.#sums.length) this.#workers = names.map((name) => this.#pool.begin(this.#path, name));
    }
    for (const worker of this.#workers) worker.written(total);
  }

  #results(): Promise<string[]> {
    if (this.#workers.length === 0) return Promise.resolve(this.#sums.map((sum) => sum.hex()));
    return Promise.all(this.#workers.map((worker) => worker.end(this.#size)));
  }
}

async function writeAll(file: Pick<FileHandle, 'writev'>, chunks: readonly Uint8Array[], size: number): Promise<void> {
  const { bytesWritten } = await file.writev(chunks as Uint8Array[]);
  if (bytesWritten === size) return;
  // A short write is rare: what is left goes out in one piece.
  const rest = Buffer.concat(chunks).subarray(bytesWritten);
  await writeAll(file, [rest], rest.length);
}
