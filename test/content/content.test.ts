import { describe, expect, onTestFinished, test } from 'vitest';
import { bytesOf, startContentServer, streamOf } from '../../lib/content/index.ts';

const mebibyte = 1024 * 1024;

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

describe('data', () => {
  test.each([0, 1, 65_536, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 5])(
    'of %i bytes is the same whole and as a stream',
    async (size) => {
      const bytes = bytesOf('key', size);
      expect(bytes).toHaveLength(size);
      expect((await whole(streamOf('key', size))).equals(bytes)).toBe(true);
    },
  );

  test('comes in several chunks, none above a mebibyte', async () => {
    const sizes = [];
    for await (const chunk of streamOf('key', 2 * mebibyte + 1)) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(mebibyte);
  });

  test('follows from its key', () => {
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('a', 64))).toBe(true);
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('b', 64))).toBe(false);
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('a', 128).subarray(0, 64))).toBe(true);
    expect(new Set(bytesOf('a', 4096)).size).toBeGreaterThan(250);
  });
});

describe('the content server', () => {
  async function server(): Promise<string> {
    const { url, close } = await startContentServer('127.0.0.1', 0);
    onTestFinished(close);
    return url;
  }

  test('serves the bytes of a key, with their length', async () => {
    const reply = await fetch(`${await server()}/bytes/k-1.x/${mebibyte + 9}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-length')).toBe(String(mebibyte + 9));
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytesOf('k-1.x', mebibyte + 9))).toBe(true);
  });

  test('tells the length alone when it is asked for the head', async () => {
    const reply = await fetch(`${await server()}/bytes/k/10`, { method: 'HEAD' });
    expect([reply.status, reply.headers.get('content-length')]).toEqual([200, '10']);
  });

  test.each(['/', '/bytes/k', '/bytes/k/ten', '/bytes/../k/1', '/bytes/k/1/more', '/bytes/k/9999999999999', '/missing/k'])(
    'answers %s with 404',
    async (path) => {
      expect((await fetch(`${await server()}${path}`)).status).toBe(404);
    },
  );

  test('answers a write with 404', async () => {
    expect((await fetch(`${await server()}/bytes/k/1`, { method: 'PUT', body: 'x' })).status).toBe(404);
  });

  test('outlives a reader that goes away in the middle', async () => {
    const url = await server();
    const reply = await fetch(`${url}/bytes/k/${200 * mebibyte}`);
    await reply.body?.cancel();
    expect((await fetch(`${url}/bytes/k/1`)).status).toBe(200);
  });

  test('says where it cannot listen', async () => {
    const taken = new URL(await server());
    await expect(startContentServer('127.0.0.1', Number(taken.port))).rejects.toMatchObject({
      code: 'ERR_CONFIG_VALUE',
      message: expect.stringContaining(taken.port),
    });
  });
});
