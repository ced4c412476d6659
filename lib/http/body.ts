import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ConformanceError } from '../errors.ts';
import type { RecordedBody } from './exchange.ts';
import { openFile } from './file-body.ts';
import { recordedText } from './record.ts';

/**
 * A body to send: text or bytes; a stream, which goes out in chunks without a length; a stream of known size or a file, which go
 * out with one.
 */
export type OutgoingBody =
  | string
  | Uint8Array
  | AsyncIterable<Uint8Array>
  | { readonly size: number; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly file: string };

/** A body while it is sent. */
export interface Upload {
  /** What goes to the connection, anew for each attempt. Only a repeatable body may be asked for twice. */
  content(): Uint8Array | AsyncIterable<Uint8Array> | null;
  /** Undefined: in chunks. */
  readonly length: number | undefined;
  readonly repeatable: boolean;
  /** Bytes that the connection took in this attempt. */
  sent(): number;
  /** What the stream itself failed with. */
  failure(): unknown;
  recorded(): RecordedBody;
  close(): Promise<void>;
}

/** Prepares a body. Errors: ERR_FILE for a file that cannot be read. */
export async function uploadOf(body: OutgoingBody | undefined): Promise<Upload> {
  if (body === undefined) return wholeUpload(undefined, { kind: 'none' });
  if (typeof body === 'string') return wholeUpload(Buffer.from(body), recordedText(body));
  if (body instanceof Uint8Array) return uploadOfBytes(body);
  if ('file' in body) {
    const file = await openFile(body.file);
    return streamedUpload(
      () => file.pieces(),
      file.size,
      true,
      () => file.close(),
    );
  }
  if ('stream' in body)
    return streamedUpload(
      () => body.stream,
      body.size,
      false,
      async () => undefined,
    );
  return streamedUpload(
    () => body,
    undefined,
    false,
    async () => undefined,
  );
}

/** More is sent piece by piece: an early answer is heard, and what has gone out is known. */
const pieceBytes = 256 * 1024;
/** A sum for the exchange is taken of so much at most: it keeps everything else waiting. */
const summedBytes = 4 * 1024 * 1024;

function uploadOfBytes(bytes: Uint8Array): Upload {
  const recorded: RecordedBody = {
    kind: 'bytes',
    size: bytes.length,
    ...(bytes.length > summedBytes ? {} : { md5: createHash('md5').update(bytes).digest('hex') }),
  };
  if (bytes.length <= pieceBytes) return wholeUpload(bytes, recorded);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  return { ...streamedUpload(pieces, bytes.length, true, async () => undefined), recorded: () => recorded };
}

function wholeUpload(bytes: Uint8Array | undefined, recorded: RecordedBody): Upload {
  return {
    content: () => bytes ?? null,
    length: undefined,
    repeatable: true,
    sent: () => bytes?.length ?? 0,
    failure: () => undefined,
    recorded: () => recorded,
    close: async () => undefined,
  };
}

/** A fast writer gives the event loop a turn after so many bytes: an early answer is heard. */
const turnBytes = 512 * 1024;

function streamedUpload(
  open: () => AsyncIterable<Uint8Array>,
  length: number | undefined,
  repeatable: boolean,
  close: () => Promise<void>,
): Upload {
  let sent = 0;
  let failure: unknown;
  async function* metered(): AsyncGenerator<Uint8Array> {
    sent = 0;
    try {
      let sinceTurn = 0;
      for await (const chunk of open()) {
        if (length !== undefined && sent + chunk.length > length) throw wrongSize(length, `at least ${sent + chunk.length}`);
        yield chunk;
        sent += chunk.length;
        sinceTurn += chunk.length;
        if (sinceTurn >= turnBytes) {
          sinceTurn = 0;
          await setImmediate();
        }
      }
      if (length !== undefined && sent !== length) throw wrongSize(length, String(sent));
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return {
    content: metered,
    length,
    repeatable,
    sent: () => sent,
    failure: () => failure,
    recorded: () => ({ kind: 'bytes', size: sent }),
    close,
  };
}

function wrongSize(announced: number, given: string): ConformanceError {
  return new ConformanceError('ERR_ARGUMENT', `The data to upload was announced with ${announced} bytes, but the stream gave ${given}.`, {
    hint: 'Give the size that the stream has, or no size.',
  });
}
