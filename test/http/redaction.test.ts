import { describe, expect, test } from 'vitest';
import { type Exchange, redactText, send } from '../../lib/http/index.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { requestTo, unanswered } from './requests.ts';

/** One secret per channel: whichever is found tells where the leak is. */
const token = 'canary-token-4711';
const password = 'canary-password-4712';
const signature = 'canary-signature-4713';

const secretHeaders = { 'x-auth-token': token, authorization: `Bearer ${token}`, cookie: `session=${token}` };

function expectNoCanary(exchange: Exchange): void {
  expect(JSON.stringify(exchange)).not.toMatch(/canary/);
}

describe('no secret survives into an exchange', () => {
  test('from headers, body and URL of the request', async () => {
    const { url, arrived } = await loopback((_, response) => response.end());
    const { exchange } = await send(
      dispatcherOf(),
      requestTo(`${url}/v2/images?temp_url_sig=${signature}&X-Amz-Signature=${signature}&limit=1`, {
        method: 'POST',
        headers: secretHeaders,
        body: JSON.stringify({ auth: { password, secret: password }, uri: `http://u:${password}@h/x?temp_url_sig=${signature}` }),
      }),
    );
    expect(arrived[0]?.headers['x-auth-token']).toBe(token);
    expect(arrived[0]?.body.toString()).toContain(password);
    expect(arrived[0]?.path).toContain(signature);
    expectNoCanary(exchange);
    expect(exchange.request.url).toContain('limit=1');
  });

  test('from a password with escapes and quotes in it', async () => {
    const { url } = await loopback((request, response) => response.setHeader('content-type', 'application/json').end(request.body));
    const body = JSON.stringify({ password: `canary"canary\\`, name: 'kept' });
    const { exchange } = await send(dispatcherOf(), requestTo(url, { method: 'POST', body }));
    expectNoCanary(exchange);
    expect(JSON.stringify(exchange)).toContain('kept');
  });

  test('from a text that is cut in the middle of a secret', async () => {
    const long = JSON.stringify({ filler: 'x'.repeat(16 * 1024 - 60), password: `canary-${'y'.repeat(200)}` });
    const { url } = await loopback((_, response) => response.setHeader('content-type', 'application/json').end(long));
    const { exchange } = await send(dispatcherOf(), requestTo(url));
    expect(exchange.response?.body).toMatchObject({ kind: 'text' });
    expectNoCanary(exchange);
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ['x-subject-token', { 'x-subject-token': token }, ''],
    ['several cookies', { 'set-cookie': [`a=${token}`, `b=${token}`] }, ''],
    ['a signed Location', { location: `https://store/x?temp_url_sig=${signature}&temp_url_expires=1` }, ''],
    ['a Location with credentials', { location: `https://u:${password}@store/x` }, ''],
    ['a body that echoes the login', {}, JSON.stringify({ auth: { password }, token })],
    ['a body that echoes a signed URL', {}, `<p>no such file: https://store/x?Signature=${signature}&a=1</p>`],
    ['a body that echoes a URL with credentials', {}, `{"direct_url": "swift+https://u:${password}@keystone/c/o"}`],
    ['a JSON body that echoes the request headers', {}, JSON.stringify({ headers: { 'x-auth-token': token } })],
    ['an HTML page that echoes the request headers', {}, `<pre>X-Auth-Token: ${token}</pre>`],
  ])('that comes back in %s', async (_, headers, body) => {
    const { url } = await loopback((_request, response) => response.writeHead(400, { 'content-type': 'text/html', ...headers }).end(body));
    const { exchange } = await send(dispatcherOf(), requestTo(url, { headers: secretHeaders }));
    expect(exchange.response?.status).toBe(400);
    expectNoCanary(exchange);
  });

  test('when no answer came', async () => {
    const url = `http://u:${password}@127.0.0.1:1/x?token=${token}`;
    const error = await unanswered(send(dispatcherOf(), requestTo(url, { headers: secretHeaders })));
    expectNoCanary(error.exchange);
    expect(error.message).not.toMatch(/canary/);
  });
});

test('two requests with one token show the same mask, with another token another', async () => {
  const { url } = await loopback((_, response) => response.end());
  const dispatcher = dispatcherOf();
  const masks = [];
  for (const one of ['a', 'a', 'b'])
    masks.push((await send(dispatcher, requestTo(url, { headers: { 'x-auth-token': one } }))).exchange.request.headers['x-auth-token']);
  expect(masks[0]).toMatch(/^\{SHA256\}/);
  expect(masks[1]).toBe(masks[0]);
  expect(masks[2]).not.toBe(masks[0]);
});

test.each<[string, (n: number) => string]>([
  ['one letter', (n) => 'a'.repeat(n)],
  ['question marks', (n) => '?'.repeat(n)],
  ['words and colons', (n) => 'a:'.repeat(n / 2)],
  ['the beginnings of URLs', (n) => 'http://a:'.repeat(n / 9)],
  ['parameters without a value', (n) => `?${'token'.repeat(n / 5)}`],
  ['a quote that does not end', (n) => `"password": "${'\\a'.repeat(n / 2)}`],
])('a long text of %s is read through once, and stays as it is', (_, text) => {
  // In the square of its length this would not come to an end.
  expect(redactText(text(3_000_000)) === text(3_000_000)).toBe(true);
});

test('secrets in the middle of a long text are found', () => {
  const text = `${'x'.repeat(100_000)} https://ann:s3cret@host/a?X-Amz-Signature=abc&b=1 ${'y'.repeat(100_000)}`;
  expect(redactText(text)).toContain(' https://***@host/a?X-Amz-Signature=***&b=1 ');
});
