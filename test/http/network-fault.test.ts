import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createDispatcher, defaultDispatcherOptions, send } from '../../lib/http/index.ts';
import { networkFault } from '../../lib/http/network-fault.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { requestTo, unanswered } from './requests.ts';

const pemPath = fileURLToPath(new URL('test-only-self-signed.pem', import.meta.url));

async function selfSignedServer(): Promise<string> {
  const pem = readFileSync(pemPath, 'utf8');
  const server = createServer({ key: pem, cert: pem }, (_, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/v2/images`;
}

test('nothing listens there', async () => {
  const error = await unanswered(
    send(dispatcherOf(), requestTo('http://127.0.0.1:1/v2/images', { headers: { 'x-openstack-request-id': 'req-1' } })),
  );
  expect(error).toMatchObject({ code: 'ERR_UNREACHABLE', message: expect.stringContaining('GET http://127.0.0.1:1/v2/images') });
  expect(error.message).toContain('nothing listens there');
  expect(error.hint).toBeTruthy();
  expect(error.exchange).toMatchObject({ fault: { code: 'ERR_UNREACHABLE' }, requestId: 'req-1' });
  expect(error.exchange.response).toBeUndefined();
  expect(Object.isFrozen(error.exchange)).toBe(true);
});

test('a server that closes without an answer', async () => {
  const { url } = await loopback((_, response) => response.socket?.destroy());
  const error = await unanswered(send(dispatcherOf(), requestTo(url, { method: 'POST', body: 'x' })));
  expect(error.code).toBe('ERR_UNREACHABLE');
  expect(error.exchange.request.body).toMatchObject({ kind: 'text', text: 'x' });
});

test.each([
  ['with a length', { 'content-length': '100' }],
  ['in chunks', {}],
])('a server that stops in the middle of a body %s is no answer', async (_, headers) => {
  const { url } = await loopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.write('{"images"', () => response.socket?.destroy());
  });
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error.code).toBe('ERR_UNREACHABLE');
  expect(error.exchange.response).toBeUndefined();
});

test('a text that never ends is not read to its end', async () => {
  const { url } = await loopback((_, response) => response.setHeader('content-type', 'text/html').end('x'.repeat(9 * 1024 * 1024)));
  expect((await unanswered(send(dispatcherOf(), requestTo(url)))).code).toBe('ERR_NOT_THE_API');
});

test('a certificate that nobody trusts', async () => {
  const url = await selfSignedServer();
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error.code).toBe('ERR_TLS');
  expect(error.message).toContain(new URL(url).host);
  expect(error.hint).toContain('cacert');
});

test('the same certificate is taken when it is named as CA, and with verification off', async () => {
  const url = await selfSignedServer();
  expect(await send(dispatcherOf({ verify: true, cacert: pemPath }), requestTo(url))).toMatchObject({ status: 200, text: 'hello' });
  expect(await send(dispatcherOf({ verify: false }), requestTo(url))).toMatchObject({ status: 200 });
});

test('a CA file that cannot be read names the setting and the path', () => {
  expect(() => createDispatcher({ ...defaultDispatcherOptions, tls: { verify: true, cacert: '/nowhere/ca.pem' } })).toThrow(
    expect.objectContaining({ code: 'ERR_CONFIG_VALUE', message: expect.stringMatching(/cacert.*\/nowhere\/ca\.pem/) }),
  );
});

test.each([
  ['UND_ERR_CONNECT_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_HEADERS_TIMEOUT', 'ERR_TIMEOUT'],
  ['UND_ERR_BODY_TIMEOUT', 'ERR_TIMEOUT'],
  ['ETIMEDOUT', 'ERR_TIMEOUT'],
  ['ENOTFOUND', 'ERR_UNREACHABLE'],
  ['ECONNRESET', 'ERR_UNREACHABLE'],
  ['CERT_HAS_EXPIRED', 'ERR_TLS'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS'],
  ['SOMETHING_NEW', 'ERR_UNREACHABLE'],
])('%s is %s, also as the cause of another error', (code, expected) => {
  const fault = Object.assign(new Error('raw'), { code });
  const wrapped = new Error('outer', { cause: new AggregateError([fault]) });
  expect(networkFault(fault, 'GET', 'https://h/x').code).toBe(expected);
  expect(networkFault(wrapped, 'GET', 'https://h/x')).toMatchObject({ code: expected, cause: wrapped });
});
