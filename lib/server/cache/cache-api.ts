import { type Call, empty, findImage, type Handler, json } from '../call.ts';
import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import { cacheInBackground } from './fill.ts';

/** Makes a handler of one behind a policy. */
export function managed(policy: string, handler: (call: Call) => Response | Promise<Response>): Handler {
  return (call) => {
    refuseBody(call);
    call.rules.admitToCache(policy, call.caller, call.settings);
    return handler(call);
  };
}

/** Glance hands such a body on to a function that does not expect it, and stumbles. */
export function refuseBody({ request }: Call): void {
  if (Number(request.headers.get('content-length') ?? 0) > 0 || request.headers.has('transfer-encoding')) throw new Fault(500);
}

/** GET /v2/cache */
export const listCache: Handler = managed('cache_list', ({ rules, cache }) =>
  json({ cached_images: rules.listCacheEntries(cache.entries()), queued_images: rules.listCacheQueue(cache.queued()) }),
);

/** DELETE /v2/cache */
export const clearCache: Handler = managed('cache_delete', async ({ rules, cache, request }) => {
  const target = rules.clearTarget(request.headers.get('x-image-cache-clear-target'));
  if (target !== 'queue') await cache.dropAll();
  if (target !== 'cache') cache.dequeueAll();
  return empty(204);
});

/** PUT /v2/cache/{image_id}: who may not even see the image learns nothing of it. */
export function queueCachedImage(call: Call): Response {
  refuseBody(call);
  const image = visible(call);
  call.rules.admitToCache('cache_image', call.caller, call.settings);
  call.rules.checkCacheable(image);
  call.cache.enqueue(image.id);
  cacheInBackground(call, image);
  return empty(call.rules.statusOfQueueing());
}

/** DELETE /v2/cache/{image_id}: also of an image that is gone, as long as the cache knows it. */
export async function deleteCachedImage(call: Call): Promise<Response> {
  refuseBody(call);
  const id = call.params.id ?? '';
  if (!call.cache.has(id) && !call.cache.isQueued(id)) visible(call);
  call.rules.admitToCache('cache_delete', call.caller, call.settings);
  await call.cache.drop(id);
  call.cache.dequeue(id);
  return empty(204);
}

/** GET /v2/cache/nodes/{image_id} */
export function listCachingNodes(call: Call): Response {
  call.rules.admitToCache('list_cached_nodes', call.caller, call.settings);
  const image = visible(call);
  return json(call.rules.cachingNodes(call.url.origin, call.cache.has(image.id)));
}

/** POST /v2/cache/clean: broken entries go; here none ever stays. */
export const cleanCache: Handler = managed('cache_clean', () => empty(200));

/** POST /v2/cache/prune */
export const pruneCache: Handler = managed('cache_prune', async ({ rules, cache, settings }) => {
  const pruned = rules.pruned(cache.entries(), settings.cacheMaxSize);
  for (const { image_id } of pruned) await cache.drop(image_id);
  return json({ total_files_pruned: pruned.length, total_bytes_pruned: pruned.reduce((sum, { size }) => sum + size, 0) });
});

function visible(call: Call): Image {
  const image = findImage(call);
  if (image === undefined) throw new Fault(404, `Image ${call.params.id} not found.`);
  return image;
}
