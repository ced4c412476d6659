import { Readable } from 'node:stream';
import { incomingChunks, isIncoming } from './incoming-chunks.ts';

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Where the bytes of a web stream come from. Web streams are slow; a listener that finds the source of a body here may
 * pass the bytes by, and whoever knows nothing of it reads the stream.
 */
const sources = new WeakMap<object, Readable>();

/** A body over a Node stream or another iteration. Whoever stops reading ends the iteration, and with it the open file. */
export function bodyOf(chunks: AsyncIterable<Uint8Array>): Body {
  const readable = chunks instanceof Readable ? chunks : Readable.from(chunks, { objectMode: false });
  let iterator: AsyncIterator<Uint8Array<ArrayBuffer>> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        // Nothing is read before somebody wants it: the source is still whole for a listener that passes the stream by.
        iterator ??= readable[Symbol.asyncIterator]();
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        readable.destroy();
      },
    },
    { highWaterMark: 0 },
  );
  sources.set(body, readable);
  return body;
}

/** The Node stream behind a body, as long as nobody has begun to read it. */
export function sourceOf(body: ReadableStream | null): Readable | undefined {
  return body === null || body.locked ? undefined : sources.get(body);
}

/** The bytes of a request's or a response's body by the shortest way. */
export function bytesOf(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  const source = sourceOf(body);
  if (source === undefined) return body ?? nothing();
  return isIncoming(source) ? incomingChunks(source) : source;
}

/** Nothing, for a request without a body. */
export async function* nothing(): AsyncGenerator<Uint8Array> {
  // No chunk.
}
