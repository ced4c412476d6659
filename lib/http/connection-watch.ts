import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** What is to be known about the connection of one request. */
export interface Watched {
  /** Called when the request's headers are written. */
  onConnection(socket: Socket): void;
}

let starting: Watched | undefined;
const answered = new WeakSet<Socket>();

/**
 * To be called when undici starts a request: it names the connection on its diagnostics channel in the same turn, right after.
 */
export function watchConnection(watched: Watched): void {
  starting = watched;
}

/** True for a connection that has brought an answer before: the other side may have closed it since without a word. */
export function wasUsed(socket: Socket): boolean {
  return answered.has(socket);
}

/** Notes that an answer came on a connection. */
export function markUsed(socket: Socket): void {
  answered.add(socket);
}

subscribe('undici:client:sendHeaders', (message) => {
  const { socket } = message as { socket: Socket };
  const watched = starting;
  starting = undefined;
  watched?.onConnection(socket);
});

/** Milliseconds within which the system hands out what came before the reset. */
const graceMs = 500;
const patient = new WeakSet<Socket>();

/**
 * A server may answer and close before it has taken the whole body. Then writing fails, and node would throw away the connection with
 * the answer that waits in it unread. From now on an error of writing is held back until everything was read that had come.
 */
export function readBeforeFailing(socket: Socket): void {
  if (patient.has(socket)) return;
  patient.add(socket);
  type Done = (error?: Error | null) => void;
  const hold =
    (done: Done): Done =>
    (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || (code !== 'EPIPE' && code !== 'ECONNRESET') || socket.readableEnded || socket.destroyed) return done(error);
      const timer = setTimeout(settle, graceMs);
      socket.once('end', settle).once('close', settle);
      function settle(): void {
        clearTimeout(timer);
        socket.off('end', settle).off('close', settle);
        done(error);
      }
    };
  const write = socket._write.bind(socket);
  const writev = socket._writev?.bind(socket);
  socket._write = (chunk, encoding, done) => write(chunk, encoding, hold(done as Done));
  if (writev) socket._writev = (chunks, done) => writev(chunks, hold(done as Done));
}
