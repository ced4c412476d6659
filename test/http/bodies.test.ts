import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFile } from '../../lib/http/file-body.ts';
import { send, toCurl } from '../../lib/http/index.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { requestTo, unanswered } from './requests.ts';

function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'http-bodies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "it's data.raw");
  writeFileSync(path, bytes);
  return path;
}

async function* of(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const keeping = () => loopback((_, response) => response.writeHead(204).end());

describe('a file', () => {
  test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 3_000_001])('of %i bytes goes out with its length', async (size) => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, n) => (n * 7 + (n >> 12)) & 255));
    const { url, arrived } = await keeping();
    const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { file: fileOf(bytes) } }));
    expect(arrived[0]?.headers['content-length']).toBe(String(size));
    expect(arrived[0]?.headers.expect).toBeUndefined();
    expect(arrived[0]?.body.equals(bytes)).toBe(true);
    expect(exchange.request.body).toEqual({ kind: 'bytes', size });
  });

  test('can be sent again after a redirect', async () => {
    const { url, arrived } = await loopback((request, response) =>
      request.path === '/' ? response.writeHead(308, { location: '/there' }).end() : response.writeHead(204).end(),
    );
    await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { file: fileOf(Buffer.from('abc')) } }));
    expect(arrived.map(({ path, body }) => `${path} ${body}`)).toEqual(['/ abc', '/there abc']);
  });

  test.each(['/nowhere/at-all', tmpdir()])('that cannot be read is told before anything is sent: %s', async (file) => {
    const { url, arrived } = await keeping();
    await expect(send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { file } }))).rejects.toMatchObject({
      code: 'ERR_FILE',
      message: expect.stringContaining(file),
    });
    expect(arrived).toEqual([]);
  });

  test('that shrinks while it is read is a fault of the file', async () => {
    const path = fileOf(Buffer.alloc(40 * 1024 * 1024));
    const opened = await openFile(path);
    onTestFinished(() => opened.close());
    const pieces = opened.pieces();
    await pieces.next();
    truncateSync(path, 10);
    const rest = async () => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(rest()).rejects.toMatchObject({ code: 'ERR_FILE', message: expect.stringContaining('shorter') });
  });

  test('is named in the curl command', async () => {
    const file = fileOf(Buffer.from('abc'));
    const { url } = await keeping();
    const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { file } }));
    expect(toCurl(exchange)).toBe(`curl -i -X PUT --upload-file '${file.replace("'", `'\\''`)}' '${url}'`);
  });
});

test.each([256 * 1024 + 1, 5 * 1024 * 1024])('%i bytes go out with their length, again if need be', async (size) => {
  const bytes = Buffer.alloc(size, 'bytes ');
  const { url, arrived } = await loopback((request, response) =>
    request.path === '/' ? response.writeHead(307, { location: '/there' }).end() : response.writeHead(204).end(),
  );
  const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: bytes }));
  expect(arrived.map(({ headers, body }) => [headers['content-length'], body.equals(bytes)])).toEqual([
    [String(size), true],
    [String(size), true],
  ]);
  expect(exchange.request.body).toMatchObject({ kind: 'bytes', size });
});

describe('a stream of known size', () => {
  test('goes out with its length', async () => {
    const { url, arrived } = await keeping();
    await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { size: 7, stream: of('abc', '', 'defg') } }));
    expect(arrived[0]?.headers['content-length']).toBe('7');
    expect(arrived[0]?.headers['transfer-encoding']).toBeUndefined();
    expect(arrived[0]?.body.toString()).toBe('abcdefg');
  });

  test.each([2, 4])('that announced %i bytes and gives three is the fault of the caller', async (size) => {
    const { url } = await keeping();
    const error = await unanswered(send(dispatcherOf(), requestTo(url, { method: 'PUT', body: { size, stream: of('abc') } })));
    expect(error).toMatchObject({ code: 'ERR_ARGUMENT', message: expect.stringContaining(`${size} bytes`) });
  });
});

test('what a stream throws comes through as it is', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('abc');
    throw new RangeError('mine');
  }
  const { url } = await keeping();
  await expect(send(dispatcherOf(), requestTo(url, { method: 'PUT', body: broken() }))).rejects.toThrow(RangeError);
});
