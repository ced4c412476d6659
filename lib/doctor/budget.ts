import { ConformanceError } from '../errors.ts';

/** How long things may take, in milliseconds. */
export interface Limits {
  /** One request. */
  readonly requestMs: number;
  /** A login, which may be several requests. */
  readonly loginMs: number;
  /** A request that no other waits for: the last ones get what the first did not need. */
  readonly lastMs: number;
  /** Everything. */
  readonly totalMs: number;
}

export const defaultLimits: Limits = { requestMs: 2000, loginMs: 2000, lastMs: 4000, totalMs: 4800 };

/** Gives each thing its time, and never more than is left of all. */
export class Budget {
  readonly limits: Limits;
  readonly #begun = performance.now();

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Milliseconds since the beginning. */
  get spentMs(): number {
    return performance.now() - this.#begun;
  }

  /** Settles as the work does, or rejects with ERR_TIMEOUT; the work itself goes on until its connections are closed. */
  async within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
    const limit = Math.max(1, Math.min(ms, this.limits.totalMs - this.spentMs));
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(
        new ConformanceError('ERR_TIMEOUT', `${what} was not answered within ${(limit / 1000).toFixed(1)} s.`, {
          hint: 'See whether the address is right, the service is up, and a firewall drops what is sent there. A run is more patient: what is only slow may do for it.',
        }),
      );
    }, limit);
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      // What comes later is of no interest any more, not even its failure.
      work.catch(() => undefined);
    }
  }
}
