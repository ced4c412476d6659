import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, getCACertificates, rootCertificates, type SecureContext } from 'node:tls';
import { ConformanceError } from '../errors.ts';

/** How to speak TLS with a target; paths are absolute. */
export interface TlsSettings {
  readonly verify: boolean;
  /** Certificates that are trusted besides those of the system. */
  readonly cacert?: string;
  /** Our own certificate; the file may hold the key as well. */
  readonly cert?: string;
  readonly key?: string;
}

/** What node:tls takes: one context for all connections, because parsing hundreds of roots for each would take longer than the request. */
export interface TlsConnect {
  readonly rejectUnauthorized: boolean;
  readonly secureContext: SecureContext;
  /** HTTP/2 is not spoken: one broken connection would take many requests with it. */
  readonly allowH2: false;
}

/**
 * Reads the files that the settings name, at once, and leaves the context to the first connection that needs it. Errors:
 * ERR_CONFIG_VALUE for a file that cannot be read or does not hold what its setting is for.
 */
export function tlsConnect(tls: TlsSettings): () => TlsConnect {
  const ca = tls.verify && tls.cacert !== undefined ? certificates(tls.cacert, 'cacert') : undefined;
  const cert = tls.cert === undefined ? undefined : certificates(tls.cert, 'cert');
  const keyPath = tls.key ?? tls.cert;
  const key = keyPath === undefined ? undefined : read(keyPath, tls.key === undefined ? 'cert' : 'key');
  const identity = { ...(cert === undefined ? {} : { cert }), ...(key === undefined ? {} : { key }) };
  if (key !== undefined) tryIdentity(identity, tls);
  let made: TlsConnect | undefined;
  return () => {
    made ??= {
      rejectUnauthorized: tls.verify,
      secureContext: createSecureContext({ ...identity, ...(tls.verify ? { ca: ca === undefined ? roots() : [...roots(), ca] } : {}) }),
      allowH2: false,
    };
    return made;
  };
}

/** What the system trusts, what node brings along, and what NODE_EXTRA_CA_CERTS adds. */
function roots(): string[] {
  // Node 22.15 and 24 have it; earlier ones know their own roots only.
  if (typeof getCACertificates !== 'function') return [...rootCertificates];
  return [...new Set([...getCACertificates('bundled'), ...getCACertificates('system'), ...getCACertificates('extra')])];
}

function certificates(path: string, setting: 'cacert' | 'cert'): string {
  const text = read(path, setting);
  try {
    new X509Certificate(text);
  } catch (cause) {
    throw wrongFile(`The file that ${setting} names holds no certificate in PEM form: ${path}`, setting, cause);
  }
  return text;
}

function tryIdentity(identity: { cert?: string; key?: string }, tls: TlsSettings): void {
  try {
    createSecureContext(identity);
  } catch (cause) {
    const where = tls.key === undefined ? `${tls.cert}` : `${tls.key} (cert: ${tls.cert ?? 'none'})`;
    throw wrongFile(
      `There is no key that fits the certificate in ${where}: ${cause instanceof Error ? cause.message : String(cause)}`,
      'key',
      cause,
    );
  }
}

function read(path: string, setting: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw wrongFile(`The file that ${setting} names cannot be read: ${path}`, setting, cause);
  }
}

function wrongFile(message: string, setting: string, cause: unknown): ConformanceError {
  return new ConformanceError('ERR_CONFIG_VALUE', message, {
    hint: `Correct ${setting} in clouds.yaml, or the flag or variable that sets it.`,
    cause,
  });
}
