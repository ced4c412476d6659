import { TransformStream } from 'node:stream/web';
import { resource } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { type DownloadOptions, defaultChunkSize, pour } from './download-image.ts';

export interface StreamOptions extends DownloadOptions {
  /**
   * Lends the pieces: one stays as it is until the next is asked for, and its memory is then read into again. For images of any size in
   * little memory; what is to be kept has to be copied.
   */
  readonly lent?: true;
}

/** Beside the piece that the reader holds: one that waits for it, one that is being filled, and one in between. */
const lentPieces = 4;

/** Memory for pieces, in turn. */
function ring(size: number): () => Uint8Array {
  const memory = Array.from({ length: lentPieces }, () => Buffer.allocUnsafeSlow(size));
  let turn = 0;
  return () => memory[turn++ % lentPieces] as Uint8Array;
}

/**
 * The data of an image in pieces of chunkSize; the next is fetched when it is wanted, and none any more when the reader leaves. Verified after
 * the last: whoever reads to the end and meets no error has the right data. Errors: those of downloadImage.
 */
export async function* streamImage(
  operating: Operating,
  image: ImageOrId,
  options: StreamOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const shown = await resource('streamImage', operating.client.showImage(idOf(image)));
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  // An error reaches the reader as the end of the stream; one who has left needs none.
  const poured = pour(operating, shown, options, {
    write: (chunk) => writer.write(chunk),
    ...(options.lent ? { memory: ring(options.chunkSize ?? defaultChunkSize) } : {}),
  }).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  try {
    yield* readable;
  } finally {
    await poured.catch(() => undefined);
  }
}
