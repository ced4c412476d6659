import { demandChange, empty, withImage } from './call.ts';

/** POST /v2/images/{image_id}/actions/deactivate */
export const deactivateImage = withImage((call, image) => {
  demandChange(call, image);
  call.rules.deactivate(image);
  return empty(204);
});

/** POST /v2/images/{image_id}/actions/reactivate */
export const reactivateImage = withImage((call, image) => {
  demandChange(call, image);
  call.rules.reactivate(image);
  return empty(204);
});
