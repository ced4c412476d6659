import { describe, expect, test } from 'vitest';
import { send } from '../../lib/http/index.ts';
import { dispatcherOf, dispatcherWith } from './loopback.ts';
import { onHead, plainAnswer, rawServer } from './raw.ts';
import { requestTo, unanswered } from './requests.ts';

/** Answers the first request of a connection, and resets the connection when a second one comes. */
async function forgetful(): Promise<{ url: string; heads: string[]; connections: () => number }> {
  const heads: string[] = [];
  const { url, connections } = await rawServer((socket) =>
    onHead(socket, (head, nth) => {
      heads.push(head);
      if (nth === 1) socket.write(plainAnswer(200, 'ok'));
      else socket.resetAndDestroy();
    }),
  );
  return { url, heads, connections };
}

describe('a kept connection that the other side has given up', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('%s is sent once more, on a fresh one', async (method) => {
    const { url, heads, connections } = await forgetful();
    const dispatcher = dispatcherWith({ connections: 1 });
    expect((await send(dispatcher, requestTo(url))).exchange.reconnected).toBeUndefined();
    const { status, exchange } = await send(dispatcher, requestTo(url, { method }));
    expect({ status, reconnected: exchange.reconnected }).toEqual({ status: 200, reconnected: true });
    expect([heads.length, connections()]).toEqual([3, 2]);
    expect(heads[2]).toMatch(/connection: close/i);
  });

  test.each([
    ['POST', undefined],
    ['PATCH', 'x'],
    ['POST', 'x'],
  ])('%s with body %s is not', async (method, body) => {
    const { url, connections } = await forgetful();
    const dispatcher = dispatcherWith({ connections: 1 });
    await send(dispatcher, requestTo(url));
    const error = await unanswered(send(dispatcher, requestTo(url, { method, ...(body === undefined ? {} : { body }) })));
    expect(error.code).toBe('ERR_UNREACHABLE');
    expect(error.exchange.reconnected).toBeUndefined();
    expect(connections()).toBe(1);
  });

  test('a stream is not sent again: it is spent', async () => {
    const { url, connections } = await forgetful();
    const dispatcher = dispatcherWith({ connections: 1 });
    await send(dispatcher, requestTo(url));
    async function* stream() {
      yield Buffer.from('x');
    }
    const error = await unanswered(send(dispatcher, requestTo(url, { method: 'PUT', body: stream() })));
    expect(error.code).toBe('ERR_UNREACHABLE');
    expect(connections()).toBe(1);
  });

  test('a request is sent once more, not for ever', async () => {
    const { url, connections } = await rawServer((socket, connection) =>
      onHead(socket, (_, nth) => {
        if (connection === 1 && nth === 1) socket.write(plainAnswer(200, 'ok'));
        else socket.resetAndDestroy();
      }),
    );
    const dispatcher = dispatcherWith({ connections: 1 });
    await send(dispatcher, requestTo(url));
    const error = await unanswered(send(dispatcher, requestTo(url)));
    expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', exchange: { reconnected: true } });
    expect(connections()).toBe(2);
  });
});

test('a first connection that breaks is a fault', async () => {
  const { url, connections } = await rawServer((socket) => onHead(socket, () => socket.resetAndDestroy()));
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error.code).toBe('ERR_UNREACHABLE');
  expect(connections()).toBe(1);
});

test('an answer that began is not asked for again', async () => {
  const { url, connections } = await rawServer((socket) =>
    onHead(socket, (_, nth) => {
      if (nth === 1) socket.write(plainAnswer(200, 'ok'));
      else socket.end('HTTP/1.1 200 X\r\ncontent-length: 10\r\n\r\n12345');
    }),
  );
  const dispatcher = dispatcherWith({ connections: 1 });
  await send(dispatcher, requestTo(url));
  expect((await unanswered(send(dispatcher, requestTo(url)))).code).toBe('ERR_TRUNCATED');
  expect(connections()).toBe(1);
});

test('a server that closes after each answer without saying so fails no request', async () => {
  const { url, connections } = await rawServer((socket) => onHead(socket, () => socket.end(plainAnswer(200, 'ok'))));
  const dispatcher = dispatcherOf();
  for (let n = 0; n < 100; n += 1) expect((await send(dispatcher, requestTo(url))).status).toBe(200);
  expect(connections()).toBeGreaterThanOrEqual(100);
});
