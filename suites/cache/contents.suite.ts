import { covers, describe, expect, type ImageClient, type Reply, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { entriesOf, isCached, isQueued, lookingFor, withBoth } from './contents.ts';
import { active, waiting } from './scenes.ts';

/** Calls that empty the cache, its queue or both: what they are answered, and what they leave. */
const clearings: readonly [
  RequirementId,
  string,
  (admin: ImageClient) => Promise<Reply<unknown>>,
  number,
  { cached: boolean; queued: boolean },
][] = [
  ['cache.clear.all', 'clearing without a target', (admin) => admin.clearCache(), 204, { cached: false, queued: false }],
  ['cache.clear.cache-only', 'clearing with target cache', (admin) => admin.clearCache('cache'), 204, { cached: false, queued: true }],
  ['cache.clear.queue-only', 'clearing with target queue', (admin) => admin.clearCache('queue'), 204, { cached: true, queued: false }],
  [
    'cache-legacy.drop-all.tells-how-many',
    'the legacy call to drop all',
    (admin) => admin.dropCachedImages(),
    200,
    { cached: false, queued: true },
  ],
  [
    'cache-legacy.unqueue-all.tells-how-many',
    'the legacy call to unqueue all',
    (admin) => admin.unqueueImages(),
    200,
    { cached: true, queued: false },
  ],
];

/** What a member may not, and an admin may. */
const forAdmins: readonly [RequirementId, string, (client: ImageClient) => Promise<Reply<unknown>>, number][] = [
  ['cache.clear.member-refused', 'clear the cache', (client) => client.clearCache(), 204],
  ['cache-legacy.drop-all.member-refused', 'drop all by the legacy call', (client) => client.dropCachedImages(), 200],
  ['cache-legacy.unqueue-all.member-refused', 'unqueue all by the legacy call', (client) => client.unqueueImages(), 200],
];

/** Legacy calls whose body is no JSON. */
const malformed = [
  ['cache-legacy.drop-all.malformed-body-refused', 'dropCachedImages', 'cached_images', ''],
  ['cache-legacy.drop.malformed-body-refused', 'dropCachedImage', 'cached_images', 'cached'],
  ['cache-legacy.unqueue-all.malformed-body-refused', 'unqueueImages', 'queued_images', ''],
  ['cache-legacy.unqueue.malformed-body-refused', 'unqueueImage', 'queued_images', 'queued'],
] as const;

// One after the other, and in one file: some of them empty what the others look for. None ends before what it queued is cached: an
// image that is deleted at that moment ends the caching thread of its Glance for good (measured: 25.1.0; no release catches it).
describe('what the cache holds', { concurrent: false }, () => {
  test('no image stands in the cache or in its queue twice', covers('cache.list.has-both-parts'), async ({ admin, shared, cache }) => {
    const { image: activeImage } = await shared(active);
    await cache(activeImage);
    const list = await admin.listCache();
    expect(list).toHaveStatus(200);
    const ids = list.body.cached_images.map((entry) => entry.image_id);
    expect(ids).toContain(activeImage.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(list.body.queued_images).size).toBe(list.body.queued_images.length);
  });

  test(
    'a queued active image is cached in the end, with its size and no hits',
    covers('cache.queue.is-cached-in-the-end'),
    async ({ admin, activeImage: { id, size }, until }) => {
      expect(await admin.queueCachedImage(id)).toHaveStatus(202);
      const list = await until(lookingFor(admin, id), (seen) => isCached(seen, id));
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, id)).toMatchObject([{ size, hits: 0 }]);
    },
  );

  test(
    'queueing an active image is accepted, and the image stays as it was',
    covers('cache.queue.is-accepted'),
    async ({ member, admin, activeImage, until }) => {
      expect(await admin.queueCachedImage(activeImage.id)).toHaveStatus(202);
      await until(lookingFor(admin, activeImage.id), (seen) => isCached(seen, activeImage.id));
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
    },
  );

  for (const status of ['queued', 'deactivated'] as const) {
    test(
      `an image that is ${status} cannot be queued, and does not enter the cache`,
      covers('cache.queue.not-active-refused'),
      async ({ admin, given, activeImage, imageData, cache }) => {
        const { id } = status === 'queued' ? await given.queued() : await given.deactivated(imageData);
        expect(await admin.queueCachedImage(id)).toHaveStatus(400);
        await cache(activeImage);
        const list = await admin.listCache();
        expect(list).toHaveStatus(200);
        expect([isCached(list, id), isQueued(list, id)]).toEqual([false, false]);
      },
    );
  }

  test(
    'an image that does not exist cannot be queued',
    covers('cache.queue.unknown-is-not-found'),
    async ({ admin, shared, unknownId, cache }) => {
      const { image: activeImage } = await shared(active);
      expect(await admin.queueCachedImage(unknownId)).toHaveStatus(404);
      await cache(activeImage);
    },
  );

  test(
    'a member cannot have its own image cached, and an admin can',
    covers('cache.queue.member-refused'),
    async ({ member, admin, activeImage, cache }) => {
      expect(await member.queueCachedImage(activeImage.id)).toHaveStatus(403);
      const list = await admin.listCache();
      expect(list).toHaveStatus(200);
      expect([isCached(list, activeImage.id), isQueued(list, activeImage.id)]).toEqual([false, false]);
      await cache(activeImage);
    },
  );

  test(
    'queueing a cached image leaves it cached, once',
    covers('cache.queue.cached-stays-once'),
    async ({ admin, activeImage, given, imageData, cache }) => {
      await cache(activeImage);
      expect(await admin.queueCachedImage(activeImage.id)).toHaveStatus(202);
      await cache(await given.active(imageData));
      const list = await admin.listCache();
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toHaveLength(1);
    },
  );

  test(
    'an image that is deleted from the cache stays active and can be downloaded',
    covers('cache.delete.image-stays'),
    async ({ member, admin, activeImage, imageData, cache }) => {
      await cache(activeImage);
      expect(await admin.deleteCachedImage(activeImage.id)).toHaveStatus(204);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an image that is deleted from the cache is no longer listed there',
    covers('cache.delete.leaves-the-cache'),
    async ({ admin, activeImage, cache }) => {
      await cache(activeImage);
      expect(await admin.deleteCachedImage(activeImage.id)).toHaveStatus(204);
      const list = await admin.listCache();
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toEqual([]);
    },
  );

  test(
    'an image that is deleted leaves the cache',
    covers('cache.delete-image.leaves-the-cache'),
    async ({ member, admin, activeImage, cache, until }) => {
      await cache(activeImage);
      expect(await member.deleteImage(activeImage.id)).toHaveStatus(204);
      const list = await until(
        () => admin.listCache(),
        (seen) => !isCached(seen, activeImage.id),
      );
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toEqual([]);
    },
  );

  test(
    'a download of a cached image gives its data and counts a hit',
    covers('cache.download.hit-is-counted'),
    async ({ member, admin, activeImage, imageData, cache, until }) => {
      await cache(activeImage);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
      const list = await until(
        () => admin.listCache(),
        (seen) => entriesOf(seen, activeImage.id).some(({ hits }) => hits > 0),
      );
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toMatchObject([{ hits: 1 }]);
    },
  );

  test(
    'a range of a cached image is just the bytes that were asked for',
    covers('cache.download.range-is-a-part'),
    async ({ member, shared, cache }) => {
      const { image: activeImage, data } = await shared(active);
      await cache(activeImage);
      const part = await member.downloadImageRange(activeImage.id, 'bytes=100-199');
      expect(part).toHaveStatus(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${data.length}`);
      expect([...part.content.bytes]).toEqual([...data.subarray(100, 200)]);
    },
  );

  test(
    'a whole download puts an image into the cache',
    covers('cache.download.fills-the-cache'),
    async ({ member, admin, activeImage, imageData, until }) => {
      const before = await admin.listCache();
      expect(before).toHaveStatus(200);
      expect(entriesOf(before, activeImage.id)).toEqual([]);
      expect(await member.downloadImageData(activeImage.id)).toHaveStatus(200);
      const list = await until(
        () => admin.listCache(),
        (seen) => isCached(seen, activeImage.id),
      );
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toMatchObject([{ size: imageData.length }]);
    },
  );

  test('what is rightly cached survives a cleaning', covers('cache.clean.leaves-valid-entries'), async ({ admin, shared, cache }) => {
    const { image: activeImage } = await shared(active);
    await cache(activeImage);
    expect(await admin.cleanCache()).toHaveStatus(200);
    const list = await admin.listCache();
    expect(list).toHaveStatus(200);
    expect(entriesOf(list, activeImage.id)).toHaveLength(1);
  });

  test('cleaning is answered with an empty body', covers('cache.clean.is-done'), async ({ admin }) => {
    const cleaned = await admin.cleanCache();
    expect(cleaned).toHaveStatus(200);
    expect(cleaned.text).toBe('');
  });

  test(
    'the nodes of a cached image are named, and none for an image that is not',
    covers('cache.nodes.names-those-that-cache'),
    async ({ admin, shared, cache }) => {
      const { image: activeImage } = await shared(active);
      const queuedImage = await shared(waiting);
      await cache(activeImage);
      const nodes = await admin.listCachingNodes(activeImage.id);
      expect(nodes).toHaveStatus(200);
      expect(nodes.body).not.toEqual([]);
      const none = await admin.listCachingNodes(queuedImage.id);
      expect(none).toHaveStatus(200);
      expect(none.body).toEqual([]);
    },
  );

  test(
    'the legacy list of cached images has the entry that the list of the cache has',
    covers('cache-legacy.list-cached.same-as-list-cache'),
    async ({ admin, shared, cache }) => {
      const { id } = (await shared(active)).image;
      await cache({ id });
      const list = await admin.listCache();
      const legacy = await admin.listCachedImages();
      expect(list).toHaveStatus(200);
      expect(legacy).toHaveStatus(200);
      expect(legacy.body.cached_images.filter((entry) => entry.image_id === id)).toEqual(entriesOf(list, id));
    },
  );

  test(
    'the legacy list of queued images has what the list of the cache has, an image that waits among them',
    covers('cache-legacy.list-queued.same-as-list-cache'),
    async ({ admin, queuedImage: { id } }) => {
      expect(await admin.queueImage(id)).toHaveStatus(200);
      const list = await admin.listCache();
      const legacy = await admin.listQueuedImages();
      expect(await admin.unqueueImage(id)).toHaveStatus(200);
      expect(list).toHaveStatus(200);
      expect(legacy).toHaveStatus(200);
      expect([isQueued(list, id), legacy.body.queued_images.includes(id)]).toEqual([true, true]);
    },
  );

  test('the legacy queue takes an image without data, once', covers('cache-legacy.queue.waits'), async ({ admin, queuedImage: { id } }) => {
    expect(await admin.queueImage(id)).toHaveStatus(200);
    expect(await admin.queueImage(id)).toHaveStatus(200);
    const list = await admin.listQueuedImages();
    expect(await admin.unqueueImage(id)).toHaveStatus(200);
    expect(list).toHaveStatus(200);
    expect(list.body.queued_images.filter((queued) => queued === id)).toEqual([id]);
  });

  test(
    'the legacy call takes an image out of the queue, and is answered alike when it is not there',
    covers('cache-legacy.unqueue.leaves-the-queue'),
    async ({ admin, queuedImage: { id } }) => {
      expect(await admin.queueImage(id)).toHaveStatus(200);
      expect(await admin.unqueueImage(id)).toHaveStatus(200);
      const list = await admin.listQueuedImages();
      expect(list).toHaveStatus(200);
      expect(list.body.queued_images).not.toContain(id);
      expect(await admin.unqueueImage(id)).toHaveStatus(200);
    },
  );

  test(
    'the legacy call takes an image out of the cache, and the image stays',
    covers('cache-legacy.drop.leaves-the-cache'),
    async ({ member, admin, activeImage, cache }) => {
      await cache(activeImage);
      expect(await admin.dropCachedImage(activeImage.id)).toHaveStatus(200);
      const list = await admin.listCache();
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toEqual([]);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
    },
  );

  for (const [requirement, operation, path, what] of malformed) {
    test(`${operation} with a body that is no JSON is refused, and nothing goes`, covers(requirement), async ({ admin, shared, cache }) => {
      const { image: activeImage } = await shared(active);
      const queuedImage = await shared(waiting);
      const held = { admin, cached: activeImage.id, queued: queuedImage.id };
      const tail = what === '' ? '' : `/${held[what]}`;
      const act = () => admin.sendRaw(operation, { method: 'DELETE', path: `/v2/${path}${tail}`, body: '{"broken' });
      const { reply, after } = await withBoth(held, cache, act, 400, { cached: true, queued: true });
      expect(reply).toHaveStatus(400);
      expect(after).toEqual({ cached: true, queued: true });
    });
  }

  for (const [requirement, what, clear, status, left] of clearings) {
    test(`${what} leaves what it should`, covers(requirement), async ({ admin, shared, cache }) => {
      const { image: activeImage } = await shared(active);
      const queuedImage = await shared(waiting);
      const held = { admin, cached: activeImage.id, queued: queuedImage.id };
      const { reply, before, after } = await withBoth(held, cache, () => clear(admin), status, left);
      expect(before).toEqual({ cached: true, queued: true });
      expect(reply).toHaveStatus(status);
      expect(after).toEqual(left);
      if (status === 200) expect((reply.body as { num_deleted: number }).num_deleted).toBeGreaterThanOrEqual(1);
    });
  }

  for (const [requirement, what, clear, status] of forAdmins) {
    test(`a member cannot ${what}, and an admin can`, covers(requirement), async ({ member, admin, shared, cache }) => {
      const { image: activeImage } = await shared(active);
      const queuedImage = await shared(waiting);
      const held = { admin, cached: activeImage.id, queued: queuedImage.id };
      const { reply, after } = await withBoth(held, cache, () => clear(member), 403, { cached: true, queued: true });
      expect(await clear(admin)).toHaveStatus(status);
      expect(reply).toHaveStatus(403);
      expect(after).toEqual({ cached: true, queued: true });
    });
  }

  test('clearing is answered 204, whether there is anything to clear or not', covers('cache.clear.is-done'), async ({ admin }) => {
    for (const target of [undefined, 'cache', 'queue'] as const) {
      expect(await admin.clearCache(target)).toHaveStatus(204);
      expect(await admin.clearCache(target)).toHaveStatus(204);
    }
  });

  test(
    'clearing with any other target is refused, and clears nothing',
    covers('cache.clear.unknown-target-refused'),
    async ({ admin, shared, cache }) => {
      const { image: activeImage } = await shared(active);
      await cache(activeImage);
      expect(await admin.clearCache(wrong('everything'))).toHaveStatus(400);
      const list = await admin.listCache();
      expect(list).toHaveStatus(200);
      expect(entriesOf(list, activeImage.id)).toHaveLength(1);
      expect(await admin.clearCache('cache')).toHaveStatus(204);
    },
  );

  test('pruning tells how many files and bytes went', covers('cache.prune.tells-what-went'), async ({ admin, shared, cache }) => {
    const { image: activeImage } = await shared(active);
    await cache(activeImage);
    const pruned = await admin.pruneCache();
    expect(pruned).toHaveStatus(200);
    const { total_files_pruned: files, total_bytes_pruned: bytes } = pruned.body;
    expect([files, bytes].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(files > 0 || bytes === 0).toBe(true);
  });
});
