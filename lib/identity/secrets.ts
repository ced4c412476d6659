import { redactText } from '../http/index.ts';
import type { Credential, Factor, Passcode } from '../target/index.ts';

/** The secrets of a login: those of the credential, and those that came up on the way. */
export interface Secrets {
  /** Takes a secret in: a code, a token. Gives it back. */
  keep(secret: string): string;
  /** A text without any of them, in whatever form a server may have repeated it. */
  without(text: string): string;
}

export function secretsOf(credential: Credential): Secrets {
  const forms = new Set<string>();
  const keep = (secret: string) => {
    for (const form of formsOf(secret)) if (form !== '') forms.add(form);
    return secret;
  };
  for (const secret of credentialSecrets(credential)) keep(secret);
  return {
    keep,
    without: (text) =>
      [...forms].sort((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, '***'), redactText(text)),
  };
}

/** The secrets that a credential holds, and those that follow from them. */
export function* credentialSecrets(credential: Credential): Iterable<string> {
  switch (credential.authType) {
    case 'password':
      yield credential.password;
      break;
    case 'v3applicationcredential':
      yield credential.secret;
      break;
    case 'token':
    case 'admin_token':
      yield credential.token;
      break;
    case 'v3totp':
      yield* passcodeSecrets(credential.passcode);
      break;
    case 'v3multifactor':
      for (const factor of credential.factors) yield* factorSecrets(factor);
      break;
    case 'v3oidcpassword':
      yield credential.password;
      yield* clientSecrets(credential.provider);
      break;
    case 'v3oidcclientcredentials':
      yield* clientSecrets(credential.provider);
      break;
    case 'v3oidcaccesstoken':
      yield credential.accessToken;
      break;
    case 'http_basic':
      yield credential.password;
      yield basicCredentials(credential.username, credential.password);
      break;
    case 'none':
      break;
  }
}

function* factorSecrets(factor: Factor): Iterable<string> {
  if (factor.method === 'password') yield factor.password;
  if (factor.method === 'token') yield factor.token;
  if (factor.method === 'totp') yield* passcodeSecrets(factor.passcode);
}

function* passcodeSecrets(passcode: Passcode): Iterable<string> {
  if (passcode.kind === 'code') yield passcode.code;
  if (passcode.kind === 'seed') yield passcode.seed;
}

function* clientSecrets({ clientId = '', clientSecret }: { readonly clientId?: string; readonly clientSecret?: string }): Iterable<string> {
  if (clientSecret === undefined) return;
  yield clientSecret;
  yield basicCredentials(clientId, clientSecret);
}

/** What follows the word Basic in a header (RFC 7617). */
export function basicCredentials(name: string, password: string): string {
  return Buffer.from(`${name}:${password}`).toString('base64');
}

/** A secret as a server may repeat it: as it is, as a JSON string (with and without other than ASCII), in a URL, in a form and in HTML. */
export function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return [
    secret,
    json,
    json.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    html,
    html.replaceAll("'", '&#x27;'),
    html.replaceAll("'", '&#39;'),
    html.replaceAll('&quot;', '&#34;').replaceAll("'", '&#39;'),
  ];
}
