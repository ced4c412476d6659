import { statusOf } from './failure.ts';
import type { Rule } from './rule.ts';

const fault =
  (...codes: readonly string[]): Rule['fits'] =>
  ({ exchange }) =>
    codes.includes(exchange.fault?.code ?? '');
const status =
  (...statuses: readonly number[]): Rule['fits'] =>
  ({ exchange }) =>
    statuses.includes(statusOf(exchange) ?? 0);

/** What goes wrong before glance-api, or without it. */
export const transportRules: readonly Rule[] = [
  {
    answeredBy: ['nobody'],
    fits: fault('ERR_TLS'),
    cause: 'Probably the certificate of the endpoint, or the CA that this machine trusts.',
    setting: '`cacert` in clouds.yaml, or the certificate of the proxy that ends TLS',
  },
  {
    answeredBy: ['nobody'],
    fits: fault('ERR_TIMEOUT'),
    cause: 'Possibly glance-api has no free worker, or waits for its store or database.',
    setting: '`workers` of glance-api (`processes` and `threads` under uWSGI), the time-outs of the store',
  },
  {
    answeredBy: ['nobody'],
    fits: ({ exchange }) => exchange.fault?.code === 'ERR_UNREACHABLE' && /closed|reset/.test(exchange.fault.message),
    cause:
      'Possibly the WSGI server of glance-api (a uWSGI worker that ended, or that answers nothing to this), or a proxy before it, hung up.',
    setting:
      "`http-timeout`, `harakiri` and `buffer-size` of uWSGI; `timeout client` and `timeout server` of HAProxy; the service's log at this time",
  },
  {
    answeredBy: ['nobody'],
    fits: fault('ERR_UNREACHABLE'),
    cause: 'Probably nothing listens there, or the network between does not let it through.',
    setting: 'the endpoint in the catalog of Keystone, the firewall, whether glance-api runs',
  },
  {
    answeredBy: ['proxy'],
    fits: fault('ERR_PROXY'),
    cause: 'Probably the proxy of this machine, not the target.',
    setting: '`HTTPS_PROXY` and `NO_PROXY` where the suite runs',
  },
  {
    answeredBy: ['unknown'],
    fits: fault('ERR_TRUNCATED', 'ERR_CHECKSUM'),
    cause: 'Possibly a proxy cut the body off at a time-out or changed it, or the store broke off.',
    setting: '`proxy_read_timeout` and buffering of nginx, `timeout server` of HAProxy, the log of glance-api',
  },
  {
    answeredBy: ['proxy'],
    fits: status(413),
    cause: 'Probably the proxy takes only bodies up to a size; glance-api never saw the request.',
    setting: '`client_max_body_size` of nginx (0 for none), `LimitRequestBody` of Apache',
  },
  {
    answeredBy: ['proxy', 'wsgi-server'],
    fits: status(400, 414, 431),
    cause: 'Possibly a header or an address is longer than this hop takes.',
    setting: '`large_client_header_buffers` of nginx, `tune.bufsize` of HAProxy, `LimitRequestFieldSize` of Apache, `buffer-size` of uWSGI',
  },
  {
    answeredBy: ['proxy', 'wsgi-server'],
    fits: status(411),
    cause: 'Probably this hop does not take bodies of unknown length (`Transfer-Encoding: chunked`).',
    setting: '`proxy_request_buffering` of nginx, `http-chunked-input` of uWSGI',
  },
  {
    answeredBy: ['proxy'],
    fits: status(504),
    cause: 'Probably glance-api took longer than the proxy waits.',
    setting: '`timeout server` of HAProxy, `proxy_read_timeout` of nginx, `ProxyTimeout` of Apache',
  },
  {
    answeredBy: ['proxy'],
    fits: status(502, 503),
    cause: 'Probably the proxy found no glance-api that answers.',
    setting: 'the back ends of the proxy and their health check (`/healthcheck` of glance-api), whether every glance-api runs',
  },
  {
    answeredBy: ['proxy'],
    fits: status(403, 406),
    cause: 'Possibly a rule of the proxy (a web application firewall, an access list) refused it; glance-api never saw the request.',
    setting: 'the access rules of the proxy',
  },
  {
    answeredBy: ['proxy'],
    fits: status(404, 405),
    cause: 'Possibly the proxy does not pass this path or method on.',
    setting: 'the paths and methods that the proxy passes to glance-api',
  },
  {
    answeredBy: ['wsgi-server'],
    fits: status(500),
    cause: 'Probably glance-api did not start, or broke outside of its own handling of faults.',
    setting: 'the log of the WSGI server',
  },
  {
    answeredBy: ['auth-middleware'],
    fits: status(401),
    cause: 'Possibly keystonemiddleware cannot check tokens, or keeps a revoked or stale one in its cache.',
    setting: '`[keystone_authtoken]` in glance-api.conf: `auth_url`, `username`, `region_name`, `memcached_servers`, `token_cache_time`',
  },
  {
    answeredBy: ['keystone'],
    fits: () => true,
    cause: 'Possibly the endpoint of the service `image` leads to Keystone, or a proxy sends this path there.',
    setting: 'the endpoint in the catalog, the paths of the proxy',
  },
];
