import { type Call, demandChange, empty, json, withImage } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';

/** GET /v2/images/{image_id} */
export const showImage = withImage((call, image) => json(call.rules.represent(call.operation, image, call.caller, call.settings)));

/** DELETE /v2/images/{image_id}: the data go with the record, and the id is never free again. */
export const deleteImage = withImage(async (call: Call, image: Image) => {
  demandChange(call, image);
  if (call.rules.isProtected(image, call.caller)) throw new Fault(403, `Image ${image.id} is protected and cannot be deleted.`);
  call.catalogue.remove(image);
  if (call.rules.leavesCacheWhenDeleted()) await call.cache.drop(image.id);
  for (const path of call.rules.filesOnDelete(image)) await call.blobs.remove(path);
  return empty(204);
});
