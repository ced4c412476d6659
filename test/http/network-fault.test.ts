import { expect, test } from 'vitest';
import { isMalformed, send } from '../../lib/http/index.ts';
import { networkFault } from '../../lib/http/network-fault.ts';
import { dispatcherOf, loopback } from './loopback.ts';
import { onHead, rawServer } from './raw.ts';
import { requestTo, unanswered } from './requests.ts';

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
  ['with a length', { 'content-length': '100' }, /expected 100 bytes, got 9 bytes/],
  ['in chunks', {}, /expected an end of the chunked body, got 9 bytes/],
])('a server that stops in the middle of a body %s is no answer', async (_, headers, both) => {
  const { url } = await loopback((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.write('{"images"', () => response.socket?.destroy());
  });
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error).toMatchObject({ code: 'ERR_TRUNCATED', message: expect.stringMatching(both) });
  expect(error.message).toContain(url);
  expect(error.exchange.response).toBeUndefined();
});

test.each([
  ['a length that is no number', 'HTTP/1.1 200 OK\r\ncontent-length: None\r\n\r\n'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
])('%s is no answer of the API', async (_, answer) => {
  const { url } = await rawServer((socket) => onHead(socket, () => socket.write(answer)));
  const error = await unanswered(send(dispatcherOf(), requestTo(url)));
  expect(error).toMatchObject({ code: 'ERR_NOT_THE_API', message: expect.stringContaining('something other than HTTP/1.1') });
  expect(isMalformed(error.exchange)).toBe(true);
  expect(isMalformed({ ...error.exchange, phase: 'setup' })).toBe(false);
});

test('a text that never ends is not read to its end', async () => {
  const { url } = await loopback((_, response) => response.setHeader('content-type', 'text/html').end('x'.repeat(9 * 1024 * 1024)));
  expect((await unanswered(send(dispatcherOf(), requestTo(url)))).code).toBe('ERR_NOT_THE_API');
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
  expect(networkFault(fault, { method: 'GET', url: 'https://h/x' }).code).toBe(expected);
  expect(networkFault(wrapped, { method: 'GET', url: 'https://h/x' })).toMatchObject({ code: expected, cause: wrapped });
});
