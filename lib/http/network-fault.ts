import { ConformanceError } from '../errors.ts';

const certificateCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'HOSTNAME_MISMATCH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const timeoutCodes = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);

const explanations: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be resolved now',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed while the request was being sent',
  UND_ERR_SOCKET: 'the connection was closed before the answer was complete',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not accepted in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped in the middle',
};

/** What the network's error means, as one of ours; `where` names the URL. The original is kept as cause. */
export function networkFault(error: unknown, method: string, url: string): ConformanceError {
  const code = codeOf(error);
  const where = `${method} ${url}`;
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new ConformanceError('ERR_TLS', `${new URL(url).host} does not speak TLS as expected (${code}): ${messageOf(error)}. ${where}`, {
      hint: 'See whether the address should begin with http:// instead of https://, and which TLS versions the service takes.',
      cause: error,
    });
  }
  if (certificateCodes.has(code) || code.startsWith('ERR_TLS')) {
    return new ConformanceError(
      'ERR_TLS',
      `The certificate of ${new URL(url).host} is not trusted (${code}): ${messageOf(error)}. ${where}`,
      {
        hint: 'Name the CA that signed it: `cacert` in clouds.yaml, OS_CACERT or --os-cacert. To go on without any check: --insecure.',
        cause: error,
      },
    );
  }
  const why = explanations[code] ?? messageOf(error);
  if (timeoutCodes.has(code) || code === 'ERR_DEADLINE') {
    return new ConformanceError('ERR_TIMEOUT', `${where} was not answered in time: ${why} (${code}).`, {
      hint: 'See whether the service is up and how loaded it is; api_timeout in clouds.yaml gives it more time.',
      cause: error,
    });
  }
  return new ConformanceError('ERR_UNREACHABLE', `${where} got no answer: ${why}${code ? ` (${code})` : ''}.`, {
    hint: 'See whether the address is right, the service is up, and a firewall or proxy lies between.',
    cause: error,
  });
}

function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === 'string') return code;
    // A connect to several addresses fails with an aggregate; the first one tells.
    if (e instanceof AggregateError && e.errors.length > 0) return codeOf(e.errors[0]);
  }
  return '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
