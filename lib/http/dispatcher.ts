import { Agent, Dispatcher, ProxyAgent } from 'undici';
import { connectorOf } from './connector.ts';
import { type ForwardProxy, type ProxySettings, proxyChoice } from './proxy.ts';
import { type TlsConnect, type TlsSettings, tlsConnect } from './tls.ts';

export interface DispatcherOptions {
  readonly tls: TlsSettings;
  /** Connections to one host at most. */
  readonly connections: number;
  readonly connectSeconds: number;
  /** Longest silence before and within an answer. */
  readonly silenceSeconds: number;
  readonly proxy?: ProxySettings;
}

export const defaultDispatcherOptions: DispatcherOptions = {
  tls: { verify: true },
  connections: 32,
  connectSeconds: 15,
  silenceSeconds: 120,
};

/** Seconds that an idle connection is kept: less than the five that Apache, the shortest of the usual servers, keeps it. */
const keepAliveSeconds = 4;

/**
 * A pool of connections with the target's TLS settings and proxies. Close it when done. Errors: ERR_CONFIG_VALUE for a file that
 * cannot be read or holds something else, and for a proxy of an unknown kind.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  return new TargetDispatcher(options);
}

/** Where a request goes: which pool, and how it is addressed there. */
export class TargetDispatcher extends Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #proxyFor: (url: URL) => ForwardProxy | undefined;
  readonly #tls: () => TlsConnect;
  readonly #pools = new Map<string, Dispatcher>();

  constructor(options: DispatcherOptions) {
    super();
    this.#options = options;
    this.#tls = tlsConnect(options.tls);
    this.#proxyFor = proxyChoice(options.proxy);
  }

  /** The proxy that a request to this URL goes through. */
  proxyFor(url: string): ForwardProxy | undefined {
    return this.#proxyFor(new URL(url));
  }

  /** The file of certificates that a server's is held against besides the system's. */
  get cacert(): string | undefined {
    return this.#options.tls.cacert;
  }

  get silenceSeconds(): number {
    return this.#options.silenceSeconds;
  }

  /** `reset` in the options asks for a fresh connection, which is not kept. */
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const silence = milliseconds(this.#options.silenceSeconds);
    const timed = { headersTimeout: silence, bodyTimeout: silence, ...options };
    const target = new URL(String(options.origin));
    const proxy = this.#proxyFor(target);
    const keep = options.reset !== true;
    if (proxy === undefined) return this.#pool('direct', keep, (pipelining) => this.#agent(pipelining)).dispatch(timed, handler);
    if (proxy.kind === 'http' && target.protocol === 'http:') {
      // A plain request is handed to the proxy whole, in absolute form: it asks, and answers.
      return this.#pool('direct', keep, (pipelining) => this.#agent(pipelining)).dispatch(
        {
          ...timed,
          origin: proxy.url.origin,
          path: `${target.origin}${options.path}`,
          headers: {
            ...(options.headers as Record<string, string>),
            host: target.host,
            ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
          },
        },
        handler,
      );
    }
    return this.#pool(proxy.variable, keep, (pipelining) => this.#tunnels(proxy, pipelining)).dispatch(timed, handler);
  }

  override close(callback: () => void): void;
  override close(): Promise<void>;
  override close(callback?: () => void): Promise<void> | undefined {
    return this.#end((pool) => pool.close(), callback);
  }

  override destroy(error: Error | null, callback: () => void): void;
  override destroy(callback: () => void): void;
  override destroy(error: Error | null): Promise<void>;
  override destroy(): Promise<void>;
  override destroy(error?: Error | null | (() => void), callback?: () => void): Promise<void> | undefined {
    const cause = typeof error === 'function' ? null : (error ?? null);
    return this.#end((pool) => pool.destroy(cause), typeof error === 'function' ? error : callback);
  }

  #end(act: (pool: Dispatcher) => Promise<void>, callback: (() => void) | undefined): Promise<void> | undefined {
    const ended = Promise.all([...this.#pools.values()].map(act)).then(() => undefined);
    if (callback === undefined) return ended;
    void ended.then(callback);
    return undefined;
  }

  #pool(name: string, keep: boolean, make: (pipelining: 0 | 1) => Dispatcher): Dispatcher {
    const key = `${name}${keep ? '' : ' fresh'}`;
    let pool = this.#pools.get(key);
    if (pool === undefined) {
      pool = make(keep ? 1 : 0);
      this.#pools.set(key, pool);
    }
    return pool;
  }

  #agent(pipelining: 0 | 1): Agent {
    return new Agent({ ...this.#common(pipelining), connect: connectorOf(milliseconds(this.#options.connectSeconds), this.#tls) });
  }

  #tunnels(proxy: ForwardProxy, pipelining: 0 | 1): ProxyAgent {
    const timeout = milliseconds(this.#options.connectSeconds);
    const tls = { timeout, ...this.#tls() };
    const uri = new URL(proxy.url);
    if (proxy.kind === 'http') {
      uri.username = '';
      uri.password = '';
    }
    return new ProxyAgent({
      ...this.#common(pipelining),
      uri: uri.href,
      ...(proxy.kind === 'http' && proxy.authorization !== undefined ? { token: proxy.authorization } : {}),
      requestTls: tls,
      ...(proxy.url.protocol === 'https:' ? { proxyTls: tls } : {}),
      connectTimeout: timeout,
    } as ProxyAgent.Options);
  }

  #common(pipelining: 0 | 1) {
    return {
      connections: this.#options.connections,
      // Never two requests in flight on one connection: a broken one would take the other with it. 0: not kept at all.
      pipelining,
      keepAliveTimeout: keepAliveSeconds * 1000,
      headersTimeout: milliseconds(this.#options.silenceSeconds),
      bodyTimeout: milliseconds(this.#options.silenceSeconds),
    };
  }
}

/** Whole, as undici wants them, and never zero, which would mean no limit. */
function milliseconds(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1000));
}
