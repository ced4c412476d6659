import type { Socket } from 'node:net';
import type { Dispatcher } from 'undici';
import { ConformanceError } from '../errors.ts';
import type { Upload } from './body.ts';
import { markUsed, readBeforeFailing, wasUsed, watchConnection } from './connection-watch.ts';
import { giveBack } from './read-buffers.ts';
import { redactUrl } from './redact.ts';

/**
 * Takes the pieces of a body that is too big or too binary to keep. A promise holds the sender back until it is kept. A piece may
 * be kept, but by a sink that borrows.
 */
export interface Sink {
  (chunk: Uint8Array): void | Promise<void>;
  /** The MD5 sum of what it took, for the exchange; absent: the exchange goes without. */
  readonly md5?: () => Promise<string>;
  /** It keeps nothing of a piece once it has taken it: the memory is read into again, instead of being left to the collector. */
  readonly borrows?: true;
  /** Called when there will be no more, because the transfer failed. */
  readonly abandon?: () => void;
}

/** One request on its way to one address. */
export interface Leg {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly upload: Upload;
  /** Not on a connection that was used before. */
  readonly fresh: boolean;
  readonly sink: Sink | undefined;
  /** Largest body for the sink. */
  readonly limitBytes: number | undefined;
  readonly signal: AbortSignal | undefined;
}

/** What came of it, also when it failed. */
export interface Progress {
  /** Of the answer; undefined before its head came. */
  status: number | undefined;
  headers: Record<string, string>;
  /** Bytes of the body. */
  received: number;
  /** True when the sink took the body. */
  toSink: boolean;
  /** Any byte of an answer came. */
  answering: boolean;
  /** The request went out on a connection that had been used. */
  reused: boolean;
  /** What the sink failed with. */
  sinkFailure?: unknown;
}

/** A text body that is longer is refused: no answer of the API comes near it. */
const textLimit = 8 * 1024 * 1024;

/** Sends one request and reads the whole answer. The text is empty where the sink took the body. Rejects with undici's errors. */
export function transfer(dispatcher: Dispatcher, leg: Leg): { readonly progress: Progress; readonly text: Promise<string> } {
  const progress: Progress = { status: undefined, headers: {}, received: 0, toSink: false, answering: false, reused: false };
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const pieces: Uint8Array[] = [];
  let connection: Socket | undefined;
  let controller: Dispatcher.DispatchController | undefined;
  /** Settled when the sink has taken all it was given. */
  let taking: Promise<void> | undefined;

  const abort = (reason: Error) => {
    reject(reason);
    controller?.abort(reason);
  };
  const onAbort = () => abort(leg.signal?.reason as Error);
  leg.signal?.addEventListener('abort', onAbort, { once: true });

  let memory: ArrayBufferLike | undefined;
  const hand = (sink: Sink, chunk: Uint8Array) => {
    // Pieces come in order: with one that lies elsewhere the parser, too, is done with what was read before.
    if (sink.borrows && memory !== undefined && memory !== chunk.buffer) giveBack(memory);
    memory = chunk.buffer;
    return sink(chunk);
  };
  const take = (sink: Sink, chunk: Uint8Array) => {
    const waiting = taking === undefined ? hand(sink, chunk) : taking.then(() => hand(sink, chunk));
    if (!waiting) return;
    controller?.pause();
    const mine: Promise<void> = waiting.then(
      () => {
        if (taking !== mine) return;
        taking = undefined;
        controller?.resume();
      },
      (error: unknown) => {
        progress.sinkFailure ??= error;
        abort(error as Error);
        throw error;
      },
    );
    taking = mine;
    mine.catch(() => undefined);
  };

  const content = leg.upload.content();
  try {
    dispatcher.dispatch(
      {
        origin: leg.url.origin,
        path: leg.url.pathname + leg.url.search,
        method: leg.method as Dispatcher.HttpMethod,
        headers: { ...leg.headers, ...(leg.upload.length === undefined ? {} : { 'content-length': String(leg.upload.length) }) },
        body: content as Uint8Array | null,
        ...(leg.fresh ? { reset: true } : {}),
      },
      {
        onRequestStart(started) {
          controller = started;
          if (leg.signal?.aborted) return started.abort(leg.signal.reason as Error);
          watchConnection({
            onConnection(socket) {
              connection = socket;
              progress.reused = wasUsed(socket);
              if (content !== null) readBeforeFailing(socket);
            },
          });
        },
        onResponseStarted() {
          progress.answering = true;
        },
        onResponseStart(_, status, headers) {
          if (status < 200) return;
          progress.answering = true;
          progress.status = status;
          progress.headers = flatten(headers);
          if (connection) markUsed(connection);
          // An error page is kept as text even where data was asked for; so is what leads elsewhere.
          const type = progress.headers['content-type'] ?? '';
          progress.toSink = leg.sink !== undefined && !/json|text|html|xml/.test(type) && !(status >= 300 && status < 400);
        },
        onResponseData(_, chunk) {
          progress.received += chunk.length;
          const limit = progress.toSink ? leg.limitBytes : textLimit;
          if (limit !== undefined && progress.received > limit) return abort(tooMuch(leg, progress, limit));
          if (!progress.toSink || !leg.sink) pieces.push(chunk);
          else {
            try {
              take(leg.sink, chunk);
            } catch (error) {
              progress.sinkFailure ??= error;
              abort(error as Error);
            }
          }
        },
        onResponseEnd() {
          const done = () => resolve(Buffer.concat(pieces).toString('utf8'));
          if (taking) taking.then(done, reject);
          else done();
        },
        onResponseError(_, error) {
          reject(error);
        },
      } as Dispatcher.DispatchHandler,
    );
  } catch (error) {
    reject(error);
  }
  const text = promise.finally(() => leg.signal?.removeEventListener('abort', onAbort));
  return { progress, text };
}

function tooMuch(leg: Leg, { toSink }: Progress, limit: number): ConformanceError {
  const where = `${leg.method} ${redactUrl(leg.url.href)}`;
  return toSink
    ? new ConformanceError('ERR_CHECKSUM', `${where} gave more than the ${limit} bytes that were announced or asked for.`, {
        hint: 'Compare the size of the image with the data that the service keeps for it.',
      })
    : new ConformanceError('ERR_NOT_THE_API', `${where} gave a text of more than ${limit} bytes, which is no answer of the API.`, {
        hint: 'See whether the address is that of the Image API.',
      });
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
