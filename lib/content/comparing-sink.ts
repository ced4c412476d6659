import { generator } from './bytes.ts';

/** How data compares with what it must be. */
export interface Comparison {
  readonly received: number;
  /** The first byte that is missing, too much or another; undefined when all is as it must be. */
  readonly differsAt: number | undefined;
}

/** Compares what comes with the bytes of streamOf(key, size) while it goes by, without holding them. */
export function comparingSink(key: string, size: number): { sink: (chunk: Uint8Array) => void; comparison: () => Comparison } {
  const next = generator(key);
  let received = 0;
  let differsAt: number | undefined;
  return {
    sink(chunk) {
      const offset = received;
      received += chunk.length;
      if (differsAt !== undefined) return;
      const expected = next(Math.min(chunk.length, Math.max(0, size - offset)));
      if (Buffer.compare(expected, chunk) !== 0) differsAt = offset + firstDifference(expected, chunk);
    },
    comparison: () => ({ received, differsAt: differsAt ?? (received < size ? received : undefined) }),
  };
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, n) => byte !== b[n]);
  return at === -1 ? a.length : at;
}
