import type { CachePruned, CacheState, CachingNodes } from '../client/index.ts';
import { answered, deleted, resource } from './answered.ts';
import { type ImageOrId, idOf, type Missing, type Operating } from './context.ts';

/** The image cache of the node that answers; for admins. */
export const cacheOperations = ({ client }: Operating) => ({
  /** What is cached, and what waits to be. */
  getImageCache: (): Promise<CacheState> => resource('getImageCache', client.listCache()),
  /** Has an image cached. */
  queueImage: (image: ImageOrId): Promise<void> => answered('queueImage', client.queueCachedImage(idOf(image))),
  cacheDeleteImage: (image: ImageOrId, missing: Missing = {}): Promise<void> =>
    deleted('cacheDeleteImage', client.deleteCachedImage(idOf(image)), missing),
  /** Empties the cache, its queue, or both. */
  clearCache: (target: 'both' | 'cache' | 'queue' = 'both'): Promise<void> =>
    answered('clearCache', client.clearCache(target === 'both' ? undefined : target)),
  /** URLs of the nodes that have an image cached. */
  cachedImageNodes: (image: ImageOrId): Promise<CachingNodes> => resource('cachedImageNodes', client.listCachingNodes(idOf(image))),
  /** Removes what is broken or was left half done. */
  cleanCache: (): Promise<void> => answered('cleanCache', client.cleanCache()),
  /** Shrinks the cache to its size. */
  pruneCache: (): Promise<CachePruned> => resource('pruneCache', client.pruneCache()),
});
