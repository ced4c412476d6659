import { ConformanceError } from '../errors.ts';
import { closest } from './closest.ts';
import type { Settings } from './settings.ts';
import type { AuthType } from './target.ts';
import { spelled } from './wording.ts';

/** Each name of an auth_type that is understood, in keystoneauth's spelling, and what it becomes. */
const known: Readonly<Record<string, AuthType>> = {
  password: 'password',
  v3password: 'password',
  v3applicationcredential: 'v3applicationcredential',
  token: 'token',
  v3token: 'token',
  v3totp: 'v3totp',
  v3multifactor: 'v3multifactor',
  v3oidcpassword: 'v3oidcpassword',
  v3oidcclientcredentials: 'v3oidcclientcredentials',
  v3oidcaccesstoken: 'v3oidcaccesstoken',
  none: 'none',
  http_basic: 'http_basic',
  admin_token: 'admin_token',
  token_endpoint: 'admin_token',
};

const v2 = {
  why: 'belongs to the Identity API v2, which Keystone no longer has',
  hint: 'Write auth_type: password (or token), and the domains of the user and the project.',
};
const instead = 'Make a token (`openstack token issue`) or an application credential with it, and log in with that.';
const needsPerson = { why: 'needs a person or a browser at each login', hint: instead };
const boundToHost = { why: 'is bound to a host or a corporate login, and not supported', hint: instead };
const rare = { why: 'is not supported', hint: instead };

/** Types that keystoneauth knows and that are refused here. */
const refused: Readonly<Record<string, { readonly why: string; readonly hint: string }>> = {
  v2password: v2,
  v2token: v2,
  v3oidcauthcode: needsPerson,
  v3oidcdeviceauthz: needsPerson,
  v3websso: needsPerson,
  v3kerberos: boundToHost,
  v3fedkerb: boundToHost,
  v3samlpassword: boundToHost,
  v3adfspassword: boundToHost,
  v3tokenlessauth: boundToHost,
  v3oauth1: rare,
  v3oauth2clientcredential: rare,
  v3oauth2mtlsclientcredential: rare,
};

/**
 * The auth_type of a cloud. Null, empty and `None` are `none`, as in the SDK; the default `password` is among the settings.
 *
 * @throws ERR_AUTH_TYPE for a type that cannot be used, or is not known
 */
export function authTypeOf(settings: Settings): AuthType {
  const setting = settings.get('auth_type');
  const value = setting === undefined ? 'password' : setting.value;
  const type = value === null || value === '' || value === 'None' ? 'none' : String(value);
  const found = Object.hasOwn(known, type) ? known[type] : undefined;
  if (found !== undefined) return found;

  const where = setting === undefined ? 'auth_type' : spelled(setting);
  const refusal = Object.hasOwn(refused, type) ? refused[type] : undefined;
  if (refusal !== undefined) throw new ConformanceError('ERR_AUTH_TYPE', `${where}: '${type}' ${refusal.why}.`, { hint: refusal.hint });

  const names = Object.keys(known);
  const near = closest(type, names);
  throw new ConformanceError('ERR_AUTH_TYPE', `${where}: '${type}' is not known; expected one of ${names.join(', ')}.`, {
    hint: near === undefined ? 'Choose one of these.' : `Did you mean '${near}'?`,
  });
}
