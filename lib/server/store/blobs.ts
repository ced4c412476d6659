import { createReadStream, linkSync, mkdirSync, mkdtempSync } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { HashPool } from './hash-pool.ts';
import { type OpenFile, Receiver } from './receive.ts';
import type { Sums } from './sums.ts';

export { bodyOf, bytesOf, nothing } from './bodies.ts';
export { type Sum, type Sums, sum } from './sums.ts';

/** What is known of data once it has been stored. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly checksum: string;
  readonly hashValue: string;
}

/** Image data as files in a temporary folder: it is streamed, never held whole in memory. */
export class Blobs {
  readonly #root = mkdtempSync(join(tmpdir(), 'image-conformance-server-'));
  readonly #pool = new HashPool();
  readonly #openFile: OpenFile;
  #count = 0;

  constructor(openFile: OpenFile = (path) => open(path, 'wx')) {
    this.#openFile = openFile;
  }

  /** A path in a folder of its own per store; no name of a client gets into it. */
  newPath(folder: string): string {
    const directory = join(this.#root, folder);
    mkdirSync(directory, { recursive: true });
    this.#count += 1;
    return join(directory, `${this.#count}`);
  }

  /** Stores a stream. When it breaks off, nothing is left and the error goes to the caller. */
  async receive(stream: AsyncIterable<Uint8Array>, sums: Sums, folder: string): Promise<Received> {
    const path = this.newPath(folder);
    const file = await this.#openFile(path);
    try {
      return { path, ...(await new Receiver(file, path, this.#pool, sums).take(stream)) };
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    } finally {
      await file.close();
    }
  }

  /** The same data under another path, which stays when the first one goes. */
  link(path: string, folder: string): string {
    const target = this.newPath(folder);
    linkSync(path, target);
    return target;
  }

  async copy(path: string, folder: string): Promise<string> {
    const target = this.newPath(folder);
    await copyFile(path, target);
    return target;
  }

  /** The first bytes of stored data, fewer when there are no more. */
  async head(path: string, length: number): Promise<Buffer> {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  /** Stored data from the first to the last byte, both included, as a chunked iteration. */
  read(path: string, first: number, last: number): Readable {
    return createReadStream(path, { start: first, end: last, highWaterMark: 2 ** 19 });
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  async close(): Promise<void> {
    await this.#pool.close();
    await rm(this.#root, { recursive: true, force: true });
  }
}
