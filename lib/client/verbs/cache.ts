import type { Ask } from '../call.ts';
import type { CacheDeleted, CachedImageList, CachePruned, CacheState, CachingNodes, QueuedImageList } from '../types.ts';
import type { Wrong } from '../wrong.ts';

/** The cache of the node that answers. Both of its interfaces: /v2/cache, and the older cached_images and queued_images. */
export const cacheVerbs = (ask: Ask) => ({
  listCache: () => ask<CacheState>('listCache'),
  /** Empties the cache and its queue; with a target only one of them. */
  clearCache: (target?: 'cache' | 'queue' | Wrong) => ask('clearCache', clearing(target)),
  queueCachedImage: (imageId: string) => ask('queueCachedImage', { path: { image_id: imageId } }),
  deleteCachedImage: (imageId: string) => ask('deleteCachedImage', { path: { image_id: imageId } }),
  listCachingNodes: (imageId: string) => ask<CachingNodes>('listCachingNodes', { path: { image_id: imageId } }),
  cleanCache: () => ask('cleanCache'),
  pruneCache: () => ask<CachePruned>('pruneCache'),
  listCachedImages: () => ask<CachedImageList>('listCachedImages'),
  dropCachedImages: () => ask<CacheDeleted>('dropCachedImages'),
  dropCachedImage: (imageId: string) => ask('dropCachedImage', { path: { image_id: imageId } }),
  listQueuedImages: () => ask<QueuedImageList>('listQueuedImages'),
  unqueueImages: () => ask<CacheDeleted>('unqueueImages'),
  queueImage: (imageId: string) => ask('queueImage', { path: { image_id: imageId } }),
  unqueueImage: (imageId: string) => ask('unqueueImage', { path: { image_id: imageId } }),
});

function clearing(target: 'cache' | 'queue' | Wrong | undefined) {
  if (target === undefined) return {};
  if (typeof target === 'string') return { headers: { 'x-image-cache-clear-target': target } };
  return { headers: { 'x-image-cache-clear-target': String(target.value) }, deliberate: true };
}
