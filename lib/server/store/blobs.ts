import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync } from 'node:fs';
import { copyFile, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';

/** A sum that grows with the data. */
export interface Sum {
  update(chunk: Uint8Array): void;
  hex(): string;
}

/** What is known of data once it has been stored. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly checksum: string;
  readonly hashValue: string;
}

export interface Sums {
  readonly checksum: () => Sum;
  readonly hash: () => Sum;
}

export function sum(algorithm: string): Sum {
  const hash = createHash(algorithm);
  return { update: (chunk) => void hash.update(chunk), hex: () => hash.digest('hex') };
}

/** Image data as files in a temporary folder: it is streamed, never held whole in memory. */
export class Blobs {
  readonly #root = mkdtempSync(join(tmpdir(), 'image-conformance-server-'));
  #count = 0;

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
    const [checksum, hash] = [sums.checksum(), sums.hash()];
    let size = 0;
    const file = await open(path, 'wx');
    try {
      for await (const chunk of stream) {
        checksum.update(chunk);
        hash.update(chunk);
        size += chunk.length;
        await file.write(chunk);
      }
      return { path, size, checksum: checksum.hex(), hashValue: hash.hex() };
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    } finally {
      await file.close();
    }
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
  read(path: string, first: number, last: number): AsyncIterable<Uint8Array> {
    return createReadStream(path, { start: first, end: last });
  }

  async remove(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  async close(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}

/** A body to send from an iteration. Whoever stops reading ends the iteration, and with it the open file. */
export function bodyOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const readable = chunks instanceof Readable ? chunks : Readable.from(chunks, { objectMode: false });
  return Readable.toWeb(readable) as NodeStream<Uint8Array> as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Nothing, for a request without a body. */
export async function* nothing(): AsyncGenerator<Uint8Array> {
  // No chunk.
}
