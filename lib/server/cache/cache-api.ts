import { type Call, empty, findImage, type Handler, json } from '../call.ts';
import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import { requestText } from '../request-body.ts';
import { cacheInBackground } from './fill.ts';
import type { CacheEntry } from './image-cache.ts';

/** Makes a handler of one behind a policy. */
export function managed(policy: string, handler: (call: Call) => Response | Promise<Response>): Handler {
  return async (call) => {
    await refuseBody(call);
    call.rules.admitToCache(policy, call.caller, call.settings);
    return handler(call);
  };
}

/** Glance reads a body first: one that is no JSON is refused, any other handed on to a function that does not expect it and stumbles. */
export async function refuseBody({ operation, request, rules }: Call): Promise<void> {
  if (!rules.mindsBody(operation)) return;
  if (Number(request.headers.get('content-length') ?? 0) === 0 && !request.headers.has('transfer-encoding')) return;
  const text = await requestText(request);
  // The body of a GET does not come through; its length does.
  if (text !== '') rules.parseJson(text);
  throw new Fault(500);
}

/** GET /v2/cache */
export const listCache: Handler = managed('cache_list', ({ rules, cache }) =>
  json({ cached_images: rules.listCacheEntries(cache.entries()).map(inWholeSeconds), queued_images: rules.listCacheQueue(cache.queued()) }),
);

/** DELETE /v2/cache */
export const clearCache: Handler = managed('cache_delete', async ({ rules, cache, request }) => {
  const target = rules.clearTarget(request.headers.get('x-image-cache-clear-target'));
  if (target !== 'queue') await cache.dropAll();
  if (target !== 'cache') cache.dequeueAll();
  return empty(204);
});

/** PUT /v2/cache/{image_id}: who may not even see the image learns nothing of it. */
export async function queueCachedImage(call: Call): Promise<Response> {
  await refuseBody(call);
  const image = visible(call);
  call.rules.admitToCache('cache_image', call.caller, call.settings);
  call.rules.checkCacheable(image);
  call.cache.enqueue(image.id);
  cacheInBackground(call, image);
  return empty(call.rules.statusOfQueueing());
}

/** DELETE /v2/cache/{image_id}: also of an image that is gone, as long as the cache knows it. */
export async function deleteCachedImage(call: Call): Promise<Response> {
  await refuseBody(call);
  const id = call.params.id ?? '';
  const isKnown = call.cache.has(id) || call.cache.isQueued(id);
  if (!isKnown) visible(call);
  call.rules.admitToCache('cache_delete', call.caller, call.settings);
  if (!call.rules.mayLeaveCache(isKnown)) throw new Fault(404);
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

/** POST /v2/cache/clean */
export const cleanCache: Handler = managed('cache_clean', async ({ rules, cache }) => {
  for (const { image_id } of rules.brokenEntries(cache.entries())) await cache.drop(image_id);
  return empty(200);
});

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

/** The cache's database knows no fractions of a second; here they are kept for the order of pruning. */
function inWholeSeconds(entry: CacheEntry): CacheEntry {
  return { ...entry, last_accessed: Math.floor(entry.last_accessed), last_modified: Math.floor(entry.last_modified) };
}
