import { stat } from 'node:fs/promises';
import type { Service } from '../call.ts';
import type { Image } from '../model.ts';

/** Caches a queued image after its answer, unless it was taken out of the queue or is no longer active. */
export function cacheInBackground({ background, rules, cache, catalogue, settings }: Service, image: Image): void {
  background.start(async () => {
    await background.pause(settings.cacheDelayMs);
    const path = rules.source(image);
    if (path === undefined) return;
    const { size } = await stat(path);
    // Asked after the last wait: whoever deleted the image meanwhile does not find it in the cache.
    if (cache.isQueued(image.id) && image.status === 'active' && catalogue.get(image.id) === image) cache.add(image.id, path, size);
  });
}
