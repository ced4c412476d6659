import type { Image, Reply } from '../client/index.ts';
import { ConformanceError, isConformanceError } from '../errors.ts';
import { accepted, refusal, resource } from './answered.ts';
import { inChunks } from './chunks.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { memorySink, type Sink, wholeFileSink } from './sinks.ts';
import { type Verified, verifierOf } from './verifier.ts';

export interface DownloadOptions {
  /** Bytes that are handed on at a time: 1 MiB without it, as in openstacksdk. The last piece may be smaller. */
  readonly chunkSize?: number;
  /** Compares the data with the image's sum. True without it. */
  readonly verify?: boolean;
}

export interface DownloadToMemoryOptions extends DownloadOptions {
  /** Bytes that may be held: 256 MiB without it. */
  readonly limit?: number;
}

export interface DownloadToFileOptions extends DownloadOptions {
  /** The path of a file to write; what was there is replaced once the data have come whole. */
  readonly output: string;
}

export interface DownloadedImage {
  readonly image: Image;
  /** In bytes. */
  readonly size: number;
  readonly verified: Verified;
}

/** A download that is held in memory. */
export interface HeldImage extends DownloadedImage {
  readonly bytes: Uint8Array;
}

/** Bytes; as in openstacksdk. */
export const defaultChunkSize = 2 ** 20;
const defaultLimit = 256 * 2 ** 20;

/**
 * Downloads the data of an image into memory, or into a file. Errors: ERR_CHECKSUM with both sums, ERR_TRUNCATED, ERR_ARGUMENT for more than
 * memory may hold, ERR_FILE, ERR_NOT_FOUND, ERR_STATUS (an image without data among them). No part of a file is left behind.
 */
export async function downloadImage(operating: Operating, image: ImageOrId, options: DownloadToFileOptions): Promise<DownloadedImage>;
export async function downloadImage(operating: Operating, image: ImageOrId, options?: DownloadToMemoryOptions): Promise<HeldImage>;
export async function downloadImage(
  operating: Operating,
  image: ImageOrId,
  options: DownloadToFileOptions | DownloadToMemoryOptions = {},
): Promise<DownloadedImage | HeldImage> {
  const shown = await resource('downloadImage', operating.client.showImage(idOf(image)));
  if ('output' in options) {
    const file = await wholeFileSink(options.output);
    try {
      const got = await pour(operating, shown, options, file);
      await file.keep();
      return got;
    } catch (error) {
      await file.discard();
      throw error;
    }
  }
  const limit = options.limit ?? defaultLimit;
  const memory = memorySink(shown, limit);
  const got = await pour(operating, shown, options, memory);
  return { ...got, bytes: memory.bytes() };
}

/** Brings the data of an image to a sink, and sees that they are whole and what they should be. */
export async function pour(operating: Operating, image: Image, options: DownloadOptions, sink: Sink): Promise<DownloadedImage> {
  const chunks = inChunks(options.chunkSize ?? defaultChunkSize, sink);
  const verifier = verifierOf(image, options.verify ?? true);
  let size = 0;
  const take = (piece: Uint8Array): void | Promise<void> => {
    size += piece.length;
    const [behind, writing] = [verifier.update(piece), chunks.write(piece)];
    return behind && writing ? Promise.all([behind, writing]).then(() => undefined) : (behind ?? writing);
  };
  try {
    // Pieces are summed and copied before the next is asked for: their memory can be read into again.
    const borrowing = Object.assign(take, { borrows: true as const });
    const reply = await reading(image, () => operating.client.streamImageData(image.id, borrowing));
    await chunks.end();
    // Where the service gives no length, data that end too early look like the end.
    if (image.size !== null && size < image.size) throw truncated(image, size, undefined);
    return { image, size, verified: await verifier.verdict(reply.headers['content-md5']) };
  } catch (error) {
    verifier.abandon();
    throw error;
  }
}

async function reading(image: Image, ask: () => Promise<Reply>): Promise<Reply> {
  const reply = await accepted('downloadImage', ask()).catch((error: unknown) => {
    if (isConformanceError(error) && error.code === 'ERR_TRUNCATED') throw truncated(image, undefined, error);
    throw error;
  });
  if (reply.status === 200) return reply;
  throw refusal(`downloadImage (image ${image.id} is ${image.status} and has no data)`, reply);
}

function truncated(image: Image, size: number | undefined, cause: unknown): ConformanceError {
  const got = size === undefined ? 'the connection broke before they were there' : `got ${size} bytes`;
  return new ConformanceError('ERR_TRUNCATED', `downloadImage: image ${image.id} has ${image.size} bytes; ${got}.`, {
    hint: 'Try again; a proxy between may cut long answers.',
    cause,
  });
}
