import { ConformanceError } from '../errors.ts';

export interface Chunks {
  write(piece: Uint8Array): void | Promise<void>;
  /** Hands on what is left. */
  end(): Promise<void>;
}

/** Makes pieces of one size, but for the last, out of pieces of any; waits for `handOn` before it takes more. Errors: ERR_ARGUMENT. */
export function inChunks(size: number, handOn: (chunk: Uint8Array) => void | Promise<void>): Chunks {
  if (!Number.isInteger(size) || size < 1) {
    throw new ConformanceError('ERR_ARGUMENT', `chunkSize must be a whole number of bytes, and is ${size}.`, {
      hint: 'Give 1048576, say.',
    });
  }
  let kept: Uint8Array[] = [];
  let length = 0;
  const full = (): Uint8Array => {
    const whole = kept.length === 1 ? (kept[0] as Uint8Array) : Buffer.concat(kept);
    const rest = whole.subarray(size);
    kept = rest.length === 0 ? [] : [rest];
    length = rest.length;
    return whole.subarray(0, size);
  };
  const drain = async (): Promise<void> => {
    while (length >= size) await handOn(full());
  };
  return {
    write(piece) {
      kept.push(piece);
      length += piece.length;
      return length < size ? undefined : drain();
    },
    async end() {
      await drain();
      if (length > 0) await handOn(full());
    },
  };
}
