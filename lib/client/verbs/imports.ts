import type { Ask } from '../call.ts';
import type { ImageTaskList, ImportRequest } from '../types.ts';
import type { Wrong } from '../wrong.ts';

/** Interoperable image import. Staging is with the image data. */
export const importVerbs = (ask: Ask) => ({
  importImage: (id: string, body: ImportRequest | Wrong) => ask('importImage', { path: { image_id: id }, json: body }),
  listImageTasks: (id: string) => ask<ImageTaskList>('listImageTasks', { path: { image_id: id } }),
});
