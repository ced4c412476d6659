import { auth, cloudsPath, secret } from '../memory.ts';
import type { Case } from './case.ts';

/** Proxies, and the certificates to trust. */
export const network: readonly Case[] = [
  { name: 'no proxy', cloud: [auth], env: { NO_PROXY: 'localhost' }, target: { proxy: undefined } },
  {
    name: 'a proxy for each scheme',
    cloud: [auth],
    env: { HTTP_PROXY: 'http://p:1', HTTPS_PROXY: `http://u:${secret}@p:2`, NO_PROXY: 'localhost,.internal' },
    target: { proxy: { http: 'http://p:1', https: `http://u:${secret}@p:2`, no: 'localhost,.internal' } },
    origins: { 'proxy.http': 'HTTP_PROXY', 'proxy.https': 'HTTPS_PROXY', 'proxy.no': 'NO_PROXY' },
  },
  {
    name: 'the lower case wins',
    cloud: [auth],
    env: { HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1', NO_PROXY: 'a', no_proxy: 'b' },
    target: { proxy: { https: 'http://lower:1', no: 'b' } },
    origins: { 'proxy.https': 'https_proxy', 'proxy.no': 'no_proxy' },
  },
  {
    name: 'an empty lower case undoes the upper',
    cloud: [auth],
    env: { HTTPS_PROXY: 'http://upper:1', https_proxy: '' },
    target: { proxy: undefined },
  },
  {
    name: 'one proxy for all',
    cloud: [auth],
    env: { ALL_PROXY: 'socks5h://p:1080', https_proxy: 'https://p:2' },
    target: { proxy: { http: 'socks5h://p:1080', https: 'https://p:2' } },
    origins: { 'proxy.http': 'ALL_PROXY', 'proxy.https': 'https_proxy' },
  },
  { name: 'a proxy without a scheme', cloud: [auth], env: { http_proxy: 'p:3128' }, target: { proxy: { http: 'http://p:3128' } } },
  ...[`http://u:${secret}@p:port`, `ftp://u:${secret}@p`, `http://`, `u:${secret}@[p`].map((value) => ({
    name: `a proxy that is none: ${value}`,
    cloud: [auth],
    env: { HTTPS_PROXY: value },
    refusal: /^ERR_CONFIG_VALUE HTTPS_PROXY: expected the URL of a proxy.*Correct HTTPS_PROXY, or unset it/,
  })),
  {
    name: 'the CA bundle of python-requests',
    cloud: [auth],
    env: { REQUESTS_CA_BUNDLE: '/bundle.pem', SSL_CERT_FILE: '/ssl.pem' },
    target: { tls: { verify: true, cacert: '/bundle.pem' } },
    origins: { cacert: 'REQUESTS_CA_BUNDLE' },
  },
  {
    name: 'the CA file of OpenSSL',
    cloud: [auth, 'cacert:'],
    env: { SSL_CERT_FILE: '/ssl.pem' },
    target: { tls: { cacert: '/ssl.pem' } },
    origins: { cacert: 'SSL_CERT_FILE' },
  },
  {
    name: 'cacert beats the bundles',
    cloud: [auth, 'cacert: ~/ca.pem'],
    env: { REQUESTS_CA_BUNDLE: '/bundle.pem' },
    target: { tls: { cacert: '/home/u/ca.pem' } },
    origins: { cacert: cloudsPath },
  },
  {
    name: 'a bundle that is not needed is not mentioned',
    cloud: [auth, 'verify: false'],
    env: { REQUESTS_CA_BUNDLE: '/bundle.pem' },
    target: { tls: { verify: false } },
  },
  {
    name: 'a path under verify, as python-requests takes it',
    cloud: [auth, 'verify: tls/ca.pem'],
    target: { tls: { verify: true, cacert: '/job/tls/ca.pem' } },
    origins: { cacert: cloudsPath },
  },
  {
    name: 'cacert beats a path under verify',
    cloud: [auth, 'verify: /verify.pem', 'cacert: /ca.pem'],
    target: { tls: { verify: true, cacert: '/ca.pem' } },
  },
  {
    name: 'cacert without verification',
    cloud: ['insecure: true', 'cacert: /ca', auth],
    target: { tls: { verify: false, cacert: '/ca' } },
    warns: [/cacert .* has no effect.*insecure/],
  },
  { name: 'key without cert', cloud: ['key: /k', auth], target: { tls: { verify: true } }, warns: [/key .* has no effect without cert/] },
];
