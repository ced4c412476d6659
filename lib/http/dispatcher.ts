import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Agent, type Dispatcher } from 'undici';
import { ConformanceError } from '../errors.ts';

/** How to speak TLS with a target; paths are absolute. */
export interface TlsSettings {
  readonly verify: boolean;
  readonly cacert?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface DispatcherOptions {
  readonly tls: TlsSettings;
  /** Connections to one host at most. */
  readonly connections: number;
  readonly connectSeconds: number;
  /** Longest silence before and within an answer. */
  readonly silenceSeconds: number;
}

export const defaultDispatcherOptions: DispatcherOptions = {
  tls: { verify: true },
  connections: 32,
  connectSeconds: 15,
  silenceSeconds: 120,
};

/** A pool of connections with the target's TLS settings. Close it when done. Errors: ERR_CONFIG_VALUE for a file that cannot be read. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { tls } = options;
  return new Agent({
    connections: options.connections,
    // Never two requests in flight on one connection: a broken one would take the other with it.
    pipelining: 1,
    connect: {
      timeout: options.connectSeconds * 1000,
      rejectUnauthorized: tls.verify,
      ...(tls.cacert === undefined ? {} : { ca: [...rootCertificates, read(tls.cacert, 'cacert')] }),
      ...(tls.cert === undefined ? {} : { cert: read(tls.cert, 'cert') }),
      ...(tls.key === undefined ? {} : { key: read(tls.key, 'key') }),
    },
    headersTimeout: options.silenceSeconds * 1000,
    bodyTimeout: options.silenceSeconds * 1000,
  });
}

function read(path: string, setting: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConformanceError('ERR_CONFIG_VALUE', `The file that ${setting} names cannot be read: ${path}`, {
      hint: `Correct ${setting} in clouds.yaml, or the flag or variable that sets it.`,
      cause,
    });
  }
}
