import type { Socket } from 'node:net';

/**
 * Memory that connections read into. Node takes new memory for each read, and the collector lets more than 100 MiB of it pile up; here
 * what a sink is done with is read into again.
 */
const free = new Map<number, Buffer[]>();
const lent = new WeakMap<ArrayBufferLike, Buffer>();
/** Of one size; more are in use at once only where many downloads run. */
const freeLimit = 8;

/** Gives memory back that nobody looks at any more, neither the parser nor a sink. Memory that did not come from here is left alone. */
export function giveBack(memory: ArrayBufferLike): void {
  const buffer = lent.get(memory);
  if (!buffer) return;
  lent.delete(memory);
  keep(buffer);
}

function keep(buffer: Buffer): void {
  const same = free.get(buffer.length) ?? [];
  free.set(buffer.length, same);
  if (same.length < freeLimit) same.push(buffer);
}

/** How one connection reads: `onread` of node:net, and the socket that it reads for, to be told before anything comes. */
export interface Reading {
  readonly onread: { buffer(): Uint8Array; callback(count: number, buffer: Uint8Array): boolean };
  attach(socket: Socket): void;
}

/** Reads up to `bytes` at once. Large pieces are lent, until giveBack; small ones are copied, and hold no more than they need. */
export function reading(bytes: number): Reading {
  let socket: Socket | undefined;
  let current: Buffer | undefined;
  return {
    attach(to) {
      socket = to;
      // Where the service closes each connection after its answer, every request would take new memory.
      to.once('close', () => {
        if (current) keep(current);
        current = undefined;
      });
    },
    onread: {
      buffer() {
        current ??= free.get(bytes)?.pop() ?? Buffer.allocUnsafeSlow(bytes);
        return current;
      },
      callback(count, buffer) {
        if (!socket) throw new Error('A connection was read from before it was made.');
        if (!current || count < bytes / 4) return socket.push(Buffer.from(buffer.subarray(0, count)));
        lent.set(current.buffer, current);
        const piece = current.subarray(0, count);
        current = undefined;
        return socket.push(piece);
      },
    },
  };
}
