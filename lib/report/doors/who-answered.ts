import type { Exchange } from '../../http/index.ts';
import { type AnsweredBy, headerOf, objectOf, textOf } from './failure.ts';

/** Who wrote an answer, and what shows it. */
export interface Answerer {
  readonly answeredBy: AnsweredBy;
  readonly because: string;
}

/** A sign of somebody: the evidence in words, or nothing. */
interface Sign {
  readonly answeredBy: AnsweredBy;
  readonly evidence: (exchange: Exchange) => string | undefined;
}

const proxyNames = /\b(nginx|openresty|haproxy|envoy|cloudflare|apache|traefik|varnish|squid|caddy|awselb|octavia|f5|big-?ip)\b/i;
const wsgiNames = /\b(uwsgi|gunicorn|uvicorn|werkzeug|wsgiserver|eventlet|waitress)\b/i;

/** The pages that proxies write of their own; Glance's have another shape. */
const proxyPages: readonly (readonly [RegExp, string])[] = [
  [/<center>(nginx|openresty)/i, 'nginx'],
  [/<html><body><h1>\d{3} [^<]+<\/h1>\n(The server|Your browser|No server|Request forbidden|You need|Too many)/i, 'HAProxy'],
  [/<!DOCTYPE HTML PUBLIC "-\/\/IETF\/\/DTD HTML 2\.0\/\/EN">/i, 'Apache'],
  [/^(upstream connect error|no healthy upstream|upstream request timeout)/, 'Envoy'],
  [/cloudflare/i, 'Cloudflare'],
];

/** From the surest sign to the weakest: a proxy adds its header to an answer that Glance wrote, too. */
const signs: readonly Sign[] = [
  {
    answeredBy: 'keystone',
    evidence: (exchange) => {
      const error = objectOf(exchange)?.error;
      const isKeystones = typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
      return isKeystones ? 'The body is a fault as Keystone writes them (`error` with code and title).' : undefined;
    },
  },
  {
    answeredBy: 'auth-middleware',
    evidence: (exchange) =>
      exchange.response?.status === 401 && /^Keystone uri=/i.test(headerOf(exchange, 'www-authenticate') ?? '')
        ? 'It is a 401 with `WWW-Authenticate: Keystone uri=…`, which keystonemiddleware before glance-api adds.'
        : undefined,
  },
  {
    answeredBy: 'glance',
    evidence: (exchange) => {
      const id = headerOf(exchange, 'x-openstack-request-id');
      return id !== undefined && /^req-/.test(id) ? 'The answer has an `x-openstack-request-id`, which glance-api gives.' : undefined;
    },
  },
  {
    answeredBy: 'glance',
    evidence: (exchange) => {
      const body = objectOf(exchange);
      if (body === undefined) return undefined;
      if (typeof body.code === 'string' && /^\d{3} /.test(body.code) && 'title' in body && 'message' in body)
        return 'The body is a fault as glance-api writes them (`message`, `code`, `title`).';
      return Array.isArray(body.versions) ? 'The body is a list of API versions, as glance-api writes it.' : undefined;
    },
  },
  {
    answeredBy: 'glance',
    evidence: (exchange) =>
      /^<html>\s+<head>\s+<title>\d{3} [^<]*<\/title>\s+<\/head>\s+<body>\s+<h1>\d{3} /.test(textOf(exchange))
        ? 'The body is a page as the library WebOb under glance-api writes it; there is no request id, so it came before routing.'
        : undefined,
  },
  {
    answeredBy: 'proxy',
    evidence: (exchange) => {
      const page = proxyPages.find(([pattern]) => pattern.test(textOf(exchange)));
      return page ? `The body is a page as ${page[1]} writes it, and there is no \`x-openstack-request-id\`.` : undefined;
    },
  },
  { answeredBy: 'wsgi-server', evidence: (exchange) => namedBy(exchange, 'server', wsgiNames) },
  {
    answeredBy: 'wsgi-server',
    evidence: (exchange) =>
      exchange.response?.status === 500 && /^(Internal Server Error|uWSGI Error|Traceback \(most recent call last\))/.test(textOf(exchange))
        ? 'It is a bare 500 without an `x-openstack-request-id`, as a WSGI server gives where the application broke.'
        : undefined,
  },
  {
    answeredBy: 'proxy',
    evidence: (exchange) =>
      headerOf(exchange, 'cf-ray') !== undefined ? 'The answer has `CF-RAY`, and no `x-openstack-request-id`.' : undefined,
  },
  { answeredBy: 'proxy', evidence: (exchange) => namedBy(exchange, 'server', proxyNames) },
  { answeredBy: 'proxy', evidence: (exchange) => namedBy(exchange, 'via', /./) },
  {
    answeredBy: 'proxy',
    evidence: (exchange) => {
      const status = exchange.response?.status ?? 0;
      return status >= 502 && status <= 504 ? `It is a ${status} without an \`x-openstack-request-id\`, as a gateway gives.` : undefined;
    },
  },
];

/** Who wrote the answer, by the shape of the fault, headers and request id. */
export function whoAnswered(exchange: Exchange): Answerer {
  const { response, fault } = exchange;
  if (response === undefined) {
    if (fault?.code === 'ERR_PROXY')
      return { answeredBy: 'proxy', because: 'The proxy on the way to the target did not let the request through.' };
    if (fault?.code === 'ERR_TRUNCATED' || fault?.code === 'ERR_CHECKSUM' || fault?.code === 'ERR_NOT_THE_API')
      return { answeredBy: 'unknown', because: `An answer began and was not whole (${fault.code}).` };
    return { answeredBy: 'nobody', because: `No answer came (${fault?.code ?? 'no fault is recorded'}).` };
  }
  for (const { answeredBy, evidence } of signs) {
    const because = evidence(exchange);
    if (because !== undefined) return { answeredBy, because };
  }
  return {
    answeredBy: 'unknown',
    because: `The answer ${response.status} has neither a request id, nor a header or body that names its writer.`,
  };
}

/** The header names one, and nothing of Glance is in the answer. */
function namedBy(exchange: Exchange, header: string, names: RegExp): string | undefined {
  const value = headerOf(exchange, header);
  if (value === undefined || !names.test(value)) return undefined;
  const shown = value.replace(/[^\w ./()+-]/g, '').slice(0, 60);
  return `The answer says \`${header}: ${shown}\`, and has no \`x-openstack-request-id\`.`;
}
