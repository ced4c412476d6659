import { cleanCache, clearCache, deleteCachedImage, listCache, listCachingNodes, pruneCache, queueCachedImage } from './cache-api.ts';
import {
  dropCachedImage,
  dropCachedImages,
  listCachedImages,
  listQueuedImages,
  queueImage,
  unqueueImage,
  unqueueImages,
} from './legacy-cache-api.ts';

export { ImageCache } from './image-cache.ts';

/** The paths of the cache. The legacy ones belong to a filter in front of the API, which passes other methods on to nowhere. */
export const cacheResources = {
  '/cache': {
    methods: {
      GET: { operation: 'listCache', handler: listCache, bodyless: true },
      DELETE: { operation: 'clearCache', handler: clearCache },
    },
  },
  '/cache/clean': { methods: { POST: { operation: 'cleanCache', handler: cleanCache } } },
  '/cache/prune': { methods: { POST: { operation: 'pruneCache', handler: pruneCache } } },
  '/cache/nodes/:id': { methods: { GET: { operation: 'listCachingNodes', handler: listCachingNodes, bodyless: true } } },
  '/cache/:id': {
    methods: {
      DELETE: { operation: 'deleteCachedImage', handler: deleteCachedImage },
      PUT: { operation: 'queueCachedImage', handler: queueCachedImage },
    },
  },
  '/cached_images': {
    methods: {
      GET: { operation: 'listCachedImages', handler: listCachedImages },
      DELETE: { operation: 'dropCachedImages', handler: dropCachedImages },
    },
    otherwise: 404,
  },
  '/cached_images/:id': { methods: { DELETE: { operation: 'dropCachedImage', handler: dropCachedImage } }, otherwise: 404 },
  '/queued_images': {
    methods: {
      GET: { operation: 'listQueuedImages', handler: listQueuedImages },
      DELETE: { operation: 'unqueueImages', handler: unqueueImages },
    },
    otherwise: 404,
  },
  '/queued_images/:id': {
    methods: {
      PUT: { operation: 'queueImage', handler: queueImage },
      DELETE: { operation: 'unqueueImage', handler: unqueueImage },
    },
    otherwise: 404,
  },
} as const;
