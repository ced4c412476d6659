import type { Ask } from '../call.ts';
import type { LocationList, NewLocation } from '../types.ts';
import type { Wrong } from '../wrong.ts';

/** Where the data of an image lies. */
export const storeVerbs = (ask: Ask) => ({
  deleteImageFromStore: (imageId: string, store: string) => ask('deleteImageFromStore', { path: { store_id: store, image_id: imageId } }),
  listLocations: (imageId: string) => ask<LocationList>('listLocations', { path: { image_id: imageId } }),
  addLocation: (imageId: string, body: NewLocation | Wrong) => ask('addLocation', { path: { image_id: imageId }, json: body }),
});
