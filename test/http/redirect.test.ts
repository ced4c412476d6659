import { describe, expect, test } from 'vitest';
import { send, toCurl } from '../../lib/http/index.ts';
import { headersFor, redirectTarget } from '../../lib/http/redirect.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { requestTo } from './requests.ts';

/** Redirects /STATUS/rest to /rest; anything else is the end. */
function hops() {
  return loopback((request, response) => {
    const [, status, rest] = /^\/(\d{3})(\/.*)$/.exec(request.path) ?? [];
    if (status) response.writeHead(Number(status), { location: rest }).end('moved');
    else response.end(`${request.method} ${request.path} ${request.body}`);
  });
}

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed by GET, and the exchange tells', async (status) => {
    const { url } = await hops();
    const { text, exchange } = await send(dispatcherOf(), requestTo(`${url}/${status}/end`));
    expect(text).toBe('GET /end ');
    expect(exchange.request.url).toBe(`${url}/${status}/end`);
    expect(exchange.redirects).toEqual([{ status, from: `${url}/${status}/end`, to: `${url}/end` }]);
    expect(Object.isFrozen(exchange.redirects?.[0])).toBe(true);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('of %s is followed for 307 and 308 alone', async (method) => {
    const { url } = await hops();
    const ask = (status: number, body: string) => send(dispatcherOf(), requestTo(`${url}/${status}/end`, { method, body }));
    for (const status of [307, 308]) expect((await ask(status, 'x')).text).toBe(`${method} /end x`);
    for (const status of [301, 302, 303]) expect(await ask(status, 'x')).toMatchObject({ status, text: 'moved' });
  });

  test('is not followed when the body is a stream, nor for 300, nor where that is asked for', async () => {
    const { url, arrived } = await hops();
    async function* stream() {
      yield Buffer.from('x');
    }
    expect((await send(dispatcherOf(), requestTo(`${url}/307/end`, { method: 'PUT', body: stream() }))).status).toBe(307);
    expect((await send(dispatcherOf(), requestTo(`${url}/300/end`))).status).toBe(300);
    const returned = await send(dispatcherOf(), requestTo(`${url}/302/end`, { redirects: 'return' }));
    expect(returned.status).toBe(302);
    expect(returned.exchange.redirects).toBeUndefined();
    expect(arrived).toHaveLength(3);
  });

  test('is followed five times, then returned', async () => {
    const { url } = await hops();
    expect((await send(dispatcherOf(), requestTo(`${url}${'/302'.repeat(5)}/end`))).text).toBe('GET /end ');
    const last = await send(dispatcherOf(), requestTo(`${url}${'/302'.repeat(6)}/end`));
    expect(last.status).toBe(302);
    expect(last.exchange.redirects).toHaveLength(5);
  });

  test('that leads back is returned', async () => {
    const { url, arrived } = await loopback((request, response) =>
      response.writeHead(302, { location: request.path === '/a' ? '/b' : '/a' }).end(),
    );
    const { status, exchange } = await send(dispatcherOf(), requestTo(`${url}/a`));
    expect([status, exchange.redirects?.length, arrived.length]).toEqual([302, 1, 2]);
  });

  test('takes the token along to its own origin, and to no other', async () => {
    const other = await loopback((_, response) => response.end('there'));
    const home = await loopback((request, response) =>
      response.writeHead(302, { location: request.path === '/away' ? `${other.url}/x` : '/away' }).end(),
    );
    const headers = { 'x-auth-token': 'canary-token', authorization: 'Bearer canary', cookie: 'a=canary', accept: '*/*' };
    expect((await send(dispatcherOf(), requestTo(`${home.url}/start`, { headers }))).text).toBe('there');
    expect(home.arrived.map((request) => request.headers['x-auth-token'])).toEqual(['canary-token', 'canary-token']);
    expect(JSON.stringify(other.arrived[0]?.headers)).not.toContain('canary');
    expect(other.arrived[0]?.headers.accept).toBe('*/*');
  });

  test('is recorded without what signs its URL', async () => {
    const { url } = await loopback((request, response) =>
      request.path === '/' ? response.writeHead(302, { location: '/x?temp_url_sig=canary' }).end() : response.end('ok'),
    );
    const { exchange } = await send(dispatcherOf(), requestTo(url));
    expect(JSON.stringify(exchange)).not.toContain('canary');
  });

  test('gives its own body to no sink', async () => {
    const { url } = await hops();
    const got: Uint8Array[] = [];
    await send(dispatcherOf(), requestTo(`${url}/302/end`, { sink: (chunk) => void got.push(chunk) }));
    expect(Buffer.concat(got).toString()).toBe('GET /end ');
  });
});

describe('where a redirect leads', () => {
  const target = (location: string | undefined, from = 'https://h/a') =>
    redirectTarget(
      { status: 302, headers: location === undefined ? {} : { location } },
      { method: 'GET', url: new URL(from), repeatable: true },
    )?.href;

  test.each([
    ['/b', 'https://h/b'],
    ['b?x=1', 'https://h/b?x=1'],
    ['//other/b', 'https://other/b'],
    ['https://h:8443/', 'https://h:8443/'],
    ['http://h/b', undefined],
    ['file:///etc/passwd', undefined],
    ['http://[', undefined],
    [undefined, undefined],
  ])('%s from https://h/a is %s', (location, expected) => {
    expect(target(location)).toBe(expected);
  });

  test.each([
    ['http://h/a', 'https://h/a'],
    ['http://h/a', 'http://h:81/a'],
    ['http://h/a', 'http://i/a'],
  ])('from %s to %s the token stays behind', (from, to) => {
    expect(headersFor({ 'X-Auth-Token': 'x', accept: 'y' }, new URL(from), new URL(to))).toEqual({ accept: 'y' });
  });
});

test('curl follows where the token stays with its origin, and only there', async () => {
  const { url } = await hops();
  const { exchange } = await send(dispatcherOf(), requestTo(`${url}/302/end`));
  expect(toCurl(exchange)).toBe(`curl -i -L '${url}/302/end'`);
  const away = { ...exchange, redirects: [{ status: 302, from: url, to: 'https://elsewhere/' }] };
  expect(toCurl(away)).toBe(`curl -i '${url}/302/end'`);
});
