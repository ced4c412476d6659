import type { ImageClient } from '../lib/client/index.ts';
import { passingStreamOf } from '../lib/content/index.ts';
import { Notebook } from '../lib/run/notebook.ts';
import { mebibyte, rate } from './figures.ts';
import { generated } from './transfers.ts';

/** Lets the client create: a bench undoes by its own hand. */
export class Silent extends Notebook {
  override willCreate(): void {
    // The bench deletes what it makes.
  }
  override didCreate(): void {
    // As above.
  }
}

/** MiB per second of one image up and down again; the image is deleted afterwards. */
export async function imageRates(
  client: ImageClient,
  mebibytes: number,
  way: 'chunked' | 'known size',
): Promise<{ up: number; down: number }> {
  const size = mebibytes * mebibyte;
  const { body: image } = await client.createImage({ name: 'bench', disk_format: 'raw', container_format: 'bare' });
  const done = async (asked: Promise<{ readonly status: number }>) => {
    const { status } = await asked;
    if (status >= 300) throw new Error(`answered ${status}`);
  };
  try {
    const data = way === 'chunked' ? passingStreamOf('bench', size) : generated(size);
    const up = await rate(size, () => done(client.uploadImageData(image.id, data)));
    const down = await rate(size, () => done(client.downloadImageData(image.id)));
    return { up, down };
  } finally {
    await client.deleteImage(image.id);
  }
}
