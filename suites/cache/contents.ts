import { expect, type ImageClient, type Reply, repeatUntil } from '../../lib/conformance.ts';

type CacheList = Awaited<ReturnType<ImageClient['listCache']>>;

/** The entries of an image in a list of the cache: one when it is cached. */
export const entriesOf = ({ body }: CacheList, id: string) => body.cached_images.filter((entry) => entry.image_id === id);

export const isCached = (list: CacheList, id: string): boolean => entriesOf(list, id).length > 0;

export const isQueued = ({ body }: CacheList, id: string): boolean => body.queued_images.includes(id);

/**
 * Looks at the cache again and again until a queued image is there. The queue is everybody's: where the image is neither waiting nor cached
 * for ten looks in a row, about two seconds, somebody else emptied it, and the image is queued again.
 */
export function lookingFor(admin: ImageClient, id: string): () => Promise<CacheList> {
  let missed = 0;
  return async () => {
    const seen = await admin.listCache();
    missed = seen.status !== 200 || isCached(seen, id) || isQueued(seen, id) ? 0 : missed + 1;
    if (missed > 0 && missed % 10 === 0) await admin.queueCachedImage(id);
    return seen;
  };
}

/** An image in the cache, an image in its queue, and who acts on them. */
interface Held {
  readonly admin: ImageClient;
  readonly cached: string;
  readonly queued: string;
}

/** What is still there of them. */
async function stateOf({ admin, cached, queued }: Held): Promise<{ cached: boolean; queued: boolean }> {
  const list = await admin.listCache();
  expect(list).toHaveStatus(200);
  const { queued_images } = list.body;
  expect(queued_images.length - new Set(queued_images).size).toBe(0);
  return { cached: isCached(list, cached), queued: isQueued(list, queued) };
}

type State = Awaited<ReturnType<typeof stateOf>>;

/**
 * Has one image cached and another waiting, acts, and looks what is left. The cache is everybody's: somebody else may clear it in between,
 * so what is not as wanted is tried again; a defect shows each time. An answer of another status than wanted ends it.
 */
export async function withBoth<R extends Reply<unknown>>(
  held: Held,
  cache: (image: { id: string }) => Promise<void>,
  act: () => Promise<R>,
  status: number,
  left: State,
): Promise<{ reply: R; before: State; after: State }> {
  const attempt = async () => {
    await cache({ id: held.cached });
    expect(await held.admin.queueImage(held.queued)).toHaveStatus(200);
    const before = await stateOf(held);
    const reply = await act();
    const after = await stateOf(held);
    expect(await held.admin.unqueueImage(held.queued)).toHaveStatus(200);
    return { reply, before, after };
  };
  return repeatUntil(attempt, ({ reply, before, after }) => {
    const isUndisturbed = before.cached && before.queued && after.cached === left.cached && after.queued === left.queued;
    return reply.status !== status || isUndisturbed;
  });
}
