import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { reading } from './read-buffers.ts';
import type { TlsConnect } from './tls.ts';

/** What a connection takes to send before it asks to wait. */
const writeBytes = 256 * 1024;
/** What is read at once: fewer turns than node's 64 KiB, and still in the processor's cache when it is looked at. */
const readBytes = 128 * 1024;
/** TLS hands out one record at a time, and no record is larger. */
const recordBytes = 16 * 1024;

/** Makes connections that read into memory which is used again; `tls` is asked for by the first one that needs it. */
export function connectorOf(timeoutMs: number, tls: () => TlsConnect): buildConnector.connector {
  const sessions = new Map<string, Buffer>();
  let secure: TlsConnect | undefined;
  return (target, callback) => {
    const { onread, attach } = reading(target.protocol === 'https:' ? recordBytes : readBytes);
    // One piece waits at most: node joins pieces that wait, which is a copy in new memory.
    const common = { timeout: timeoutMs, onread, readableHighWaterMark: 1, writableHighWaterMark: writeBytes, highWaterMark: undefined };
    const done: buildConnector.Callback = (...made) => {
      if (made[1]) attach(made[1] as Socket);
      callback(...made);
    };
    if (target.protocol !== 'https:') return buildConnector(common as object)(target, done);
    secure ??= tls();
    const session = sessions.get(target.host ?? target.hostname);
    const connect = buildConnector({ ...common, ...secure, highWaterMark: 1, ...(session ? { session } : {}) } as object);
    connect(target, (...made) => {
      made[1]?.on('session', (next: Buffer) => sessions.set(target.host ?? target.hostname, next));
      done(...made);
    });
  };
}
