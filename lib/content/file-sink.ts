import { type FileHandle, open } from 'node:fs/promises';
import { ConformanceError } from '../errors.ts';

/**
 * A sink that writes to a file, which is made or emptied. `close` after the last piece, whether all went well or not. Errors: ERR_FILE
 * when it cannot be written.
 */
export async function fileSink(path: string): Promise<{ sink: (chunk: Uint8Array) => Promise<void>; close: () => Promise<void> }> {
  const fail = (cause: unknown): never => {
    throw new ConformanceError('ERR_FILE', `${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      hint: 'Name a file in a folder that you may write to, with room enough.',
      cause,
    });
  };
  const handle: FileHandle = await open(path, 'w').catch(fail);
  return {
    async sink(chunk) {
      try {
        for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
      } catch (cause) {
        fail(cause);
      }
    },
    close: () => handle.close().catch(fail),
  };
}
