import type { OperationId } from '../../specs/schemas.gen.ts';

/** Seconds that an answer may take in all. Glance answers most in milliseconds; a gateway gives up after one minute or two. */
const ordinary = 120;

/** Data is as long as it is; what is too slow to matter shows in the silence between two pieces, which has a limit of its own. */
const data = 6 * 3600;

const own: Partial<Record<OperationId, number>> = {
  uploadImageData: data,
  downloadImageData: data,
  stageImageData: data,
  // The service removes the data before it answers, from stores that may be slow.
  deleteImage: 600,
  deleteImageFromStore: 600,
  clearCache: 600,
  pruneCache: 600,
};

/** Seconds that an operation may take; `configured` is api_timeout, which stands for every call that moves no data. */
export function deadlineOf(operation: OperationId, configured: number | undefined): number {
  return own[operation] === data ? data : (configured ?? own[operation] ?? ordinary);
}
