import { expect, test } from 'vitest';
import { send } from '../../lib/http/index.ts';
import { dispatcherOf } from './loopback.ts';
import { plainAnswer, rawServer } from './raw.ts';
import { requestTo, unanswered } from './requests.ts';

const kibibyte = 1024;
const size = 64 * kibibyte * kibibyte;
const piece = Buffer.alloc(64 * kibibyte, 1);

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < size; sent += piece.length) yield piece;
}

const bodies = [
  ['a stream', () => pieces()],
  ['a stream of known size', () => ({ size, stream: pieces() })],
  ['bytes', () => Buffer.alloc(size, 1)],
] as const;

test.each(bodies)('an early answer wins over the upload of %s, when the server keeps reading', async (_, body) => {
  const { url } = await rawServer((socket) => {
    let got = 0;
    let answered = false;
    socket.on('data', (data) => {
      got += data.length;
      if (got < 64 * kibibyte || answered) return;
      answered = true;
      socket.write(plainAnswer(409, 'taken'));
    });
  });
  expect(await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: body() }))).toMatchObject({ status: 409, text: 'taken' });
});

test.each(bodies)('an early answer wins over the upload of %s, when the server closes', async (_, body) => {
  const { url } = await rawServer((socket) => {
    let got = 0;
    socket.on('data', (data) => {
      got += data.length;
      if (got < 64 * kibibyte) return;
      socket.removeAllListeners('data').pause();
      // The rest is never read: the system resets the connection.
      socket.write(plainAnswer(409, 'taken'), () => socket.destroy());
    });
  });
  for (let round = 0; round < 10; round += 1) {
    expect(await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: body() }))).toMatchObject({ status: 409, text: 'taken' });
  }
});

test('where no answer can be had, the error tells how much went out', async () => {
  const { url } = await rawServer((socket) => {
    socket.once('data', () => socket.resetAndDestroy());
  });
  const error = await unanswered(send(dispatcherOf(), requestTo(url, { method: 'PUT', body: pieces() })));
  expect(error.code).toBe('ERR_UNREACHABLE');
  expect(error.message).toMatch(/\d+ bytes of the body had gone out/);
  expect(error.exchange.request.body).toMatchObject({ kind: 'bytes' });
});
