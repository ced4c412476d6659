import { describe, expect, test } from 'vitest';
import { createDispatcher, defaultDispatcherOptions, send } from '../../lib/http/index.ts';
import { isExempt } from '../../lib/http/no-proxy.ts';
import { dispatcherWith, loopback } from './loopback.ts';
import { httpProxy, socksProxy } from './proxy-server.ts';
import { requestTo, unanswered } from './requests.ts';
import { pemPath, selfSignedServer } from './tls-server.ts';

const basic = `Basic ${Buffer.from('user:canary%@1').toString('base64')}`;
const login = 'user:canary%25%401';

describe('a plain request through a proxy', () => {
  test('goes out in absolute form, with the credentials of the proxy', async () => {
    const proxy = await httpProxy();
    const { url, arrived } = await loopback((request, response) => response.end(request.path));
    const dispatcher = dispatcherWith({ proxy: { http: `http://${login}@${proxy.host}` } });
    const { text, exchange } = await send(dispatcher, requestTo(`${url}/v2/images?limit=1`));
    expect(text).toBe('/v2/images?limit=1');
    expect(proxy.seen).toEqual([{ line: `GET ${url}/v2/images?limit=1`, authorization: basic, host: new URL(url).host }]);
    expect(arrived[0]?.headers['proxy-authorization']).toBeUndefined();
    expect(JSON.stringify(exchange)).not.toContain('canary');
  });

  test('is the proxy without a scheme, as curl takes it', async () => {
    const proxy = await httpProxy();
    const { url } = await loopback((_, response) => response.end('ok'));
    expect((await send(dispatcherWith({ proxy: { http: proxy.host } }), requestTo(url))).text).toBe('ok');
    expect(proxy.seen).toHaveLength(1);
  });

  test('is not sent there when the host is exempt, or when there is a proxy for https alone', async () => {
    const proxy = await httpProxy();
    const { url } = await loopback((_, response) => response.end('ok'));
    for (const settings of [{ http: `http://${proxy.host}`, no: 'localhost, 127.0.0.0/8' }, { https: `http://${proxy.host}` }]) {
      expect((await send(dispatcherWith({ proxy: settings }), requestTo(url))).text).toBe('ok');
    }
    expect(proxy.seen).toEqual([]);
  });
});

describe('a TLS request through a proxy', () => {
  test('is tunnelled, with the TLS settings of the target', async () => {
    const proxy = await httpProxy();
    const url = await selfSignedServer();
    const settings = { https: `http://${login}@${proxy.host}` };
    const trusting = dispatcherWith({ proxy: settings, tls: { verify: true, cacert: pemPath } });
    expect((await send(trusting, requestTo(url))).text).toBe('hello');
    expect(proxy.seen[0]).toMatchObject({ line: `CONNECT ${new URL(url).host}`, authorization: basic });
    const error = await unanswered(send(dispatcherWith({ proxy: settings }), requestTo(url)));
    expect(error.code).toBe('ERR_TLS');
  });
});

test('a SOCKS proxy is spoken to as such', async () => {
  const proxy = await socksProxy();
  const { url } = await loopback((_, response) => response.end('ok'));
  const secure = await selfSignedServer();
  const socks = `socks5://${proxy.host}`;
  const dispatcher = dispatcherWith({ proxy: { http: socks, https: socks }, tls: { verify: false } });
  expect((await send(dispatcher, requestTo(url))).text).toBe('ok');
  expect((await send(dispatcher, requestTo(secure))).text).toBe('hello');
  expect(proxy.asked).toEqual([new URL(url).host, new URL(secure).host]);
});

describe('a proxy that lets nothing through', () => {
  const targets = ['http://192.0.2.1/v2', 'https://192.0.2.1/v2'];
  const failing = async (host: string, target: string) => {
    const through = `http://user:canary@${host}`;
    const error = await unanswered(send(dispatcherWith({ proxy: { http: through, https: through } }), requestTo(target)));
    expect(error.code).toBe('ERR_PROXY');
    expect(error.message).toContain(`http://${host}`);
    expect(error.message).toContain(target);
    expect(error.hint).toContain(new URL(target).protocol === 'https:' ? 'https_proxy' : 'http_proxy');
    expect(JSON.stringify([error.message, error.hint, error.exchange])).not.toContain('canary');
    return error.message;
  };

  test.each(targets)('because it is not there: %s', async (target) => {
    expect(await failing('127.0.0.1:1', target)).toContain('nothing listens there');
  });

  test.each(targets)('because it wants credentials: %s', async (target) => {
    expect(await failing((await httpProxy(407)).host, target)).toContain('407');
  });

  test('because it connects to no such host', async () => {
    expect(await failing((await httpProxy(403)).host, 'https://192.0.2.1/v2')).toContain('403');
  });

  test('because it is no SOCKS proxy', async () => {
    const { host } = await httpProxy();
    const error = await unanswered(
      send(dispatcherWith({ proxy: { http: `socks5://${host}` }, connectSeconds: 2 }), requestTo('http://192.0.2.1/')),
    );
    expect(error).toMatchObject({ code: 'ERR_PROXY', message: expect.stringContaining(host) });
  });
});

test.each(['socks4://canary@h:1', 'ftp://u:canary@h', 'http://', 'http://u:canary@:3128'])('%s is no proxy', (http) => {
  const make = () => createDispatcher({ ...defaultDispatcherOptions, proxy: { http } });
  expect(make).toThrow(expect.objectContaining({ code: 'ERR_CONFIG_VALUE', message: expect.stringMatching(/^http_proxy(?!.*canary)/) }));
});

test.each([
  ['*', 'http://h/', true],
  ['example.com', 'http://example.com/', true],
  ['example.com', 'http://glance.example.com/', true],
  ['.example.com', 'http://glance.example.com/', true],
  ['.example.com', 'http://example.com/', true],
  ['*.example.com', 'http://glance.example.com/', true],
  ['example.com', 'http://badexample.com/', false],
  ['EXAMPLE.com', 'http://Glance.Example.COM/', true],
  ['example.com.', 'http://example.com./', true],
  ['a, b ,c', 'http://b/', true],
  ['a b', 'http://b/', true],
  ['h:9292', 'http://h:9292/', true],
  ['h:9292', 'http://h/', false],
  ['h:443', 'https://h/', true],
  ['h:80', 'http://h/', true],
  ['10.0.0.5', 'http://10.0.0.5/', true],
  ['10.0.0.5:9292', 'http://10.0.0.5:9292/', true],
  ['10.0.0.5', 'http://10.0.0.55/', false],
  ['10.0.0.0/8', 'http://10.1.2.3:9292/', true],
  ['10.0.0.0/8', 'http://11.1.2.3/', false],
  ['10.0.0.0/8', 'http://host-10/', false],
  ['10.0.0.0/99', 'http://10.1.2.3/', false],
  ['fd00::/8', 'http://[fd00::1]/', true],
  ['::1', 'http://[::1]:9292/', true],
  ['[::1]:9292', 'http://[::1]:9292/', true],
  ['[::1]:80', 'http://[::1]:9292/', false],
  ['0.0.0.5', 'http://10.0.0.5/', false],
  ['', 'http://h/', false],
  [undefined, 'http://h/', false],
  ['.', 'http://h/', false],
])('no_proxy %s exempts %s: %s', (no, url, expected) => {
  expect(isExempt(new URL(url), no)).toBe(expected);
});
