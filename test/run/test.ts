import { test as base } from 'vitest';
import type { ServerOptions } from '../../lib/server/index.ts';
import { createPlace } from './command.ts';
import { createTarget, type Gateway, type Target } from './target.ts';

/** A test with a folder of its own, and targets that end with it; made so that tests can run side by side. */
export const test = base
  .extend('place', ({}, { onCleanup }) => {
    const place = createPlace();
    onCleanup(() => place.remove());
    return place;
  })
  .extend('startTarget', ({ place }, { onCleanup }) => {
    const targets: Target[] = [];
    onCleanup(async () => {
      await Promise.all(targets.map((target) => target.crash()));
    });
    return async (options?: ServerOptions, gateway?: Gateway): Promise<Target> => {
      const target = await createTarget(place, options, gateway);
      targets.push(target);
      return target;
    };
  });
