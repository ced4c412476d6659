import { demandChange, empty, withImage } from './call.ts';
import { demandWithin } from './quotas.ts';

/** PUT /v2/images/{image_id}/tags/{tag} */
export const addTag = withImage((call, image) => {
  demandChange(call, image);
  const tags = call.rules.addTag(image.attributes.tags, call.rules.checkTag(call.params.tag ?? ''));
  demandWithin(call, 'tags', tags.length, (reason) => `Image tag limit exceeded for image ${image.id}: ${reason}:`);
  image.attributes.tags = tags;
  call.rules.touch(call.operation, image);
  return empty(204);
});

/** DELETE /v2/images/{image_id}/tags/{tag} */
export const removeTag = withImage((call, image) => {
  demandChange(call, image);
  image.attributes.tags = call.rules.removeTag(image.attributes.tags, call.params.tag ?? '');
  call.rules.touch(call.operation, image);
  return empty(204);
});
