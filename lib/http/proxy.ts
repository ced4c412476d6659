import { ConformanceError } from '../errors.ts';
import { isExempt } from './no-proxy.ts';

/** http_proxy, https_proxy and no_proxy as the environment spells them. URLs may hold a password. */
export interface ProxySettings {
  readonly http?: string;
  readonly https?: string;
  readonly no?: string;
}

/** A proxy that some requests go through. */
export interface ForwardProxy {
  readonly kind: 'http' | 'socks';
  /** With user and password, for the connection alone. */
  readonly url: URL;
  /** Without them, for people. */
  readonly shown: string;
  /** The variable that names it. */
  readonly variable: 'http_proxy' | 'https_proxy';
  /** The value of Proxy-Authorization. */
  readonly authorization: string | undefined;
}

/**
 * Tells the proxy for a URL; undefined where none is in between. Errors: ERR_CONFIG_VALUE at once for a proxy that is none of
 * http://, https:// and socks5://.
 */
export function proxyChoice(settings: ProxySettings | undefined): (url: URL) => ForwardProxy | undefined {
  const http = settings?.http ? parseProxy(settings.http, 'http_proxy') : undefined;
  const https = settings?.https ? parseProxy(settings.https, 'https_proxy') : undefined;
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http;
    return proxy === undefined || isExempt(url, settings?.no) ? undefined : proxy;
  };
}

function parseProxy(value: string, variable: ForwardProxy['variable']): ForwardProxy {
  // As curl reads it: what has no scheme is an HTTP proxy.
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (url === undefined || url.hostname === '' || !['http', 'https', 'socks5', 'socks5h', 'socks'].includes(scheme)) {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      `${variable} names no proxy that can be used${scheme === '' ? '' : ` (${scheme}://)`}: expected http://, https:// or socks5:// and a host.`,
      { hint: `Correct ${variable} (or all_proxy, which stands in for it) in the environment, or exempt the target with no_proxy.` },
    );
  }
  // Names are resolved by the proxy in either case, as socks5h:// asks for.
  const socks = scheme.startsWith('socks');
  return {
    kind: socks ? 'socks' : 'http',
    url: socks ? new URL(url.href.replace(/^socks(5h)?:/, 'socks5:')) : url,
    shown: `${url.protocol}//${url.host}`,
    variable,
    authorization: url.username === '' ? undefined : basic(url),
  };
}

function basic(url: URL): string {
  return `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`;
}

/** A password may hold a % that begins no escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The error that names a proxy as the reason. `what` is a sentence about it. */
export function proxyFault(proxy: ForwardProxy, what: string, cause?: unknown): ConformanceError {
  return new ConformanceError('ERR_PROXY', `The proxy ${proxy.shown} ${what}`, {
    hint: `${proxy.variable} (or all_proxy) names this proxy: correct it, its user and password, or exempt the target with no_proxy.`,
    ...(cause === undefined ? {} : { cause }),
  });
}
