import { ConformanceError } from '../errors.ts';
import type { FaultContext } from './fault-context.ts';

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

/** Alerts by which a server turns down the certificate that we showed, or that we showed none. */
const ours = /ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_|UNSUPPORTED_CERTIFICATE)|ALERT_CERTIFICATE/;

/** An error of TLS as one of ours; undefined for any other. */
export function tlsFault(code: string, text: string, { method, url, cacert }: FaultContext, cause: unknown): ConformanceError | undefined {
  const { host } = new URL(url);
  const where = `${method} ${url}`;
  if (ours.test(code)) {
    return new ConformanceError('ERR_TLS', `${host} does not accept our certificate, or wants one (${code}). ${where}`, {
      hint: 'Name a certificate that it accepts: `cert` and `key` in clouds.yaml, OS_CERT and OS_KEY.',
      cause,
    });
  }
  if (certificateCodes.has(code) || code.startsWith('ERR_TLS')) {
    const tried = cacert === undefined ? 'the roots of the system' : `the roots of the system and ${cacert}`;
    return new ConformanceError('ERR_TLS', `The certificate of ${host} is not trusted (${code}): ${text}. Tried ${tried}. ${where}`, {
      hint: 'Name the CA that signed it: `cacert` in clouds.yaml, OS_CACERT or --os-cacert. To go on without any check: --insecure.',
      cause,
    });
  }
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new ConformanceError('ERR_TLS', `${host} does not speak TLS as expected (${code}): ${text}. ${where}`, {
      hint: 'See whether the address should begin with http:// instead of https://, and which TLS versions the service takes.',
      cause,
    });
  }
  return undefined;
}
