import { rules } from '../rules/index.ts';
import { takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** What the cache holds, and how it is filled and emptied. */
export const cacheMutants: readonly Mutant[] = [
  {
    id: 'cache-lists-twice',
    says: 'A cached image stands in the list of the cache twice.',
    kills: ['cache.list.has-both-parts', 'cache.queue.cached-stays-once'],
    rules: { listCacheEntries: (entries) => [...entries, ...entries] },
  },
  {
    id: 'cache-list-takes-a-body',
    says: 'The list of the cache pays no attention to a body.',
    kills: ['cache.list.body-refused'],
    rules: takesBodies('listCache'),
  },
  {
    id: 'cache-entries-without-size',
    says: 'All entries of the cache are said to have no bytes.',
    kills: ['cache.queue.is-cached-in-the-end', 'cache.download.fills-the-cache'],
    rules: { listCacheEntries: (entries) => entries.map((entry) => ({ ...entry, size: 0 })) },
  },
  {
    id: 'cache-queueing-is-200',
    says: 'Queueing an image is answered 200, as before v2.16.',
    kills: ['cache.queue.is-accepted'],
    rules: { statusOfQueueing: () => 200 },
  },
  {
    id: 'cache-takes-any-status',
    says: 'Images that are not active can be queued for the cache.',
    kills: ['cache.queue.not-active-refused'],
    rules: { checkCacheable: () => undefined },
  },
  {
    id: 'cache-hidden-is-forbidden',
    says: 'Queueing an image that the caller does not see is answered 403.',
    kills: ['cache.queue.unknown-is-not-found', 'cache.queue.stranger-refused'],
    onResponse: (operation, response) =>
      operation === 'queueCachedImage' && response.status === 404 ? new Response(null, { status: 403 }) : response,
  },
  {
    id: 'cache-delete-is-accepted',
    says: 'Deleting an image from the cache is answered 202.',
    kills: ['cache.delete.image-stays'],
    onResponse: (operation, response) => (operation === 'deleteCachedImage' ? new Response(null, { ...response, status: 202 }) : response),
  },
  {
    id: 'cache-delete-in-vain',
    says: 'Deleting an image from the cache is answered 204, and it stays.',
    kills: ['cache.delete.leaves-the-cache'],
    onRequest: async (request, next) =>
      request.method === 'DELETE' && /\/v2\/cache\/[^/]+$/.test(request.url) ? new Response(null, { status: 204 }) : next(request),
  },
  {
    id: 'cache-delete-wants-a-cached-one',
    says: 'Deleting an image that is not cached from the cache is answered 404.',
    kills: ['cache.delete.not-cached-is-done'],
    rules: { mayLeaveCache: (isKnown) => isKnown },
  },
  {
    id: 'cache-delete-of-nothing-is-fine',
    says: 'Deleting an image that does not exist from the cache is answered 204.',
    kills: ['cache.delete.unknown-is-not-found'],
    onResponse: (operation, response) =>
      operation === 'deleteCachedImage' && response.status === 404 ? new Response(null, { status: 204 }) : response,
  },
  {
    id: 'cache-keeps-deleted-images',
    says: 'An image that is deleted stays in the cache.',
    kills: ['cache.delete-image.leaves-the-cache'],
    rules: { leavesCacheWhenDeleted: () => false },
  },
  {
    id: 'cache-knows-no-ranges',
    says: 'A range of a cached image is answered with all of it.',
    kills: ['cache.download.range-is-a-part'],
    rules: { isServedFromCache: (image) => rules.isServedFromCache(image, false) },
  },
  {
    id: 'cache-counts-no-hits',
    says: 'Downloads from the cache are not counted.',
    kills: ['cache.download.hit-is-counted'],
    rules: { countsHits: () => false },
  },
  {
    id: 'cache-is-not-filled',
    says: 'A download leaves nothing in the cache.',
    kills: ['cache.download.fills-the-cache'],
    rules: { fillsCache: () => false },
  },
  {
    id: 'cache-clearing-is-200',
    says: 'Clearing the cache is answered 200.',
    kills: ['cache.clear.is-done'],
    onResponse: (operation, response) => (operation === 'clearCache' ? new Response(null, { status: 200 }) : response),
  },
  {
    id: 'cache-clearing-leaves-the-queue',
    says: 'Clearing without a target leaves the queue.',
    kills: ['cache.clear.all'],
    rules: { clearTarget: (header) => (header ? rules.clearTarget(header) : 'cache') },
  },
  {
    id: 'cache-clearing-takes-the-queue',
    says: 'Clearing with target cache empties the queue in its place.',
    kills: ['cache.clear.cache-only'],
    rules: { clearTarget: (header) => (header === 'cache' ? 'queue' : rules.clearTarget(header)) },
  },
  {
    id: 'cache-clearing-knows-no-target',
    says: 'Clearing empties cache and queue, whatever the target.',
    kills: ['cache.clear.queue-only', 'cache.clear.unknown-target-refused'],
    rules: { clearTarget: () => 'all' },
  },
  {
    id: 'cache-cleaning-is-204',
    says: 'Cleaning the cache is answered 204.',
    kills: ['cache.clean.is-done'],
    onResponse: (operation, response) =>
      operation === 'cleanCache' && response.status === 200 ? new Response(null, { status: 204 }) : response,
  },
  {
    id: 'cache-cleaning-empties',
    says: 'Cleaning takes entries away that are as they should be.',
    kills: ['cache.clean.leaves-valid-entries'],
    rules: { brokenEntries: (entries) => entries },
  },
  {
    id: 'cache-prunes-nothing-of-a-size',
    says: 'Pruning is said to have freed bytes, and no file went.',
    kills: ['cache.prune.tells-what-went'],
    onResponse: (operation, response) =>
      operation === 'pruneCache' && response.status === 200
        ? new Response(JSON.stringify({ total_files_pruned: 0, total_bytes_pruned: 512 }), { headers: response.headers })
        : response,
  },
];
