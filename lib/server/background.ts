import { setTimeout as sleep } from 'node:timers/promises';

/** Work that goes on after its answer. It ends with the server: nothing keeps the process alive. */
export class Background {
  readonly #abort = new AbortController();
  readonly #running = new Set<Promise<void>>();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Starts a piece of work, which has to cope with its own failures. */
  start(work: () => Promise<void>): void {
    // What is cut short by the end of the server has nobody left to tell.
    const promise = work().catch(() => undefined);
    this.#running.add(promise);
    void promise.finally(() => this.#running.delete(promise));
  }

  async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#abort.signal, ref: false });
  }

  async close(): Promise<void> {
    this.#abort.abort();
    await Promise.all(this.#running);
  }
}
