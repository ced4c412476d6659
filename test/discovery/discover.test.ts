import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { discover } from '../../lib/discovery/index.ts';
import { clientOf, listener } from '../client/listener.ts';
import { answerJson, loopback } from '../http/loopback.ts';

type Answer = (response: ServerResponse) => void;
const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    answerJson(response, status, body);
const versions = (...listed: [string, string][]) =>
  json(200, { versions: listed.map(([id, status]) => ({ id, status, links: [{ rel: 'self', href: `http://g/${id}` }] })) });

/** A service that is whole; answers by path are changed. */
const whole: Record<string, Answer> = {
  '/versions': versions(['v2.9', 'SUPPORTED'], ['v2.18', 'CURRENT'], ['v2.10', 'SUPPORTED']),
  '/v2/schemas/image': json(200, {
    name: 'image',
    properties: { disk_format: { enum: [null, 'raw', 'iso'] }, container_format: { type: 'string' } },
  }),
  '/v2/info/import': json(200, { 'import-methods': { description: 'd', type: 'array', value: ['glance-direct', 'copy-image'] } }),
  '/v2/info/stores': json(200, { stores: [{ id: 'a', default: 'true' }, { id: 'b' }, { id: 'web', 'read-only': 'true' }] }),
  '/v2/cached_images': json(403, {}),
  '/v2/info/usage': json(200, { usage: {} }),
  '/v2/metadefs/namespaces': json(200, { namespaces: [] }),
};

/** What the whole service above does not show either. */
const neverThere = ['import.web-download', 'import.glance-download', 'cache', 'locations', 'usage', 'three-stores', 'global-changes'];

async function discoverWith(changes: Record<string, Answer>, contentUrl?: string) {
  const answers = { ...whole, ...changes };
  const { url } = await loopback(({ path }, response) => (answers[path.replace(/\?.*/, '')] ?? json(404, {}))(response));
  return discover(clientOf(url, listener()), { contentUrl, mayChangeGlobals: false });
}

describe('a whole service shows', () => {
  test('its versions, also when they are listed in no order', async () => {
    expect(await discoverWith({})).toMatchObject({ highest: 'v2.18', current: 'v2.18' });
    expect(await discoverWith({ '/versions': versions(['v2.10', 'SUPPORTED'], ['v2.9', 'CURRENT'], ['v1.1', 'SUPPORTED']) })).toMatchObject(
      {
        highest: 'v2.10',
        current: 'v2.9',
      },
    );
    expect(await discoverWith({ '/versions': versions(['v2.9', 'SUPPORTED'], ['v2.10', 'SUPPORTED']) })).toMatchObject({
      current: 'v2.10',
    });
  });

  test('methods, stores and formats', async () => {
    expect(await discoverWith({})).toMatchObject({
      importMethods: ['glance-direct', 'copy-image'],
      stores: [
        { id: 'a', isDefault: true, readOnly: false },
        { id: 'b', isDefault: false, readOnly: false },
        { id: 'web', isDefault: false, readOnly: true },
      ],
      diskFormats: ['raw', 'iso'],
      containerFormats: [],
    });
  });

  test('features, each with its evidence', async () => {
    const { features } = await discoverWith({}, 'http://127.0.0.1:9');
    expect(
      Object.entries(features)
        .filter(([, f]) => f.available)
        .map(([id]) => id),
    ).toEqual([
      ...['import', 'import.glance-direct', 'import.copy-image', 'metadefs', 'multi-store', 'several-stores'],
      ...['http-store', 'cache-management', 'content-server'],
    ]);
    for (const id of ['import', 'import.web-download', 'multi-store', 'several-stores'] as const)
      expect(features[id].evidence).toHaveLength(1);
    expect(features['import.web-download'].says).toContain('glance-direct, copy-image');
  });
});

test.each<[string, Record<string, Answer>, string[]]>([
  ['no stores', { '/v2/info/stores': json(404, {}) }, ['multi-store', 'several-stores', 'http-store']],
  [
    'no read-only store',
    {
      '/v2/info/stores': json(200, {
        stores: [
          { id: 'a', default: 'true' },
          { id: 'b', 'read-only': 'false' },
        ],
      }),
    },
    ['http-store'],
  ],
  [
    'one writable store',
    {
      '/v2/info/stores': json(200, {
        stores: [
          { id: 'a', default: 'true' },
          { id: 'w', 'read-only': 'true' },
        ],
      }),
    },
    ['several-stores'],
  ],
  ['no cache management', { '/v2/cached_images': json(404, {}) }, ['cache-management']],
  ['no metadefs', { '/v2/metadefs/namespaces': json(403, {}) }, ['metadefs']],
  ['no import', { '/v2/info/import': json(404, {}) }, ['import', 'import.glance-direct', 'import.copy-image']],
  [
    'no method',
    { '/v2/info/import': json(200, { 'import-methods': { value: [] } }) },
    ['import', 'import.glance-direct', 'import.copy-image'],
  ],
])('%s: the features are not there', async (_, changes, missing) => {
  const { features } = await discoverWith(changes, 'http://127.0.0.1:9');
  const expected = new Set([...missing, ...neverThere]);
  expect(
    new Set(
      Object.entries(features)
        .filter(([, f]) => !f.available)
        .map(([id]) => id),
    ),
  ).toEqual(expected);
});

test.each<[string, Answer, RegExp]>([
  ['a read-only store', whole['/v2/info/stores'] as Answer, /^info\/stores lists web as read-only\. It does not say of what kind/],
  ['writable stores alone', json(200, { stores: [{ id: 'a' }] }), /lists no read-only store/],
  ['no list of stores', json(404, {}), /was answered 404, so nothing shows/],
])('%s: what is told of an http store is no more than what is known', async (_, stores, says) => {
  const { features } = await discoverWith({ '/v2/info/stores': stores });
  expect(features['http-store'].says).toMatch(says);
});

describe('what is no Image API v2 is told as such', () => {
  const page: Answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');

  test.each<[string, Record<string, Answer>]>([
    ['a web page', { '/versions': page }],
    ['another service', { '/versions': json(404, {}) }],
    ['only v1', { '/versions': versions(['v1.1', 'CURRENT']) }],
    ['an empty list', { '/versions': json(200, { versions: [] }) }],
    ['versions as Keystone has them', { '/versions': json(200, { versions: { values: [{ id: 'v3.14', status: 'stable' }] } }) }],
    ['versions that are none', { '/versions': json(200, { versions: [null, 'v2.0'] }) }],
    ['JSON null', { '/versions': json(200, null) }],
    ['no schema', { '/v2/schemas/image': json(404, {}) }],
    ['a schema page', { '/v2/schemas/image': page }],
  ])('%s', async (_, changes) => {
    await expect(discoverWith(changes)).rejects.toMatchObject({
      code: 'ERR_NOT_THE_API',
      message: expect.stringMatching(/GET http:.*expected .*got \d{3}/),
    });
  });

  test('a token that it does not take is told apart', async () => {
    await expect(discoverWith({ '/v2/schemas/image': json(401, {}) })).rejects.toMatchObject({ hint: expect.stringContaining('Keystone') });
  });
});

describe('metadata definitions', () => {
  const refusing = (times: number): Answer => {
    let left = times;
    return (response) => json(left-- > 0 ? 403 : 200, { namespaces: [] })(response);
  };

  test.each([
    ['are there although a namespace was made private while it was listed', 1, true],
    ['are not there where the list is refused each time', Number.POSITIVE_INFINITY, false],
  ])('%s', async (_, times, available) => {
    const { features } = await discoverWith({ '/v2/metadefs/namespaces': refusing(times) });
    expect(features.metadefs.available).toBe(available);
  });
});
