import { TransformStream } from 'node:stream/web';
import { resource } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { type DownloadOptions, pour } from './download-image.ts';

/**
 * The data of an image in pieces of chunkSize; the next is fetched when it is wanted, and none any more when the reader leaves. Verified after
 * the last: whoever reads to the end and meets no error has the right data. Errors: those of downloadImage.
 */
export async function* streamImage(
  operating: Operating,
  image: ImageOrId,
  options: DownloadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const shown = await resource('streamImage', operating.client.showImage(idOf(image)));
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  // An error reaches the reader as the end of the stream; one who has left needs none.
  const poured = pour(operating, shown, options, { write: (chunk) => writer.write(chunk) }).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  try {
    yield* readable;
  } finally {
    await poured.catch(() => undefined);
  }
}
