import type { Image } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { answered, resource } from './answered.ts';
import { type AttributeValue, convertedAttributes } from './attributes.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { type DataOptions, type DataSource, requiredDataSource } from './data-source.ts';
import { type SumName, type Sums, sent } from './sums.ts';
import { withoutLeftover } from './without-leftover.ts';

export interface UploadImageOptions extends DataOptions {
  readonly diskFormat: string;
  readonly containerFormat: string;
  /** Further attributes, converted as createImage does. */
  readonly properties?: Readonly<Record<string, AttributeValue | undefined>>;
}

/** Sends data to an image, straight to its store or to the staging area; returns these sums of what went out. */
export function sendData(
  { client }: Operating,
  operation: string,
  id: string,
  source: DataSource,
  way: 'uploadImageData' | 'stageImageData',
  sums: readonly SumName[] = [],
): Promise<Partial<Sums>> {
  return sent(source, sums, (data) => answered(operation, client[way](id, data)));
}

/**
 * Puts data into the staging area, for an import by glance-direct. Errors: ERR_ARGUMENT for two sources, none, or an image that is not
 * queued; ERR_FILE; ERR_NOT_FOUND; ERR_STATUS.
 */
export async function stageImage(operating: Operating, image: ImageOrId, options: DataOptions): Promise<Image> {
  const source = await requiredDataSource('stageImage', options);
  const id = idOf(image);
  const { status } = await resource('stageImage', operating.client.showImage(id));
  if (status !== 'queued') {
    throw new ConformanceError('ERR_ARGUMENT', `stageImage: only an image that is queued takes data, and ${id} is ${status}.`, {
      hint: 'Create another image.',
    });
  }
  await sendData(operating, 'stageImage', id, source, 'stageImageData');
  return resource('stageImage', operating.client.showImage(id));
}

/** Makes an image and uploads its data; a name that is taken does not matter. createImage does more. Errors: those of createImage. */
export async function uploadImage(operating: Operating, name: string, options: UploadImageOptions): Promise<Image> {
  const { client } = operating;
  const source = await requiredDataSource('uploadImage', options);
  const formats = { disk_format: options.diskFormat, container_format: options.containerFormat };
  const body = { ...convertedAttributes(options.properties ?? {}), ...formats, name };
  const { id } = await resource('uploadImage', client.createImage(body));
  return withoutLeftover(operating, id, async () => {
    await sendData(operating, 'uploadImage', id, source, 'uploadImageData');
    return resource('uploadImage', client.showImage(id));
  });
}
