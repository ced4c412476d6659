import { ConformanceError } from '../errors.ts';

export interface Chunks {
  /** The piece is copied: it may change once what this returns is kept. */
  write(piece: Uint8Array): void | Promise<void>;
  /** Hands on what is left. */
  end(): Promise<void>;
}

/** Who takes the chunks; whoever says that it borrows is done with one when its promise is kept, and gets the same memory again. */
export interface ChunkSink {
  write(chunk: Uint8Array): void | Promise<void>;
  readonly borrows?: true;
  /** Memory for the next chunk; new memory without it. */
  memory?(): Uint8Array;
}

/** Makes pieces of one size, but for the last, out of pieces of any; waits for the sink before it takes more. Errors: ERR_ARGUMENT. */
export function inChunks(size: number, sink: ChunkSink): Chunks {
  if (!Number.isInteger(size) || size < 1) {
    throw new ConformanceError('ERR_ARGUMENT', `chunkSize must be a whole number of bytes, and is ${size}.`, {
      hint: 'Give 1048576, say.',
    });
  }
  let chunk: Uint8Array | undefined;
  let filled = 0;
  /** Takes of a piece what there is room for; returns how much. */
  const fill = (piece: Uint8Array): number => {
    chunk ??= sink.memory?.() ?? Buffer.allocUnsafeSlow(size);
    const part = piece.subarray(0, size - filled);
    chunk.set(part, filled);
    filled += part.length;
    return part.length;
  };
  const handOn = async (): Promise<void> => {
    await sink.write((chunk as Uint8Array).subarray(0, filled));
    if (!sink.borrows) chunk = undefined;
    filled = 0;
  };
  const fillAll = async (piece: Uint8Array, from: number): Promise<void> => {
    for (let at = from; ; ) {
      if (filled === size) await handOn();
      if (at >= piece.length) return;
      at += fill(piece.subarray(at));
    }
  };
  return {
    write(piece) {
      const taken = fill(piece);
      return filled < size ? undefined : fillAll(piece, taken);
    },
    async end() {
      if (filled > 0) await handOn();
    },
  };
}
