import { constants, type FileHandle, open } from 'node:fs/promises';
import { ConformanceError } from '../errors.ts';

/** A file that is open for one upload. */
export interface FileBody {
  readonly size: number;
  /** Reads from the beginning; `size` bytes, whatever the file has become. */
  pieces(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** Large enough that a connection waits for each piece to be taken before it asks for the next. */
const pieceBytes = 256 * 1024;
/** One is on its way, one is being read, one is spare. */
const buffers = 3;

/** Opens a regular file. Errors: ERR_FILE when it cannot be read, before anything is sent. */
export async function openFile(path: string): Promise<FileBody> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY);
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('it is not a regular file');
    const { size } = stats;
    const opened = handle;
    return { size, pieces: () => read(opened, path, size), close: () => opened.close() };
  } catch (cause) {
    await handle?.close();
    throw unreadable(path, cause);
  }
}

/** Reads the next piece while the last one is sent. */
async function* read(handle: FileHandle, path: string, size: number): AsyncGenerator<Uint8Array> {
  const ring = Array.from({ length: size > pieceBytes ? buffers : 1 }, () => Buffer.allocUnsafeSlow(Math.min(size, pieceBytes) || 1));
  const fill = async (offset: number): Promise<Uint8Array> => {
    const buffer = ring[Math.floor(offset / pieceBytes) % ring.length] as Buffer;
    const wanted = Math.min(pieceBytes, size - offset);
    let got = 0;
    while (got < wanted) {
      const { bytesRead } = await handle.read(buffer, got, wanted - got, offset + got);
      if (bytesRead === 0) throw new Error(`it has become shorter: ${offset + got} bytes instead of ${size}`);
      got += bytesRead;
    }
    return buffer.subarray(0, wanted);
  };
  let next = size > 0 ? fill(0) : undefined;
  try {
    for (let offset = 0; next !== undefined; ) {
      const piece: Uint8Array = await next;
      offset += piece.length;
      next = offset < size ? fill(offset) : undefined;
      // Read ahead of need: whoever stops asking must not leave a fault unheard.
      next?.catch(() => undefined);
      yield piece;
    }
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    await next?.catch(() => undefined);
  }
}

function unreadable(path: string, cause: unknown): ConformanceError {
  return new ConformanceError('ERR_FILE', `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    hint: 'Name a file that exists and that you may read.',
    cause,
  });
}
