import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ImageData } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';

/** Data as a caller may hold it: bytes, text (sent as UTF-8), or anything that gives one piece after the other. */
export type Data = Uint8Array | string | Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

export interface DataOptions {
  /** A file to read the data from. */
  readonly filename?: string;
  /** The data themselves. It and filename exclude each other. */
  readonly data?: Data;
}

/** Where data come from. */
export interface DataSource {
  /** The data as the client takes them, which may be faster than piece by piece. */
  readonly whole: ImageData;
  /** In bytes, where it is known. */
  readonly size: number | undefined;
  /** Whether they can be read more than once. */
  readonly repeatable: boolean;
  /** Pieces of at most 64 KiB. */
  pieces(): AsyncIterable<Uint8Array>;
  /** What the source itself failed with, for a caller that only sees the request fail. */
  failure(): Error | undefined;
}

/** As openstacksdk sends; uWSGI refuses chunks of 1 MiB and more (its chunked-input-limit). */
const pieceBytes = 64 * 1024;

/** The source that the options name; undefined where they name none. Errors: ERR_ARGUMENT for two sources, ERR_FILE for no such file. */
export async function dataSourceOf(operation: string, { filename, data }: DataOptions): Promise<DataSource | undefined> {
  if (filename !== undefined && data !== undefined) {
    throw new ConformanceError('ERR_ARGUMENT', `${operation}: filename and data exclude each other, and both are given.`, {
      hint: 'Leave one of them out.',
    });
  }
  if (filename !== undefined) return fileSource(operation, filename);
  if (data === undefined) return undefined;
  const held = typeof data === 'string' ? Buffer.from(data) : data;
  return held instanceof Uint8Array ? bytesSource(held) : streamSource(operation, held);
}

/** The source that the options name. Errors: those of dataSourceOf, and ERR_ARGUMENT where they name none. */
export async function requiredDataSource(operation: string, options: DataOptions): Promise<DataSource> {
  const source = await dataSourceOf(operation, options);
  if (source) return source;
  throw new ConformanceError('ERR_ARGUMENT', `${operation}: there is nothing to send: neither filename nor data is given.`, {
    hint: 'Give one of them.',
  });
}

function bytesSource(bytes: Uint8Array): DataSource {
  return { whole: bytes, size: bytes.length, repeatable: true, pieces: () => inPieces([bytes]), failure: () => undefined };
}

async function fileSource(operation: string, filename: string): Promise<DataSource> {
  const found = await stat(filename).catch((cause: NodeJS.ErrnoException) => {
    throw new ConformanceError('ERR_FILE', `${operation}: the file ${filename} cannot be read: ${cause.code}.`, {
      hint: 'Check the path and its permissions.',
      cause,
    });
  });
  if (found.isDirectory()) {
    throw new ConformanceError('ERR_FILE', `${operation}: ${filename} is a directory.`, { hint: 'Name a file.' });
  }
  const file = streamSource(operation, () => createReadStream(filename, { highWaterMark: pieceBytes }));
  // What is no plain file has no size that it keeps, and may give its data only once.
  if (!found.isFile()) return file;
  return { ...file, whole: { file: filename }, size: found.size, repeatable: true };
}

type Stream = Exclude<Data, Uint8Array | string>;

function streamSource(operation: string, given: Stream | (() => Stream)): DataSource {
  let failure: Error | undefined;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* inPieces(typeof given === 'function' ? given() : given);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      failure = new ConformanceError('ERR_FILE', `${operation}: the data broke off while they were read: ${why}.`, {
        hint: 'Check where the data come from.',
        cause,
      });
      throw failure;
    }
  }
  return { whole: pieces(), size: undefined, repeatable: false, pieces, failure: () => failure };
}

async function* inPieces(whole: Stream): AsyncGenerator<Uint8Array> {
  for await (const given of whole) {
    const bytes = typeof given === 'string' ? Buffer.from(given) : given;
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
}
