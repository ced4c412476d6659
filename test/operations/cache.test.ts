import { expect, test } from 'vitest';
import { answerJson } from '../http/loopback.ts';
import { scripted, thrownBy } from './cloud.ts';

const state = { cached_images: [], queued_images: ['1'] };

/** A service with a cache of one image; anything else is not there. */
const caching = () =>
  scripted(({ method, path }, response) => {
    if (method === 'GET' && path === '/v2/cache') answerJson(response, 200, state);
    else if (path === '/v2/cache/nodes/1') answerJson(response, 200, ['http://node-1']);
    else if (path === '/v2/cache/prune') answerJson(response, 200, { total_files_pruned: 1, total_bytes_pruned: 2 });
    else if (method === 'PUT') response.writeHead(202).end();
    else if (path.endsWith('/2')) answerJson(response, 404, { message: 'not cached' });
    else response.writeHead(204).end();
  });

test('the cache is shown, filled and emptied', async () => {
  const { operations, arrived } = await caching();
  expect(await operations.getImageCache()).toEqual(state);
  await operations.queueImage('1');
  await operations.cacheDeleteImage({ id: '1' });
  expect(await operations.cachedImageNodes('1')).toEqual(['http://node-1']);
  await operations.cleanCache();
  expect(await operations.pruneCache()).toEqual({ total_files_pruned: 1, total_bytes_pruned: 2 });
  await operations.clearCache();
  await operations.clearCache('both');
  await operations.clearCache('cache');
  await operations.clearCache('queue');
  const seen = arrived.map(({ method, path, headers }) => `${method} ${path} ${headers['x-image-cache-clear-target'] ?? ''}`.trim());
  expect(seen).toEqual([
    'GET /v2/cache',
    'PUT /v2/cache/1',
    'DELETE /v2/cache/1',
    'GET /v2/cache/nodes/1',
    'POST /v2/cache/clean',
    'POST /v2/cache/prune',
    'DELETE /v2/cache',
    'DELETE /v2/cache',
    'DELETE /v2/cache cache',
    'DELETE /v2/cache queue',
  ]);
});

test('what is not cached is passed over, or is an error', async () => {
  const { operations } = await caching();
  await operations.cacheDeleteImage('2');
  expect((await thrownBy(operations.cacheDeleteImage('2', { ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
});

test('where there is no cache, or no right to it, that is said', async () => {
  const { operations } = await scripted(({ method }, response) => answerJson(response, method === 'GET' ? 404 : 403, { message: 'no' }));
  expect((await thrownBy(operations.getImageCache())).code).toBe('ERR_NOT_FOUND');
  expect((await thrownBy(operations.queueImage('1'))).code).toBe('ERR_STATUS');
});
