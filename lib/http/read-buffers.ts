import type { Socket } from 'node:net';

/**
 * Memory that connections read into. Node takes new memory for every read, and the collector lets some hundred MiB of it pile up; here
 * what a sink is done with is read into again.
 */
const free = new Map<number, Buffer[]>();
const lent = new WeakMap<ArrayBufferLike, Buffer>();
/** Of each size. More are in use only while many downloads run at once. */
const freeLimit = 8;

/** Gives memory back that nobody reads any more: neither the parser nor the sink. Memory of other origin is left alone. */
export function giveBack(memory: ArrayBufferLike): void {
  const buffer = lent.get(memory);
  if (!buffer) return;
  lent.delete(memory);
  const list = free.get(buffer.length) ?? [];
  free.set(buffer.length, list);
  if (list.length < freeLimit) list.push(buffer);
}

/** How one connection reads: `onread` of node:net, and `attach` for the socket that comes of it, before anything is read. */
export interface Reading {
  readonly onread: { buffer(): Uint8Array; callback(count: number, buffer: Uint8Array): boolean };
  attach(socket: Socket): void;
}

/** Reads up to `bytes` at once. Large pieces are lent, see giveBack; small ones are copied, and no large memory is held for them. */
export function reading(bytes: number): Reading {
  let socket: Socket | undefined;
  let current: Buffer | undefined;
  return {
    attach(to) {
      socket = to;
    },
    onread: {
      buffer() {
        current ??= free.get(bytes)?.pop() ?? Buffer.allocUnsafeSlow(bytes);
        return current;
      },
      callback(count, buffer) {
        if (!socket) throw new Error('a connection was read before it was made');
        if (!current || count < bytes / 4) return socket.push(Buffer.from(buffer.subarray(0, count)));
        lent.set(current.buffer, current);
        const piece = current.subarray(0, count);
        current = undefined;
        return socket.push(piece);
      },
    },
  };
}
