import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { send, toCurl } from '../../lib/http/index.ts';
import { exchangeOf } from './exchange-of.ts';
import { answerJson, dispatcherOf, dispatcherWith, loopback } from './loopback.ts';
import { requestTo } from './requests.ts';

async function* twoChunks(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('abc');
  yield Buffer.from('defg');
}

describe('what goes out', () => {
  test('a stream goes out in chunks, without a length', async () => {
    const { url, arrived } = await loopback((_, response) => response.writeHead(204).end());
    const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: twoChunks() }));
    expect(arrived[0]?.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(arrived[0]?.headers['content-length']).toBeUndefined();
    expect(arrived[0]?.body.toString()).toBe('abcdefg');
    expect(exchange.request.body).toEqual({ kind: 'bytes', size: 7 });
  });

  test('bytes go out with their length, and are kept by their sum', async () => {
    const bytes = Buffer.from([0, 255, 10, 13]);
    const { url, arrived } = await loopback((_, response) => response.writeHead(204).end());
    const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'PUT', body: bytes }));
    expect(arrived[0]?.headers).toMatchObject({ 'content-length': '4' });
    expect(arrived[0]?.body).toEqual(bytes);
    expect(exchange.request.body).toEqual({ kind: 'bytes', size: 4, md5: createHash('md5').update(bytes).digest('hex') });
  });

  test('a fresh request takes a connection of its own, which nothing uses after it', async () => {
    const ports: (number | undefined)[] = [];
    const { url } = await loopback((_, response) => {
      ports.push(response.socket?.remotePort);
      response.writeHead(204).end();
    });
    const dispatcher = dispatcherOf();
    for (const fresh of [false, true, false, true]) await send(dispatcher, requestTo(url, { fresh }));
    const [kept, first, again, second] = ports;
    expect(again).toBe(kept);
    expect(new Set([kept, first, second]).size).toBe(3);
  });
});

describe('what comes back', () => {
  test('a sink gets the data, and the exchange keeps its size, and its sum where the sink takes one', async () => {
    const bytes = Buffer.alloc(300_000, 7);
    const { url } = await loopback((_, response) => response.setHeader('content-type', 'application/octet-stream').end(bytes));
    const got: Uint8Array[] = [];
    const reply = await send(dispatcherOf(), requestTo(url, { sink: (chunk) => void got.push(chunk) }));
    expect(Buffer.concat(got).equals(bytes)).toBe(true);
    expect(reply.text).toBe('');
    expect(reply.exchange.response?.body).toEqual({ kind: 'bytes', size: 300_000 });
    const summed = await send(dispatcherOf(), requestTo(url, { sink: Object.assign(() => undefined, { md5: async () => 'a sum' }) }));
    expect(summed.exchange.response?.body).toEqual({ kind: 'bytes', size: 300_000, md5: 'a sum' });
  });

  test('an error page is kept as text although data was asked for', async () => {
    const { url } = await loopback((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>none</h1>'));
    const got: Uint8Array[] = [];
    const reply = await send(dispatcherOf(), requestTo(url, { sink: (chunk) => void got.push(chunk) }));
    expect(got).toEqual([]);
    expect(reply).toMatchObject({ status: 404, text: '<h1>none</h1>' });
    expect(reply.exchange.response?.body).toMatchObject({ kind: 'text', text: '<h1>none</h1>' });
  });

  test.each([204, 300, 304, 404, 409, 503])('%i is no error', async (status) => {
    const { url } = await loopback((_, response) => response.writeHead(status, { location: '/elsewhere' }).end());
    expect(await send(dispatcherOf(), requestTo(url))).toMatchObject({ status });
  });

  test("the service's name for the request wins over ours", async () => {
    const { url } = await loopback((request, response) =>
      answerJson(response, 200, {}, request.path === '/named' ? { 'X-Openstack-Request-Id': 'req-theirs' } : {}),
    );
    const headers = { 'x-openstack-request-id': 'req-ours' };
    expect((await send(dispatcherOf(), requestTo(`${url}/named`, { headers }))).exchange.requestId).toBe('req-theirs');
    expect((await send(dispatcherOf(), requestTo(`${url}/silent`, { headers }))).exchange.requestId).toBe('req-ours');
  });

  test('an exchange is frozen and has an id of its own', async () => {
    const { url } = await loopback((_, response) => answerJson(response, 200, {}));
    const dispatcher = dispatcherOf();
    const [a, b] = [await send(dispatcher, requestTo(url)), await send(dispatcher, requestTo(url))];
    expect(Object.isFrozen(a.exchange)).toBe(true);
    expect(a.exchange.id).not.toBe(b.exchange.id);
  });
});

describe('toCurl', () => {
  const curlOf = (request: Partial<Parameters<typeof toCurl>[0]['request']>) =>
    toCurl({ request: { ...exchangeOf('1', 200).request, ...request } });

  test('leaves the token as a variable', () => {
    expect(curlOf({})).toBe(`curl -i -H "X-Auth-Token: $OS_TOKEN" 'http://glance/v2/images/1'`);
  });

  test('nothing in a body, header or URL ends its quotes', () => {
    const text = `{"name": "it's $(reboot) \`x\`"}`;
    const curl = curlOf({
      method: 'POST',
      url: `http://g/v2?name='x'`,
      headers: { 'x-a': `'; id` },
      body: { kind: 'text', text, truncated: false },
    });
    expect(curl).toContain('-X POST');
    expect(wordsOf(curl)).toEqual(['curl', '-i', '-X', 'POST', '-H', `x-a: '; id`, '--data-binary', text, `http://g/v2?name='x'`]);
  });

  test('names data instead of holding it', () => {
    expect(curlOf({ method: 'PUT', body: { kind: 'bytes', size: 7 } })).toContain('--data-binary @DATA_OF_7_BYTES');
  });
});

/** The words of a command line with single quotes only, as a POSIX shell splits them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/gs)].map(([word]) => word.replace(/'([^']*)'|\\(.)/gs, '$1$2'));
}

test('a silence that is no whole number of milliseconds is a limit like any other', async () => {
  const { url } = await loopback((_, response) => response.end('here'));
  expect((await send(dispatcherWith({ silenceSeconds: 5.0004 }), requestTo(url))).text).toBe('here');
});
