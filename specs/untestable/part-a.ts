import type { Untestable } from '../requirement.ts';

/** Members, tasks, cache, locations, discovery, stores, schemas: documented statuses that no test can bring about. */
export const untestablePartA = [
  { operation: 'listCache', status: 404, why: 'Given where caching is off; there the feature that the operation needs is missing.' },
  { operation: 'clearCache', status: 404, why: 'Given where caching is off; there the feature that the operation needs is missing.' },
  { operation: 'cleanCache', status: 404, why: 'Given where caching is off; there the feature that the operation needs is missing.' },
  { operation: 'pruneCache', status: 404, why: 'Given where caching is off; there the feature that the operation needs is missing.' },
  {
    operation: 'listCachedImages',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  {
    operation: 'dropCachedImages',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  {
    operation: 'dropCachedImage',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  {
    operation: 'listQueuedImages',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  {
    operation: 'unqueueImages',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  { operation: 'queueImage', status: 404, why: 'Given where the pipeline is not one with cache management, which the API does not tell.' },
  {
    operation: 'unqueueImage',
    status: 404,
    why: 'Given where the pipeline is not one with cache management, which the API does not tell.',
  },
  {
    operation: 'deleteCachedImage',
    status: 400,
    why: 'Documented. Only a body could be wrong here, and every calibrated release answers that with 500, which breaks the contract of the operation.',
  },
  {
    operation: 'cleanCache',
    status: 400,
    why: 'Documented. Only a body could be wrong here, and every calibrated release answers that with 500, which breaks the contract of the operation.',
  },
  {
    operation: 'pruneCache',
    status: 400,
    why: 'Documented. Only a body could be wrong here, and every calibrated release answers that with 500, which breaks the contract of the operation.',
  },
  { operation: 'listCachingNodes', status: 409, why: 'Given unless the cache driver is centralized_db, which the API does not tell.' },
  {
    operation: 'listTasks',
    status: 404,
    why: 'Documented; no calibrated release gives it, and the list has nothing that could be missing.',
  },
  { operation: 'listTasks', status: 413, why: 'Documented; no calibrated release gives it, and a limit that is too large is cut down.' },
  { operation: 'createTask', status: 413, why: 'Documented; no calibrated release limits tasks.' },
  {
    operation: 'createTask',
    status: 415,
    why: 'Documented; every calibrated release ignores the media type, and a request that shows it would leave a task behind.',
  },
  { operation: 'addLocation', status: 200, why: 'Documented as the answer to success; every release since 29 answers 202.' },
  {
    operation: 'listStoresDetail',
    status: 404,
    why: 'Given where there is one store without a name; there the feature that the operation needs is missing.',
  },
] as const satisfies readonly Untestable[];
