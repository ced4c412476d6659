import { answered, deleted } from './answered.ts';
import { type ImageOrId, idOf, type Missing, type Operating } from './context.ts';

export interface DeleteImageOptions extends Missing {
  /** Only the data in this store. */
  readonly store?: string;
}

/** Deleting images, withholding their data, and their tags. */
export const imageActionOperations = ({ client }: Operating) => ({
  /** Deletes an image, or its data from one store. Errors: ERR_NOT_FOUND with ignoreMissing false. */
  deleteImage: (image: ImageOrId, { store, ...missing }: DeleteImageOptions = {}): Promise<void> =>
    deleted(
      'deleteImage',
      store === undefined ? client.deleteImage(idOf(image)) : client.deleteImageFromStore(idOf(image), store),
      missing,
    ),
  deactivateImage: (image: ImageOrId): Promise<void> => answered('deactivateImage', client.deactivateImage(idOf(image))),
  reactivateImage: (image: ImageOrId): Promise<void> => answered('reactivateImage', client.reactivateImage(idOf(image))),
  addTag: (image: ImageOrId, tag: string): Promise<void> => answered('addTag', client.addTag(idOf(image), tag)),
  removeTag: (image: ImageOrId, tag: string): Promise<void> => answered('removeTag', client.removeTag(idOf(image), tag)),
});
