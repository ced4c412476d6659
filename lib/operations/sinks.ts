import { randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import type { Image } from '../client/index.ts';
import { fileSink } from '../content/index.ts';
import { ConformanceError } from '../errors.ts';
import type { ChunkSink } from './chunks.ts';

/** Where a download goes; it is asked for the next piece when the last is written. */
export type Sink = ChunkSink;

export interface FileSink extends Sink {
  /** Puts the file in its place. */
  keep(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** A file that stands in its place only when it is whole. Errors: ERR_FILE. */
export async function wholeFileSink(path: string): Promise<FileSink> {
  const there = await stat(path).catch(() => undefined);
  // A device, a pipe or a directory must not be replaced by a file.
  const isOther = there !== undefined && !there.isFile();
  const partial = isOther ? path : `${path}.${randomUUID()}.part`;
  const { sink, close } = await fileSink(partial);
  return {
    write: sink,
    borrows: true,
    async keep() {
      await close();
      if (isOther) return;
      await rename(partial, path).catch((cause: NodeJS.ErrnoException) => {
        throw new ConformanceError('ERR_FILE', `${path} cannot be replaced: ${cause.code}.`, { hint: 'Name another file.', cause });
      });
    },
    async discard() {
      await close();
      if (!isOther) await rm(partial, { force: true });
    },
  };
}

/** Memory, up to a limit in bytes. Errors: ERR_ARGUMENT. */
export function memorySink(image: Image, limit: number): Sink & { bytes(): Uint8Array } {
  if ((image.size ?? 0) > limit) throw tooLarge(image, `${image.size}`, limit);
  const kept: Uint8Array[] = [];
  let size = 0;
  return {
    write(chunk) {
      size += chunk.length;
      if (size > limit) throw tooLarge(image, `more than ${limit}`, limit);
      kept.push(chunk);
    },
    bytes: () => Buffer.concat(kept),
  };
}

function tooLarge({ id }: Image, size: string, limit: number): ConformanceError {
  return new ConformanceError('ERR_ARGUMENT', `downloadImage: image ${id} has ${size} bytes, and memory is to hold at most ${limit}.`, {
    hint: 'Name a file with output, or raise limit.',
  });
}
