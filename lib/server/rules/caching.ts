import type { CacheEntry } from '../cache/image-cache.ts';
import { Fault } from '../fault.ts';
import type { Caller, Image } from '../model.ts';
import type { Settings } from '../settings.ts';

export type ClearTarget = 'all' | 'cache' | 'queue';

/** What the cache of image data holds, for whom, and how it is managed. */
export const caching = {
  /** Refuses whoever may not manage the cache; then everybody where there is none. `action` is the name of the policy. */
  admitToCache(action: string, caller: Caller, settings: Settings): void {
    if (!caller.roles.includes('admin')) throw new Fault(403, `You are not authorized to complete ${action} action.`);
    if (!settings.cache) throw new Fault(404, 'Caching via API is not supported at this site.');
  },

  listCacheEntries(entries: readonly CacheEntry[]): readonly CacheEntry[] {
    return entries;
  },

  listCacheQueue(ids: readonly string[]): readonly string[] {
    return ids;
  },

  checkCacheable(image: Image): void {
    if (image.status !== 'active') throw new Fault(400, 'Only images with status active can be targeted for queueing');
  },

  /** Whether an image may be taken out of the cache; `isKnown` when it is there, or waits. Nobody minds when it is not. */
  mayLeaveCache(_isKnown: boolean): boolean {
    return true;
  },

  /** The entries that a cleaning takes away: here none is ever broken. */
  brokenEntries(_entries: readonly CacheEntry[]): readonly CacheEntry[] {
    return [];
  },

  statusOfQueueing(): number {
    return 202;
  },

  clearTarget(header: string | null): ClearTarget {
    const target = header?.toLowerCase() ?? '';
    if (target === 'cache' || target === 'queue') return target;
    if (target !== '') throw new Fault(400, "If provided 'x-image-cache-clear-target' must be 'cache', 'queue' or empty string.");
    return 'all';
  },

  /** Whether a download is served from the cache: only whole ones, and never those of a deactivated image. */
  isServedFromCache(image: Image, isPart: boolean): boolean {
    return !isPart && image.status !== 'deactivated';
  },

  /** Whether a download that runs to its end leaves its data in the cache. */
  fillsCache(_image: Image, isPart: boolean): boolean {
    return !isPart;
  },

  leavesCacheWhenDeleted(): boolean {
    return true;
  },

  countsHits(): boolean {
    return true;
  },

  /** The entries to take away until the rest is within the limit: those longest unused first. */
  pruned(entries: readonly CacheEntry[], limit: number): readonly CacheEntry[] {
    let size = entries.reduce((sum, entry) => sum + entry.size, 0);
    const oldestFirst = [...entries].sort((a, b) => a.last_accessed - b.last_accessed);
    return oldestFirst.filter((entry) => {
      const isOver = size > limit;
      if (isOver) size -= entry.size;
      return isOver;
    });
  },

  /** The nodes that hold an image: this one or none. */
  cachingNodes(origin: string, isCached: boolean): readonly string[] {
    return isCached ? [origin] : [];
  },
};
