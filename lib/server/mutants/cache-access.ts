import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { blindToBodies, openToNobody } from './access-makers.ts';
import type { Mutant } from './mutant.ts';

const withoutToken: readonly [RequirementId, OperationId][] = [
  ['cache.list.token-required', 'listCache'],
  ['cache.queue.token-required', 'queueCachedImage'],
  ['cache.delete.token-required', 'deleteCachedImage'],
  ['cache.clear.token-required', 'clearCache'],
  ['cache.clean.token-required', 'cleanCache'],
  ['cache.prune.token-required', 'pruneCache'],
  ['cache.nodes.token-required', 'listCachingNodes'],
  ['cache-legacy.list-cached.token-required', 'listCachedImages'],
  ['cache-legacy.drop-all.token-required', 'dropCachedImages'],
  ['cache-legacy.drop.token-required', 'dropCachedImage'],
  ['cache-legacy.list-queued.token-required', 'listQueuedImages'],
  ['cache-legacy.unqueue-all.token-required', 'unqueueImages'],
  ['cache-legacy.queue.token-required', 'queueImage'],
  ['cache-legacy.unqueue.token-required', 'unqueueImage'],
];

const withBody: readonly [RequirementId, OperationId][] = [
  ['cache-legacy.drop-all.malformed-body-refused', 'dropCachedImages'],
  ['cache-legacy.drop.malformed-body-refused', 'dropCachedImage'],
  ['cache-legacy.unqueue-all.malformed-body-refused', 'unqueueImages'],
  ['cache-legacy.unqueue.malformed-body-refused', 'unqueueImage'],
];

/** Who gets at the cache. */
export const cacheAccessMutants: readonly Mutant[] = [
  ...openToNobody(withoutToken),
  ...blindToBodies(withBody),
  {
    id: 'cache-open-to-members',
    says: 'Members may manage the cache.',
    kills: [
      ...([
        'cache.list.member-refused',
        'cache.queue.member-refused',
        'cache.delete.member-refused',
        'cache.clear.member-refused',
      ] as const),
      ...(['cache.clean.member-refused', 'cache.prune.member-refused', 'cache.nodes.member-refused'] as const),
    ],
    rules: { admitToCache: () => undefined },
  },
];
