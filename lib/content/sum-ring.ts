/**
 * Memory between one thread that lays data down and several that take sums of it: each piece is copied once, whatever the number of sums.
 */
export const slots = 16;
export const slotBytes = 256 * 1024;
/** A worker tells after so many slots that it has taken them: to be woken for each would cost the main thread more than the copying. */
export const slotsPerNotice = 4;

/** A task for one worker. `consumer` is where in `control` it counts the slots that it has taken. */
export interface Hashing {
  /** As OpenSSL names it. */
  readonly algorithm: string;
  readonly memory: SharedArrayBuffer;
  readonly consumer: number;
}

export interface Ring {
  /** `slots` pieces of `slotBytes`. */
  readonly data: Uint8Array;
  readonly lengths: Int32Array;
  /**
   * [twice the slots filled, and 1 when there will be no more; slots taken by each consumer …]. How many and whether they are all stand in one word:
   * a consumer that read them one after the other could miss the last slot, or sleep through the end. Counts wrap at 2³⁰ slots, which are 256 TiB.
   */
  readonly control: Int32Array;
}

const controlBytes = 256;

/** Memory for one ring. */
export function ringMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(controlBytes + slots * 4 + slots * slotBytes);
}

/** The parts of a ring. */
export function ringOf(memory: SharedArrayBuffer): Ring {
  return {
    control: new Int32Array(memory, 0, controlBytes / 4),
    lengths: new Int32Array(memory, controlBytes, slots),
    data: new Uint8Array(memory, controlBytes + slots * 4),
  };
}

/** Sleeps until there are more slots than `taken`: true; or there will be no more: false. */
export function awaitSlot(control: Int32Array, taken: number): boolean {
  for (;;) {
    const word = Atomics.load(control, 0);
    if (word >> 1 !== taken) return true;
    if (word & 1) return false;
    Atomics.wait(control, 0, word);
  }
}
