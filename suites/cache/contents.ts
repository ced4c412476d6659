import type { ImageClient } from '../../lib/conformance.ts';

type CacheList = Awaited<ReturnType<ImageClient['listCache']>>;

/** The entries of an image in a list of the cache: one when it is cached. */
export const entriesOf = ({ body }: CacheList, id: string) => body.cached_images.filter((entry) => entry.image_id === id);

export const isCached = (list: CacheList, id: string): boolean => entriesOf(list, id).length > 0;

export const isQueued = ({ body }: CacheList, id: string): boolean => body.queued_images.includes(id);
