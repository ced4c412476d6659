import type { ListenOptions } from '../listen.ts';

/** A way in which conforming deployments differ: the suite must find no fault with it. */
export interface Variation {
  readonly id: string;
  /** What is different, in one sentence. */
  readonly says: string;
  readonly options: Omit<ListenOptions, 'port' | 'host' | 'mutant'>;
}
