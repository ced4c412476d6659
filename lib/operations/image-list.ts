import type { Image, ListQuery } from '../client/index.ts';
import { resource } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { paged } from './paging.ts';

/** Reading images. */
export const imageListOperations = ({ client }: Operating) => ({
  /** One image. Errors: ERR_NOT_FOUND. */
  getImage: (image: ImageOrId): Promise<Image> => resource('getImage', client.showImage(idOf(image))),
  /**
   * The images that this role may see, page by page; `limit` is the size of a page. Filters go out as they are, with their operators
   * (`in:`, `gte:` …); a key that the API does not know is taken for a custom property.
   */
  images: (query?: ListQuery) =>
    paged(
      'images',
      () => client.listImages(query),
      (link) => client.listImagesAt(link),
      ({ images }) => images,
    ),
});
