import type { Untestable } from '../requirement.ts';

const quota = 'Only a full quota, store or size cap gives it, which the suite must not fill on a deployment of others.';
const store = 'Only a store that is down, full or slow gives it, which no request can bring about.';

/** Versions, images, image data, tags, import, image tasks: documented statuses that no test can bring about. */
export const untestablePartC = [
  { operation: 'createImage', status: 415, why: 'Documented; every calibrated release takes JSON whatever its media type says.' },
  { operation: 'showImage', status: 403, why: 'Documented; an image that the caller may not see is answered 404.' },
  {
    operation: 'deleteImage',
    status: 409,
    why: 'Only an image that a server or volume uses in its store gives it, which takes another service.',
  },
  { operation: 'uploadImageData', status: 413, why: quota },
  { operation: 'uploadImageData', status: 503, why: store },
  { operation: 'stageImageData', status: 413, why: quota },
  { operation: 'stageImageData', status: 503, why: store },
  { operation: 'importImage', status: 413, why: quota },
  { operation: 'getImportInfo', status: 403, why: 'Documented; the service asks no policy here, so that any token will do.' },
  { operation: 'listStores', status: 404, why: 'Given where stores have no names; there the feature that the operation needs is missing.' },
] as const satisfies readonly Untestable[];
