import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forStatuses } from './scenes.ts';

describe('requests about the cache', () => {
  test(
    'an image that does not exist cannot be deleted from the cache',
    covers('cache.delete.unknown-is-not-found'),
    async ({ admin, shared, unknownId }) => {
      const { id } = await shared(forStatuses);
      expect(await admin.deleteCachedImage(unknownId)).toHaveStatus(404);
      expect(await admin.deleteCachedImage(id)).toHaveStatus(204);
    },
  );

  test(
    'deleting an image that is not cached from the cache is answered 204',
    covers('cache.delete.not-cached-is-done'),
    async ({ admin, shared }) => {
      const { id } = await shared(forStatuses);
      expect(await admin.deleteCachedImage(id)).toHaveStatus(204);
    },
  );

  test('listing the cache with a body is refused', covers('cache.list.body-refused'), async ({ admin }) => {
    expect(await admin.sendRaw('listCache', { method: 'GET', path: '/v2/cache', body: '{}' })).toHaveStatus(400);
    expect(await admin.sendRaw('listCache', { method: 'GET', path: '/v2/cache' })).toHaveStatus(200);
  });

  test('asking for the nodes with a body is refused', covers('cache.nodes.body-refused'), async ({ admin, shared }) => {
    const { id } = await shared(forStatuses);
    const request = { method: 'GET', path: `/v2/cache/nodes/${id}` };
    expect(await admin.sendRaw('listCachingNodes', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await admin.sendRaw('listCachingNodes', request)).not.toHaveStatus(400);
  });

  test(
    'the nodes of an image that does not exist are answered 404',
    covers('cache.nodes.unknown-is-not-found'),
    async ({ admin, shared, unknownId }) => {
      const { id } = await shared(forStatuses);
      expect(await admin.listCachingNodes(unknownId)).toHaveStatus(404);
      expect(await admin.listCachingNodes(id)).not.toHaveStatus(404);
    },
  );
});
