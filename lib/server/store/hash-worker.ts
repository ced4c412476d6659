/** Computes a sum of a file that is still being written, behind the writer: one core for each sum, no data passed around. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { HashAnswer, HashOrder } from './hash-pool.ts';

interface Running {
  readonly hash: ReturnType<typeof createHash>;
  readonly file: number;
  position: number;
}

const running = new Map<number, Running>();
const buffer = Buffer.allocUnsafe(2 ** 20);

/** Hashes what has been written up to `written` bytes. */
function catchUp(job: Running, written: number): void {
  while (job.position < written) {
    const read = readSync(job.file, buffer, 0, Math.min(buffer.length, written - job.position), job.position);
    if (read === 0) throw new Error('the file is shorter than announced');
    job.hash.update(buffer.subarray(0, read));
    job.position += read;
  }
}

parentPort?.on('message', (order: HashOrder) => {
  const answer = (message: HashAnswer) => parentPort?.postMessage(message);
  try {
    if (order.kind === 'begin') {
      running.set(order.job, { hash: createHash(order.algorithm), file: openSync(order.path, 'r'), position: 0 });
      return;
    }
    const job = running.get(order.job);
    if (job === undefined) return;
    if (order.kind !== 'drop') catchUp(job, order.written);
    if (order.kind === 'written') return;
    running.delete(order.job);
    closeSync(job.file);
    if (order.kind === 'end') answer({ job: order.job, hex: job.hash.digest('hex') });
  } catch (cause) {
    const job = running.get(order.job);
    running.delete(order.job);
    if (job !== undefined) closeSync(job.file);
    answer({ job: order.job, error: String(cause) });
  }
});
