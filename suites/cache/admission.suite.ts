import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { forStatuses } from './scenes.ts';

type Act = (client: ImageClient, image: string) => Promise<Reply<unknown>>;

/** What the calls are, and what an admin is answered. */
const acts = {
  'list the cache': [(client) => client.listCache(), 200],
  'queue an image': [(client, image) => client.queueCachedImage(image), 202],
  'delete an image from the cache': [(client, image) => client.deleteCachedImage(image), 204],
  'clear the cache': [(client) => client.clearCache(), 204],
  'clean the cache': [(client) => client.cleanCache(), 200],
  'prune the cache': [(client) => client.pruneCache(), 200],
  'learn the nodes': [(client, image) => client.listCachingNodes(image), 200],
  'list cached images by the legacy call': [(client) => client.listCachedImages(), 200],
  'drop all images by the legacy call': [(client) => client.dropCachedImages(), 200],
  'drop an image by the legacy call': [(client, image) => client.dropCachedImage(image), 200],
  'list queued images by the legacy call': [(client) => client.listQueuedImages(), 200],
  'unqueue all images by the legacy call': [(client) => client.unqueueImages(), 200],
  'queue an image by the legacy call': [(client, image) => client.queueImage(image), 200],
  'unqueue an image by the legacy call': [(client, image) => client.unqueueImage(image), 200],
} as const satisfies Record<string, readonly [Act, number]>;

const tokens: readonly [RequirementId, keyof typeof acts][] = [
  ['cache.list.token-required', 'list the cache'],
  ['cache.queue.token-required', 'queue an image'],
  ['cache.delete.token-required', 'delete an image from the cache'],
  ['cache.clear.token-required', 'clear the cache'],
  ['cache.clean.token-required', 'clean the cache'],
  ['cache.prune.token-required', 'prune the cache'],
  ['cache.nodes.token-required', 'learn the nodes'],
  ['cache-legacy.list-cached.token-required', 'list cached images by the legacy call'],
  ['cache-legacy.drop-all.token-required', 'drop all images by the legacy call'],
  ['cache-legacy.drop.token-required', 'drop an image by the legacy call'],
  ['cache-legacy.list-queued.token-required', 'list queued images by the legacy call'],
  ['cache-legacy.unqueue-all.token-required', 'unqueue all images by the legacy call'],
  ['cache-legacy.queue.token-required', 'queue an image by the legacy call'],
  ['cache-legacy.unqueue.token-required', 'unqueue an image by the legacy call'],
];

/** Those that touch nothing but the image of the test, and leave it out of the queue. */
const members: readonly [RequirementId, keyof typeof acts][] = [
  ['cache.list.member-refused', 'list the cache'],
  ['cache.delete.member-refused', 'delete an image from the cache'],
  ['cache.clean.member-refused', 'clean the cache'],
  ['cache.prune.member-refused', 'prune the cache'],
  ['cache-legacy.list-cached.member-refused', 'list cached images by the legacy call'],
  ['cache-legacy.drop.member-refused', 'drop an image by the legacy call'],
  ['cache-legacy.list-queued.member-refused', 'list queued images by the legacy call'],
  ['cache-legacy.unqueue.member-refused', 'unqueue an image by the legacy call'],
];

describe('who gets at the cache', () => {
  for (const [requirement, what] of tokens) {
    const [act] = acts[what];
    test(`nobody can ${what} without a token`, covers(requirement), async ({ anonymous, member, unknownId }) => {
      expect(await act(anonymous, unknownId)).toHaveStatus(401);
      expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
    });
  }

  for (const [requirement, what] of members) {
    const [act, status] = acts[what];
    test(`a member cannot ${what}, and an admin can`, covers(requirement), async ({ member, admin, shared }) => {
      const { id } = await shared(forStatuses);
      expect(await act(member, id)).toHaveStatus(403);
      expect(await act(admin, id)).toHaveStatus(status);
    });
  }

  test('a member cannot learn the nodes', covers('cache.nodes.member-refused'), async ({ member, admin, shared }) => {
    const { id } = await shared(forStatuses);
    expect(await member.listCachingNodes(id)).toHaveStatus(403);
    expect(await admin.listCachingNodes(id)).not.toHaveStatus(403);
  });

  test(
    'a member cannot queue an image by the legacy call, and it does not wait',
    covers('cache-legacy.queue.member-refused'),
    async ({ member, admin, activeImage: { id } }) => {
      expect(await member.queueImage(id)).toHaveStatus(403);
      const queued = await admin.listQueuedImages();
      expect(queued).toHaveStatus(200);
      expect(queued.body.queued_images).not.toContain(id);
    },
  );

  test(
    "to another project's private image a member is answered 404, not 403",
    covers('cache.queue.stranger-refused'),
    async ({ member, stranger, activeImage: { id } }) => {
      expect(await stranger.queueCachedImage(id)).toHaveStatus(404);
      expect(await member.queueCachedImage(id)).toHaveStatus(403);
    },
  );
});
