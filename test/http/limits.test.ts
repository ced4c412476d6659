import { describe, expect, test } from 'vitest';
import { send } from '../../lib/http/index.ts';
import { dispatcherOf, dispatcherWith, loopback } from './loopback.ts';
import { onHead, rawServer } from './raw.ts';
import { requestTo, unanswered } from './requests.ts';

const mebibyte = 1024 * 1024;

/** Sends without end, and tells when the connection is gone. */
async function endless(type: string): Promise<{ url: string; gone: Promise<void> }> {
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  const { url } = await rawServer((socket) => {
    socket.on('close', () => resolve());
    onHead(socket, () => {
      socket.write(`HTTP/1.1 200 X\r\ncontent-type: ${type}\r\n\r\n`);
      const more = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(256 * 1024, 'x')));
      };
      socket.on('drain', more);
      more();
    });
  });
  return { url, gone };
}

describe('more than there may be', () => {
  test('of text: the connection is torn down, not read to its end', async () => {
    const { url, gone } = await endless('text/html');
    const error = await unanswered(send(dispatcherOf(), requestTo(`${url}/v2/images`)));
    expect(error).toMatchObject({ code: 'ERR_NOT_THE_API', message: expect.stringContaining(`${url}/v2/images`) });
    await gone;
  });

  test('of data', async () => {
    const { url, gone } = await endless('application/octet-stream');
    let got = 0;
    const sink = (chunk: Uint8Array) => {
      got += chunk.length;
    };
    const error = await unanswered(send(dispatcherOf(), requestTo(url, { sink, limitBytes: mebibyte })));
    expect(error).toMatchObject({ code: 'ERR_CHECKSUM', message: expect.stringContaining(String(mebibyte)) });
    expect(got).toBeLessThanOrEqual(mebibyte);
    await gone;
  });

  test('exactly as much is taken', async () => {
    const { url } = await loopback((_, response) => response.setHeader('content-type', 'application/octet-stream').end(Buffer.alloc(100)));
    expect((await send(dispatcherOf(), requestTo(url, { sink: () => undefined, limitBytes: 100 }))).status).toBe(200);
  });
});

describe('a deadline', () => {
  test.each([
    ['before the answer', ''],
    ['within it', 'HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\n12345'],
  ])('that passes %s tells seconds and bytes', async (_, begin) => {
    const { url } = await rawServer((socket) => socket.once('data', () => socket.write(begin)));
    const error = await unanswered(send(dispatcherOf(), requestTo(url, { method: 'POST', body: 'abc', deadlineSeconds: 0.05 })));
    expect(error.code).toBe('ERR_TIMEOUT');
    expect(error.message).toContain(`within 0.05 s: 3 bytes of the body went out, ${begin === '' ? 0 : 5} came in`);
    expect(error.exchange.fault?.code).toBe('ERR_TIMEOUT');
  });

  test('holds for a stream that gives nothing more', async () => {
    const { url } = await rawServer((socket) => void socket.resume());
    async function* stuck() {
      yield Buffer.from('abc');
      await new Promise(() => undefined);
    }
    const error = await unanswered(send(dispatcherOf(), requestTo(url, { method: 'PUT', body: stuck(), deadlineSeconds: 0.05 })));
    expect(error.message).toContain('3 bytes of the body went out');
  });

  test('holds while a request waits for its turn', async () => {
    const { url } = await rawServer((socket) => void socket.resume());
    const dispatcher = dispatcherWith({ connections: 1 });
    const both = [1, 2].map(() => unanswered(send(dispatcher, requestTo(url, { deadlineSeconds: 0.05 }))));
    expect((await Promise.all(both)).map((error) => error.code)).toEqual(['ERR_TIMEOUT', 'ERR_TIMEOUT']);
  });

  test('that is kept leaves no trace', async () => {
    const { url } = await loopback((_, response) => response.end('ok'));
    expect((await send(dispatcherOf(), requestTo(url, { deadlineSeconds: 60 }))).text).toBe('ok');
  });
});

describe('a sink', () => {
  const data = Buffer.alloc(8 * mebibyte, 5);
  const server = () => loopback((_, response) => response.setHeader('content-type', 'application/octet-stream').end(data));

  test('that takes its time gets everything in order, one piece at a time', async () => {
    const { url } = await server();
    let busy = 0;
    let most = 0;
    const got: Uint8Array[] = [];
    const sink = async (chunk: Uint8Array) => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise((resolve) => setImmediate(resolve));
      got.push(chunk);
      busy -= 1;
    };
    await send(dispatcherOf(), requestTo(url, { sink }));
    expect(most).toBe(1);
    expect(Buffer.concat(got).equals(data)).toBe(true);
  });

  test('holds the sender back while it is busy', async () => {
    let written = 0;
    const { url } = await rawServer((socket) =>
      onHead(socket, () => {
        socket.write('HTTP/1.1 200 X\r\ncontent-type: application/octet-stream\r\ncontent-length: 1073741824\r\n\r\n');
        const more = () => {
          do written += mebibyte;
          while (socket.write(Buffer.alloc(mebibyte)));
        };
        socket.on('drain', more);
        more();
      }),
    );
    const sink = () => new Promise<void>(() => undefined);
    await unanswered(send(dispatcherOf(), requestTo(url, { sink, deadlineSeconds: 0.5 })));
    // What the system's buffers hold, and no more.
    expect(written).toBeLessThan(64 * mebibyte);
  });

  test.each([
    [
      'at once',
      () => {
        throw new Error('disk full');
      },
    ],
    ['later', () => Promise.reject(new Error('disk full'))],
  ])('that fails %s ends the transfer with its own error', async (_, sink) => {
    const { url } = await server();
    let abandoned = 0;
    const counted = Object.assign(sink as () => Promise<void>, {
      abandon: () => {
        abandoned += 1;
      },
    });
    await expect(send(dispatcherOf(), requestTo(url, { sink: counted }))).rejects.toThrow('disk full');
    expect(abandoned).toBe(1);
  });
});
