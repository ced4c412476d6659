import { createHash } from 'node:crypto';

/** A sum that grows with the data. */
export interface Sum {
  /** The name by which a worker can compute the same sum from a file; without one it has to be computed here. */
  readonly algorithm?: string;
  update(chunk: Uint8Array): void;
  hex(): string;
}

export interface Sums {
  readonly checksum: () => Sum;
  readonly hash: () => Sum;
}

export function sum(algorithm: string): Sum {
  const hash = createHash(algorithm);
  return { algorithm, update: (chunk) => void hash.update(chunk), hex: () => hash.digest('hex') };
}
