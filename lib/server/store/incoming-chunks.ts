import { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** Bytes that may wait for their reader before the connection is told to stop. */
const mostWaiting = 2 ** 20;
/** Smaller pieces may share their memory with others. */
const leastLent = 2 ** 14;

/** Memory of pieces that came from a connection and belong to nobody but their reader. */
const lent = new WeakSet<ArrayBufferLike>();

/** True for a stream whose chunks `incomingChunks` gives. */
export function isIncoming(source: Readable): source is IncomingMessage {
  return source instanceof IncomingMessage;
}

/**
 * The body of a request as its pieces come from the connection; Node's own iterator joins those that have piled up, which copies
 * them. Whoever stops early leaves the connection open, for the refusal to go back on; what still comes is thrown away. Throws when
 * the client breaks off.
 */
export async function* incomingChunks(source: IncomingMessage): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = [];
  let waitingSize = 0;
  let wake: (() => void) | undefined;
  const call = () => wake?.();
  const take = (chunk: Buffer) => {
    if (chunk.length >= leastLent && chunk.length === chunk.buffer.byteLength) lent.add(chunk.buffer);
    waiting.push(chunk);
    waitingSize += chunk.length;
    if (waitingSize >= mostWaiting) source.pause();
    call();
  };
  source.on('data', take).on('end', call).on('close', call);
  try {
    for (;;) {
      const chunks = waiting;
      waiting = [];
      waitingSize = 0;
      yield* chunks;
      if (waiting.length > 0) continue;
      if (source.readableEnded) return;
      if (source.destroyed) throw source.errored ?? new Error('the client broke off');
      if (source.isPaused()) source.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    source.off('data', take).off('end', call).off('close', call).resume();
  }
}

/**
 * Frees the memory of a piece that has been dealt with, where it came from a connection: waiting for the collector, it would
 * look through the whole heap again and again because of so much of it.
 */
export function giveBack(chunk: Uint8Array): void {
  if (lent.delete(chunk.buffer) && chunk.buffer instanceof ArrayBuffer) chunk.buffer.transfer(0);
}
