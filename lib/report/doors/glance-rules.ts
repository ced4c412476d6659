import type { Exchange } from '../../http/index.ts';
import { expectedStatus, type Failure, headerOf, objectOf, sentTextOf, statusOf, textOf } from './failure.ts';
import { quotaRules } from './quota-rules.ts';
import type { Rule } from './rule.ts';

const operation =
  (...ids: readonly string[]) =>
  ({ exchange }: Failure) =>
    ids.includes(exchange.operation);

const isDownload = operation('downloadImageData');
const isWebDownload = ({ id, exchange }: Failure) => /web-download/.test(id) || sentTextOf(exchange).includes('"web-download"');
/** The state in which an image was found, where an end of its import was waited for. */
const isStuckIn = (failure: Failure, states: RegExp) =>
  /^(import|store\.import|image-import)\b/.test(failure.id) &&
  states.test(`${failure.got ?? ''} ${failure.reason ?? ''}`) &&
  !states.test(failure.expected ?? '');

/** What goes wrong in glance-api, or in what it was set up with. */
export const glanceRules: readonly Rule[] = [
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: ({ exchange }) => isHttps(exchange) && linksOf(exchange).some((link) => link.startsWith('http://')),
    cause: 'Probably a proxy ends TLS, and glance-api takes the address of its own socket for its links.',
    setting:
      '`public_endpoint` in glance-api.conf, or `[oslo_middleware] enable_proxy_headers_parsing` with `X-Forwarded-Proto` from the proxy',
  },
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: (failure) =>
      operation('listVersions', 'getVersionsAtRoot')(failure) &&
      linksOf(failure.exchange).some((link) => originOf(link) !== originOf(failure.exchange.request.url)),
    cause: 'Probably glance-api does not know the address under which it is reached.',
    setting: '`public_endpoint` in glance-api.conf, or the `Host` header that the proxy passes on',
  },
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: (failure) => operation('getVersionsAtRoot')(failure) && statusOf(failure.exchange) === 200,
    cause: 'Possibly a proxy answers the root in place of glance-api, or sends it elsewhere.',
    setting: 'what the proxy does with `/`',
  },
  ...quotaRules,
  {
    answeredBy: ['glance'],
    fits: (failure) => isWebDownload(failure) && /does not pass filtering/.test(textOf(failure.exchange)),
    cause: 'Probably the filter of web-download: glance-api refuses the host, port or scheme of that URL.',
    setting: '`[import_filtering_opts] allowed_hosts`, `allowed_ports`, `allowed_schemes` and their `disallowed_…`',
  },
  {
    answeredBy: ['glance'],
    fits: ({ exchange }) => /import method/i.test(textOf(exchange)) && (statusOf(exchange) ?? 0) >= 400,
    cause: 'Probably the method of import is not switched on, or this store does not have it.',
    setting: '`enabled_import_methods` in glance-api.conf',
  },
  {
    answeredBy: ['glance'],
    fits: (failure) => !isWebDownload(failure) && isStuckIn(failure, /\b(uploading|importing)\b/),
    cause:
      'Possibly the node that imports does not have what another node staged, or its worker ended: several glance-api nodes without shared staging show this.',
    setting: '`[os_glance_staging_store] filesystem_store_datadir` on shared storage, or `worker_self_reference_url` of each node',
  },
  {
    answeredBy: ['glance'],
    fits: (failure) => isWebDownload(failure) && isStuckIn(failure, /\b(queued|uploading|importing)\b/),
    cause: 'Possibly glance-api cannot reach the URL, or gave the import up: the tasks of the image (GET /v2/images/{id}/tasks) tell why.',
    setting: 'the way from glance-api to the URL, `[import_filtering_opts]`, `[taskflow_executor]`',
  },
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: (failure) => isDownload(failure) && headerOf(failure.exchange, 'content-encoding') !== undefined,
    cause: 'Probably a proxy compresses what is downloaded, so that length and sums are others.',
    setting: 'compression at the proxy (`gzip off` of nginx, `compression` of HAProxy) for /v2/images',
  },
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: (failure) => isDownload(failure) && statusOf(failure.exchange) === 200 && expectedStatus(failure, '206'),
    cause: 'Possibly a cache before glance-api answers the whole, or the store of the image cannot read from the middle.',
    setting: 'caching and `Range` at the proxy, the back end of the store',
  },
  {
    answeredBy: ['glance', 'proxy', 'unknown'],
    fits: ({ id, reason, exchange }) =>
      exchange.operation === 'downloadImageData' &&
      statusOf(exchange) === 200 &&
      !/^range\b/.test(id) &&
      /\b(checksum|md5|sha512|sha256|os_hash|same bytes)\b/i.test(reason ?? ''),
    cause: 'Possibly something on the way changes the bytes, an import converts or decompresses images, or the store lost data.',
    setting: 'transforming proxies; `[image_import_opts] image_import_plugins`',
  },
  {
    answeredBy: ['glance'],
    fits: ({ exchange }) => exchange.operation === 'listImages' && isShorterThanAsked(exchange),
    cause: 'Possibly the deployment lists fewer images on a page than was asked.',
    setting: '`api_limit_max` in glance-api.conf',
  },
  {
    answeredBy: ['glance'],
    fits: (failure) =>
      operation('showImage', 'downloadImageData', 'listMembers', 'showMember')(failure) &&
      statusOf(failure.exchange) === 404 &&
      expectedStatus(failure, '200'),
    cause: 'Possibly another node answered, whose database lags behind: it was made a moment before.',
    setting: '`wsrep_sync_wait` of Galera, read replicas, caches before glance-api',
  },
  {
    answeredBy: ['glance'],
    fits: ({ exchange }) => statusOf(exchange) === 503,
    cause: 'Probably a store is away, or Keystone was not reached.',
    setting: 'the stores in `enabled_backends`, `[keystone_authtoken]`; the log of glance-api',
  },
];

/** What glance-api has as links: those of versions, and where a new thing is. */
function linksOf(exchange: Exchange): string[] {
  const { versions } = objectOf(exchange) ?? {};
  const hrefs = Array.isArray(versions) ? [...textOf(exchange).matchAll(/"href":\s*"([^"]+)"/g)].map(([, href]) => href ?? '') : [];
  const location = headerOf(exchange, 'location');
  return location === undefined ? hrefs : [...hrefs, location];
}

function isHttps({ request }: Exchange): boolean {
  return request.url.startsWith('https://');
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** A page that is not the last, and has fewer images than its `limit`. */
function isShorterThanAsked(exchange: Exchange): boolean {
  const { images, next } = objectOf(exchange) ?? {};
  const { url } = exchange.request;
  const limit = URL.canParse(url) ? Number(new URL(url).searchParams.get('limit')) : 0;
  return Array.isArray(images) && next !== undefined && images.length < limit;
}
