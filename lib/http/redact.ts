import { createHash } from 'node:crypto';

/** Headers whose value is a secret, or leads to one. */
const secretHeaders = new Set([
  'authorization',
  'x-auth-token',
  'x-subject-token',
  'x-service-token',
  'x-storage-token',
  'cookie',
  'set-cookie',
  'proxy-authorization',
]);

/** Keys of a JSON body whose value is a secret. */
const secretKeys = /("(?:password|secret|passcode|token|access_token|original_password)"\s*:\s*)"(?:[^"\\]|\\.)*"/g;

// A service may answer with megabytes of one letter: every repetition below ends soon or cannot be entered in many ways.

/** Parameters of a URL that sign it or let its holder in. */
const secretParameters = /([?&][^=&?#\s"]{0,100}?(?:signature|token|secret|credential|password|sig)[^=&?#\s"]{0,100}=)[^&#\s"]*/gi;

/** User and password before the host of a URL. */
const userInfo = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^/@\s"]*@/gi;

/**
 * What stands in an exchange in place of a secret: enough to see that two are the same, as OpenStack's own clients log it.
 */
function mask(value: string): string {
  return `{SHA256}${createHash('sha256').update(value).digest('hex').slice(0, 16)}`;
}

/** A copy of some headers that holds no secret. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeaders.has(name.toLowerCase()) ? mask(value) : redactText(value)]),
  );
}

/** A URL without credentials and signatures. */
export function redactUrl(url: string): string {
  return url.replace(userInfo, '$1***@').replace(secretParameters, '$1***');
}

/** A body without passwords and tokens, wherever JSON or a URL holds one. */
export function redactText(text: string): string {
  return text.replace(secretKeys, '$1"***"').replace(userInfo, '$1***@').replace(secretParameters, '$1***');
}

/**
 * Takes out the secrets of one request wherever they turn up: a server may repeat the token that it was sent, in whatever form.
 */
export function withoutSecretsOf(headers: Readonly<Record<string, string>>): (text: string) => string {
  const secrets = Object.entries(headers).flatMap(([name, value]) =>
    secretHeaders.has(name.toLowerCase()) && value.length >= 8 ? [value] : [],
  );
  return (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, mask(secret)), text);
}
