import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bytesOf, type ContentServer, passingStreamOf, startContentServer, streamOf } from '../../lib/content/index.ts';

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

  test.each([0, 1, 65_536, mebibyte + 1])('of %i bytes passes by in memory that is used again', async (size) => {
    const memory = new Set<ArrayBufferLike>();
    async function* copies(): AsyncGenerator<Uint8Array> {
      for await (const chunk of passingStreamOf('key', size, 10_000)) {
        memory.add(chunk.buffer);
        yield Buffer.from(chunk);
      }
    }
    expect((await whole(copies())).equals(bytesOf('key', size))).toBe(true);
    expect(memory.size).toBeLessThanOrEqual(8);
  });

  test('follows from its key', () => {
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('a', 64))).toBe(true);
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('b', 64))).toBe(false);
    expect(Buffer.from(bytesOf('a', 64)).equals(bytesOf('a', 128).subarray(0, 64))).toBe(true);
    expect(new Set(bytesOf('a', 4096)).size).toBeGreaterThan(250);
  });

  test('never looks like the beginning of a partitioned disk', () => {
    const ends = Array.from({ length: 3000 }, (_, n) => bytesOf(`key ${n}`, 512)[511]);
    expect(new Set(ends).size).toBe(255);
    expect(ends).not.toContain(0xaa);
  });
});

describe('the content server', () => {
  async function started(): Promise<ContentServer> {
    const server = await startContentServer('127.0.0.1', 0);
    onTestFinished(() => server.close());
    return server;
  }
  const server = async () => (await started()).url;

  test('sends twice what it announced, hangs up, and leads to a file or nowhere', async () => {
    const url = await server();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname).end('GET /long/k/1000 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const answer = await whole(socket);
    const body = answer.subarray(answer.indexOf('\r\n\r\n') + 4);
    expect(answer.toString('latin1')).toMatch(/content-length: 1000\r\n/i);
    expect(body.equals(bytesOf('k', 2000))).toBe(true);
    await expect(fetch(`${url}/hang-up/k`)).rejects.toThrow();
    const locationOf = async (path: string) => (await fetch(`${url}${path}`, { redirect: 'manual' })).headers.get('location');
    expect(await locationOf('/to-file/k')).toBe('file:///etc/hostname');
    expect(await locationOf('/loop/k')).toBe('/loop/k');
  });

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

  test.each([
    '/',
    '/bytes/k',
    '/bytes/k/ten',
    '/bytes/../k/1',
    '/bytes/k/1/more',
    '/bytes/k/9999999999999',
    '/missing/k',
    '/status/600',
    '/status/100',
    '/redirect/300/x',
    '/redirect/302',
    '/slow/-1/k/1',
  ])('answers %s with 404', async (path) => {
    expect((await fetch(`${await server()}${path}`)).status).toBe(404);
  });

  test('answers a write with 404', async () => {
    expect((await fetch(`${await server()}/bytes/k/1`, { method: 'PUT', body: 'x' })).status).toBe(404);
  });

  test('outlives a reader that goes away in the middle', async () => {
    const url = await server();
    const reply = await fetch(`${url}/bytes/k/${200 * mebibyte}`);
    await reply.body?.cancel();
    expect((await fetch(`${url}/bytes/k/1`)).status).toBe(200);
  });

  test.each([301, 302, 303, 307, 308])('redirects by %i to what follows, and to no other host', async (status) => {
    const url = await server();
    const ask = (path: string) => fetch(`${url}/redirect/${status}${path}`, { redirect: 'manual' });
    const reply = await ask('/bytes/k/5');
    expect([reply.status, reply.headers.get('location')]).toEqual([status, '/bytes/k/5']);
    expect((await ask('//other/x')).headers.get('location')).toBe('/other/x');
    const followed = await fetch(`${url}/redirect/${status}/redirect/302/bytes/k/5`);
    expect(Buffer.from(await followed.arrayBuffer()).equals(bytesOf('k', 5))).toBe(true);
  });

  test.each([10, 3 * mebibyte])('announces %i bytes and sends half of them', async (size) => {
    const { hostname, port } = new URL(await server());
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname).on('data', (piece) => pieces.push(piece));
    socket.write(`GET /short/k/${size} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await once(socket, 'close');
    const whole = Buffer.concat(pieces);
    const end = whole.indexOf('\r\n\r\n');
    expect(whole.subarray(0, end).toString().toLowerCase()).toContain(`content-length: ${size}`);
    expect(whole.subarray(end + 4).equals(bytesOf('k', size / 2))).toBe(true);
  });

  test.each(['slow', 'stalled'])('a %s answer is whole in the end, and may be left', async (path) => {
    const url = await server();
    const reply = await fetch(`${url}/${path}/1/k/${mebibyte}`);
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytesOf('k', mebibyte))).toBe(true);
    const leaving = new AbortController();
    const left = fetch(`${url}/${path}/600000/k/${mebibyte}`, { signal: leaving.signal }).then((answer) => answer.arrayBuffer());
    leaving.abort();
    await expect(left).rejects.toThrow();
    expect((await fetch(`${url}/bytes/k/1`)).status).toBe(200);
  });

  test.each([200, 404, 410, 503])('answers with %i when it is asked to', async (status) => {
    expect((await fetch(`${await server()}/status/${status}`)).status).toBe(status);
  });

  test('remembers what was asked, and by whom', async () => {
    const { url, requests } = await started();
    await fetch(`${url}/bytes/k/1`, { headers: { 'user-agent': 'one' } });
    await fetch(`${url}/nothing`, { method: 'HEAD', headers: { 'user-agent': 'two' } });
    expect(requests()).toEqual([
      { method: 'GET', path: '/bytes/k/1', userAgent: 'one' },
      { method: 'HEAD', path: '/nothing', userAgent: 'two' },
    ]);
  });

  test('says where it cannot listen', async () => {
    const taken = new URL(await server());
    await expect(startContentServer('127.0.0.1', Number(taken.port))).rejects.toMatchObject({
      code: 'ERR_CONFIG_VALUE',
      message: expect.stringContaining(taken.port),
    });
  });
});
