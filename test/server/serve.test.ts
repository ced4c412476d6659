import { expect, onTestFinished, test } from 'vitest';
import { listenOptions } from '../../lib/cli/commands/serve.ts';
import { featureNames, isFeatureName, listen } from '../../lib/server/index.ts';
import { startServer } from './ask.ts';

const plain = { port: 0, host: '127.0.0.1' };

test('flags become settings', () => {
  const flags = { ...plain, stores: 'a, b', without: 'cache,web-download', pageSize: 5, latency: 7, importDelay: 9 };
  expect(listenOptions(flags)).toEqual({
    ...plain,
    stores: ['a', 'b'],
    without: ['cache', 'web-download'],
    pageSize: 5,
    latencyMs: 7,
    importDelayMs: 9,
  });
});

test('names that there are not are errors that tell those that there are', () => {
  expect(() => listenOptions({ ...plain, without: 'cache,cash' })).toThrow(
    expect.objectContaining({ code: 'ERR_USAGE', message: expect.stringContaining('cash'), hint: expect.stringContaining('metadefs') }),
  );
  for (const stores of ['', 'a,a', 'a b'])
    expect(() => listenOptions({ ...plain, stores })).toThrow(expect.objectContaining({ code: 'ERR_USAGE' }));
  expect(isFeatureName('toString')).toBe(false);
});

const gone: readonly [feature: string, method: string, path: string, status: number][] = [
  ['cache', 'GET', '/v2/cached_images', 404],
  ['members', 'GET', '/v2/images/x/members', 404],
  ['tasks', 'GET', '/v2/tasks', 404],
  ['locations', 'POST', '/v2/images/x/locations', 404],
  ['usage', 'GET', '/v2/info/usage', 404],
  ['multi-store', 'GET', '/v2/info/stores', 404],
  ['metadefs', 'GET', '/v2/metadefs/namespaces/x', 404],
];

test.each(gone)('without %s, %s %s is answered %i', async (feature, method, path, status) => {
  const { as } = startServer({ without: [feature].filter(isFeatureName) });
  const admin = await as('admin');
  expect((await admin(method, path)).status).toBe(status);
});

test('without an import method it is not offered, without imports none is', async () => {
  const offered = async (feature: string) => {
    const { as } = startServer({ without: [feature].filter(isFeatureName) });
    const member = await as('member');
    return (await member('GET', '/v2/info/import')).body['import-methods'].value;
  };
  expect(await offered('glance-download')).toEqual(['glance-direct', 'web-download', 'copy-image']);
  expect(await offered('import')).toEqual([]);
});

test('every feature can be left out at once', async () => {
  const server = await listen({ without: featureNames });
  onTestFinished(() => server.close());
  expect((await fetch(`${server.url}/versions`)).status).toBe(200);
});
