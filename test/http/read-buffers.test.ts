import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../lib/content/index.ts';
import { send } from '../../lib/http/index.ts';
import { reading } from '../../lib/http/read-buffers.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { requestTo } from './requests.ts';
import { selfSignedServer } from './tls-server.ts';

const size = 24 * 1024 * 1024 + 5;
const data = Buffer.from(bytesOf('read', size));

const type = { 'content-type': 'application/octet-stream' };
const servers: Record<string, () => Promise<string>> = {
  'with a length': async () =>
    (await loopback((_, response) => response.writeHead(200, { ...type, 'content-length': size }).end(data))).url,
  'in chunks': async () =>
    (
      await loopback((_, response) => {
        response.writeHead(200, type);
        for (let at = 0; at < size; at += 100_000) response.write(data.subarray(at, at + 100_000));
        response.end();
      })
    ).url,
  'over TLS': () => selfSignedServer({}, (response) => response.writeHead(200, { ...type, 'content-length': size }).end(data)),
};

/** Copies what comes, and notes in how many pieces of memory it came. */
function copying(pause: (n: number) => Promise<void> | undefined) {
  const copy = Buffer.alloc(size);
  const memory = new Set<ArrayBufferLike>();
  let received = 0;
  let pieces = 0;
  const take = (chunk: Uint8Array) => {
    memory.add(chunk.buffer);
    pieces += 1;
    const keep = () => {
      copy.set(chunk, received);
      received += chunk.length;
    };
    const waiting = pause(pieces);
    return waiting ? waiting.then(keep) : keep();
  };
  return { sink: Object.assign(take, { borrows: true as const }), copy, used: () => memory.size / pieces };
}

describe.each(Object.keys(servers))('data %s', (way) => {
  const download = async (sink: (chunk: Uint8Array) => void | Promise<void>) =>
    send(dispatcherOf({ verify: false }), requestTo((await servers[way]?.()) ?? '', { sink }));

  test.each<[string, (n: number) => Promise<void> | undefined]>([
    ['at once', () => undefined],
    ['late now and then', (n) => (n % 7 === 0 ? setImmediate() : undefined)],
  ])('come whole to a sink that borrows them and takes them %s, in memory that is used again', async (_, pause) => {
    const { sink, copy, used } = copying(pause);
    await download(sink);
    expect(copy.equals(data)).toBe(true);
    expect(used()).toBeLessThan(0.5);
  });

  test('come whole to a sink that is always late', async () => {
    const { sink, copy } = copying(() => setImmediate());
    await download(sink);
    expect(copy.equals(data)).toBe(true);
  });

  test('may be kept by a sink that does not say that it borrows them', async () => {
    const kept: Uint8Array[] = [];
    await download((chunk) => void kept.push(chunk));
    const { sink } = copying(() => undefined);
    await download(sink);
    expect(Buffer.concat(kept).equals(data)).toBe(true);
  });
});

test('downloads at the same time do not read into the same memory', async () => {
  const url = (await servers['with a length']?.()) ?? '';
  const dispatcher = dispatcherOf();
  const copies = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const { sink, copy } = copying((piece) => ((piece + n) % 3 === 0 ? setImmediate() : undefined));
      await send(dispatcher, requestTo(url, { sink }));
      return copy.equals(data);
    }),
  );
  expect(copies).toEqual([true, true, true, true]);
});

test('a connection that is closed leaves its memory to the next one, and one that is open keeps it', () => {
  const bytes = 4096;
  const [one, other] = [new Socket(), new Socket()];
  const [first, second] = [reading(bytes), reading(bytes)];
  first.attach(one);
  second.attach(other);
  const [memory, others] = [first.onread.buffer(), second.onread.buffer()];
  expect(others).not.toBe(memory);
  one.emit('close');
  expect(reading(bytes).onread.buffer()).toBe(memory);
  expect(second.onread.buffer()).toBe(others);
});

test('small answers hold no more memory than they need', async () => {
  const { url } = await loopback((_, response) => response.writeHead(200, type).end('x'.repeat(1000)));
  const held: number[] = [];
  const sink = (chunk: Uint8Array) => void held.push(chunk.buffer.byteLength);
  for (let n = 0; n < 3; n += 1) await send(dispatcherOf(), requestTo(url, { sink }));
  expect(Math.max(...held)).toBeLessThanOrEqual(Buffer.poolSize);
});
