import type { Ask } from '../call.ts';
import type { Creation, Maker } from '../recorder.ts';
import type { Image, ImageList, ListQuery, NewImage, Patch, PatchV20, Reply } from '../types.ts';
import { isWrong, type Wrong } from '../wrong.ts';
import { creating } from './creating.ts';

const patchV21 = 'application/openstack-images-v2.1-json-patch';
const patchV20 = 'application/openstack-images-v2.0-json-patch';

/** Images, their state and their tags. */
export const imageVerbs = (ask: Ask, maker: Maker) => {
  const patchWith = (id: string, patch: Patch | PatchV20 | Wrong, mediaType: string): Promise<Reply<Image>> =>
    ask<Image>('updateImage', { path: { image_id: id }, json: patch, mediaType });
  return {
    listImages: (query?: ListQuery | Wrong) => ask<ImageList>('listImages', { query }),
    /** Follows `first` or `next` of a list. */
    listImagesAt: (link: string) => ask<ImageList>('listImages', { link }),
    createImage: (body: NewImage | Wrong) =>
      creating(
        maker,
        creationOf(body),
        'image',
        () => ask<Image>('createImage', { json: body }),
        (image) => image.id,
      ),
    /** By another media type than that of JSON. */
    createImageAs: (body: NewImage, mediaType: string) =>
      creating(
        maker,
        creationOf(body),
        'image',
        () => ask<Image>('createImage', { json: body, mediaType, deliberate: true }),
        (image) => image.id,
      ),
    showImage: (id: string) => ask<Image>('showImage', { path: { image_id: id } }),
    updateImage: (id: string, patch: Patch | Wrong) => patchWith(id, patch, patchV21),
    /** By the deprecated media type, which is based on an early draft of JSON patch. */
    updateImageV20: (id: string, patch: PatchV20 | Wrong) => patchWith(id, patch, patchV20),
    /** By a media type that the API does not know. */
    updateImageAs: (id: string, patch: unknown, mediaType: string) =>
      ask<Image>('updateImage', { path: { image_id: id }, json: patch, mediaType, deliberate: true }),
    deleteImage: (id: string) => ask('deleteImage', { path: { image_id: id } }),
    deactivateImage(id: string) {
      maker.recorder.willDeactivate(id);
      return ask('deactivateImage', { path: { image_id: id } });
    },
    reactivateImage: (id: string) => ask('reactivateImage', { path: { image_id: id } }),
    addTag: (id: string, tag: string) => ask('addTag', { path: { image_id: id, tag } }),
    removeTag: (id: string, tag: string) => ask('removeTag', { path: { image_id: id, tag } }),
  };
};

/** What a create request will make, as far as its body tells; a body that is no object makes nothing. */
function creationOf(body: NewImage | Wrong): Omit<Creation, 'kind' | 'role'> | undefined {
  const value = (isWrong(body) ? body.value : body) as Record<string, unknown> | null;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, name } = value;
  return { ...(typeof id === 'string' ? { id } : {}), ...(typeof name === 'string' ? { name } : {}) };
}
