import { describe, expect, test } from 'vitest';
import { type ImageClient, wrong } from '../../lib/client/index.ts';
import { imageBody } from '../contract/answers.ts';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

const id = '8d4c2b6a-0a4f-4f0e-9a53-0f8f0d1e2c3b';
const emptyList = { images: [], first: '/v2/images', schema: '/v2/schemas/images' };

/** The request line that a call sends. */
async function lineOf(act: (client: ImageClient) => Promise<unknown>): Promise<string> {
  const { url, arrived } = await loopback((_, response) => answerJson(response, 200, emptyList));
  await act(clientOf(url, listener()));
  return `${arrived[0]?.method} ${arrived[0]?.path}`;
}

describe('the request line', () => {
  test.each<[string, (client: ImageClient) => Promise<unknown>, string]>([
    ['a tag with a slash', (c) => c.addTag(id, 'a/b'), `PUT /v2/images/${id}/tags/a%2Fb`],
    ['a tag in unicode, with ? and #', (c) => c.removeTag(id, 'ü?#☃'), `DELETE /v2/images/${id}/tags/%C3%BC%3F%23%E2%98%83`],
    ['an id that would leave its place', (c) => c.showImage('../stores'), 'GET /v2/images/..%2Fstores'],
    ['a repeated parameter', (c) => c.listImages({ tag: ['a b', 'c&d'] }), 'GET /v2/images?tag=a%20b&tag=c%26d'],
    [
      'parameters in order, without undefined ones',
      (c) => c.listImages({ sort_key: ['name'], name: undefined, limit: 0 } as never),
      'GET /v2/images?sort_key=name&limit=0',
    ],
    ['no parameters', (c) => c.listImages(), 'GET /v2/images'],
    ['a root without version', (c) => c.listVersions(), 'GET /versions'],
  ])('%s', async (_, act, line) => {
    expect(await lineOf(act)).toBe(line);
  });

  test.each([
    ['/v2/images?marker=m&limit=1', 'GET /v2/images?marker=m&limit=1'],
    ['http://internal.example/v2/images?marker=m', 'GET /v2/images?marker=m'],
    ['https://proxy.example/image/v2/images?marker=m', 'GET /v2/images?marker=m'],
  ])('the link %s is followed at the endpoint', async (link, line) => {
    expect(await lineOf((c) => c.listImagesAt(link))).toBe(line);
  });

  test('a path of the endpoint stays in front of a link', async () => {
    const { url, arrived } = await loopback((_, response) => answerJson(response, 200, emptyList));
    await clientOf(`${url}/image`, listener()).listImagesAt('/v2/images?limit=1');
    expect(arrived[0]?.path).toBe('/image/v2/images?limit=1');
  });

  test.each(['@HOST/', '.HOST/', 'http://HOST/images', 'images?marker=m', ''])(
    'the link "%s" never carries the token to another host',
    async (template) => {
      const { url } = await loopback((_, response) => answerJson(response, 200, emptyList));
      const other = await loopback((_, response) => answerJson(response, 200, emptyList));
      const heard = listener();
      const link = template.replace('HOST', new URL(other.url).host);
      await clientOf(url, heard)
        .listImagesAt(link)
        .catch(() => undefined);
      expect(other.arrived).toEqual([]);
    },
  );
});

describe('the headers', () => {
  test('name token, request and program; anonymous sends no token', async () => {
    const { url, arrived } = await loopback((_, response) => answerJson(response, 200, emptyList));
    await clientOf(url, listener()).listImages();
    await clientOf(url, listener(), { authorization: async () => undefined }).listImages();
    expect(arrived[0]?.headers).toMatchObject({ 'x-auth-token': 'tok', 'x-openstack-request-id': 'req-of-the-test', 'user-agent': 'test' });
    expect(arrived[1]?.headers).not.toHaveProperty('x-auth-token');
  });

  test('operations that need no token send none', async () => {
    const { url, arrived } = await loopback((_, response) => answerJson(response, 300, {}));
    await clientOf(url, listener()).getVersionsAtRoot();
    expect(arrived[0]?.headers).not.toHaveProperty('x-auth-token');
  });

  test('data may name a store, or another media type', async () => {
    const { url, arrived } = await loopback((_, response) => response.writeHead(204).end());
    const client = clientOf(url, listener());
    await client.uploadImageDataTo(id, Buffer.from('x'), 'fast');
    await client.uploadImageDataAs(id, Buffer.from('x'), 'text/plain');
    expect(arrived.map((a) => [a.headers['content-type'], a.headers['x-image-meta-store']])).toEqual([
      ['application/octet-stream', 'fast'],
      ['text/plain', undefined],
    ]);
  });
});

describe('a request of ours that breaks the contract', () => {
  test.each<[string, (client: ImageClient) => Promise<unknown>]>([
    ['in its body', (c) => c.updateImage(id, [{ op: 'replace', path: 'name' }])],
    ['in its query', (c) => c.listImages({ limit: -1 })],
  ])('%s never leaves', async (_, act) => {
    const { url, arrived } = await loopback((_request, response) => response.end());
    await expect(act(clientOf(url, listener()))).rejects.toMatchObject({ code: 'ERR_BROKEN', hint: expect.stringContaining('wrong()') });
    expect(arrived).toEqual([]);
  });

  test('leaves as it is when it is marked as wrong', async () => {
    const { url, arrived } = await loopback((_, response) => response.writeHead(400).end());
    const client = clientOf(url, listener());
    await client.updateImage(id, wrong({ name: 'n' }));
    await client.updateImage(id, wrong('{not json'));
    await client.listImages(wrong({ limit: -1 }));
    await client.updateImageAs(id, [], 'text/plain');
    expect(arrived.map((a) => `${a.path} ${a.headers['content-type'] ?? ''} ${a.body}`.trim())).toEqual([
      `/v2/images/${id} application/openstack-images-v2.1-json-patch {"name":"n"}`,
      `/v2/images/${id} application/openstack-images-v2.1-json-patch {not json`,
      '/v2/images?limit=-1',
      `/v2/images/${id} text/plain []`,
    ]);
  });
});

describe('the recorder', () => {
  test('hears of an answer that breaks the contract, and the caller gets it', async () => {
    const { url } = await loopback((_, response) => answerJson(response, 200, imageBody({ min_ram: '0' })));
    const heard = listener();
    expect(await clientOf(url, heard).showImage(id)).toMatchObject({ status: 200, body: { min_ram: '0' } });
    expect(heard.where).toEqual(['body /min_ram']);
    expect(heard.heard).toEqual(['exchange showImage 200']);
  });

  test('hears of a request that got no answer', async () => {
    const heard = listener();
    await expect(clientOf('http://127.0.0.1:1', heard).showImage(id)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
    expect(heard.heard).toEqual(['exchange showImage ERR_UNREACHABLE']);
  });
});

test('a body that is no JSON is undefined, and its text is kept', async () => {
  const { url } = await loopback((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>none</p>'));
  expect(await clientOf(url, listener()).showImage(id)).toMatchObject({ status: 404, body: undefined, text: '<p>none</p>' });
});

test('a raw request goes out as it is, and nothing of it is held against the contract', async () => {
  const { url, arrived } = await loopback((_, response) => answerJson(response, 405, { odd: true }, { allow: 'GET' }));
  const heard = listener();
  const reply = await clientOf(url, heard).sendRaw('showImage', { method: 'DELETE', path: '/v2/images/../x', body: '{' });
  expect(reply).toMatchObject({ status: 405, body: { odd: true }, headers: { allow: 'GET' } });
  expect(arrived[0]).toMatchObject({ method: 'DELETE', headers: { 'x-auth-token': 'tok' }, body: Buffer.from('{') });
  expect(heard.heard).toEqual(['exchange showImage 405']);
  expect(heard.where).toEqual([]);
});
