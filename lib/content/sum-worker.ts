import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { awaitSlot, type Hashing, ringOf, slotBytes, slots, slotsPerNotice } from './sum-ring.ts';

/** Takes one sum of what the main thread lays into a ring, until it is told that there is no more. */
function hash({ algorithm, memory, consumer }: Hashing): string {
  const { data, lengths, control } = ringOf(memory);
  const sum = createHash(algorithm);
  for (let taken = 0; awaitSlot(control, taken); taken += 1) {
    const slot = taken % slots;
    const piece = data.subarray(slot * slotBytes, slot * slotBytes + (lengths[slot] ?? 0));
    sum.update(piece);
    Atomics.store(control, consumer, taken + 1);
    if ((taken + 1) % slotsPerNotice === 0) Atomics.notify(control, consumer);
  }
  return sum.digest('hex');
}

parentPort?.on('message', (hashing: Hashing) => parentPort?.postMessage(hash(hashing)));
