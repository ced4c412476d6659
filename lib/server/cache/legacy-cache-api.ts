import { type Call, type Handler, json } from '../call.ts';
import { managed } from './cache-api.ts';

/** The calls from before v2.14: one policy for all of them, and they ask of no image whether it is there. */
function legacy(handler: (call: Call, id: string) => Response | Promise<Response>): Handler {
  return managed('manage_image_cache', (call) => handler(call, call.params.id ?? ''));
}

/** GET /v2/cached_images */
export const listCachedImages = legacy(({ rules, cache }) => json({ cached_images: rules.listCacheEntries(cache.entries()) }));

/** DELETE /v2/cached_images */
export const dropCachedImages = legacy(async ({ cache }) => json({ num_deleted: await cache.dropAll() }));

/** DELETE /v2/cached_images/{image_id} */
export const dropCachedImage = legacy(async ({ cache }, id) => {
  await cache.drop(id);
  return json(null);
});

/** GET /v2/queued_images */
export const listQueuedImages = legacy(({ rules, cache }) => json({ queued_images: rules.listCacheQueue(cache.queued()) }));

/** DELETE /v2/queued_images */
export const unqueueImages = legacy(({ cache }) => json({ num_deleted: cache.dequeueAll() }));

/** PUT /v2/queued_images/{image_id}: it only waits; the prefetcher, which nobody has run, would cache it. */
export const queueImage = legacy(({ cache }, id) => {
  cache.enqueue(id);
  return json(null);
});

/** DELETE /v2/queued_images/{image_id} */
export const unqueueImage = legacy(({ cache }, id) => {
  cache.dequeue(id);
  return json(null);
});
