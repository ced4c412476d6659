import { ConformanceError } from '../errors.ts';
import { authTypeOf } from './auth-types.ts';
import { factorsOf, totpOf } from './factors.ts';
import { oidcCredential } from './oidc.ts';
import type { Question } from './question.ts';
import { namedScope, scopeOf, scopeSettings } from './scope.ts';
import type { Credential } from './target.ts';
import { userOf } from './user.ts';
import { spelled } from './wording.ts';

type ApplicationCredential = Extract<Credential, { authType: 'v3applicationcredential' }>;

/**
 * Who logs in where, how, and with which authority.
 *
 * @throws ERR_AUTH_TYPE, ERR_CONFIG_VALUE
 */
export function credentialOf(question: Question): Credential {
  const { need } = question;
  const authType = authTypeOf(question.settings);
  switch (authType) {
    case 'none':
      return { authType, endpoint: endpointOf(question) };
    case 'http_basic':
      return {
        authType,
        username: need('auth.username', 'HTTP basic authentication needs a user name and a password.'),
        password: need('auth.password', 'The password may also stand in secure.yaml.'),
        endpoint: endpointOf(question),
      };
    case 'admin_token':
      return { authType, token: need('auth.token', 'Give the token that is sent as it is.'), endpoint: endpointOf(question) };
  }

  const authUrl = authUrlOf(question);
  switch (authType) {
    case 'password': {
      const user = userOf(question, hintForLogin(question));
      return { authType, authUrl, user, password: need('auth.password', hintForLogin(question)), scope: scopeOf(question) };
    }
    case 'token': {
      const token = need('auth.token', 'The token may also stand in secure.yaml.');
      return { authType, authUrl, token, scope: namedScope(question) };
    }
    case 'v3applicationcredential':
      return applicationCredential(authUrl, question);
    case 'v3totp':
      return { authType, authUrl, ...totpOf(question), scope: scopeOf(question) };
    case 'v3multifactor':
      return { authType, authUrl, factors: factorsOf(question), scope: scopeOf(question) };
    case 'v3oidcpassword':
    case 'v3oidcclientcredentials':
    case 'v3oidcaccesstoken':
      return oidcCredential(authType, authUrl, question);
  }
}

function authUrlOf({ settings, reader, missing }: Question): string {
  const authUrl = reader.url('auth.auth_url')?.replace(/\/+$/, '');
  if (authUrl === undefined) throw missing(['auth.auth_url'], 'Give the URL of Keystone, such as https://keystone.example:5000/v3.');
  if (!/\/v2(\.\d+)?$/.test(authUrl)) return authUrl;
  throw new ConformanceError(
    'ERR_CONFIG_VALUE',
    `${spelled(settings.get('auth.auth_url')!)} is of the Identity API v2, which Keystone no longer has.`,
    { hint: 'Let it end in /v3, or without a version.' },
  );
}

/** The address of every service where there is no Keystone; the Image service may have one of its own instead. */
function endpointOf({ reader, hasImageEndpoint, missing }: Question): string | undefined {
  const endpoint = reader.url('auth.endpoint');
  if (endpoint !== undefined || hasImageEndpoint) return endpoint;
  throw missing(['auth.endpoint', 'image_endpoint_override'], 'There is no catalog without Keystone: give the URL of the Image API.');
}

function applicationCredential(authUrl: string, question: Question): ApplicationCredential {
  const { settings, reader, missing, need, warnings } = question;
  const authType = 'v3applicationcredential';
  const id = reader.verbatim('auth.application_credential_id');
  const name = id === undefined ? reader.verbatim('auth.application_credential_name') : undefined;
  if (id === undefined && name === undefined) {
    throw missing(
      ['auth.application_credential_id', 'auth.application_credential_name'],
      '`openstack application credential list` shows both; by name it needs its user, too.',
    );
  }
  const secret = need('auth.application_credential_secret', 'It was shown once, when the application credential was created.');
  const scope = Object.values(scopeSettings)
    .flat()
    .flatMap((setting) => settings.get(setting) ?? []);
  if (scope.length > 0) {
    const keys = scope.map(spelled).join(', ');
    warnings.push(`${keys}: not sent. An application credential brings its own scope, and Keystone refuses it together with another.`);
  }
  if (name === undefined) return { authType, authUrl, id: id!, secret };
  return { authType, authUrl, name, user: userOf(question, 'An application credential by name belongs to a user: name that too.'), secret };
}

/** A key that is there although auth_type is password, and the type that it belongs to. */
const otherLogins = [
  ['auth.application_credential_id', 'v3applicationcredential'],
  ['auth.application_credential_name', 'v3applicationcredential'],
  ['auth.application_credential_secret', 'v3applicationcredential'],
  ['auth.token', 'token'],
  ['auth.access_token', 'v3oidcaccesstoken'],
  ['auth.identity_provider', 'v3oidcpassword or v3oidcclientcredentials'],
  ['auth.auth_methods', 'v3multifactor'],
  ['auth.passcode', 'v3totp'],
  ['auth.totp_seed', 'v3totp'],
  ['auth.totp_command', 'v3totp'],
  ['auth.endpoint', 'none, http_basic or admin_token'],
] as const;

function hintForLogin({ settings, wording }: Question): string {
  const other = otherLogins.find(([name]) => settings.has(name));
  if (other === undefined) return 'The password may also stand in secure.yaml.';
  const [name, type] = other;
  const key = settings.get(name)!;
  const write = key.source.startsWith('--') ? '--os-auth-type ' : wording.isEnvironment ? 'OS_AUTH_TYPE=' : 'auth_type: ';
  return `auth_type is password, but there is ${spelled(key)}: for that write ${write}${type}.`;
}
