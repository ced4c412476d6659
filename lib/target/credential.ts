import { ConformanceError } from '../errors.ts';
import type { Reader } from './reader.ts';
import type { Settings } from './settings.ts';
import type { Target, TargetScope, TargetUser } from './target.ts';
import { type CloudWording, keyFor, missingValue, spelled } from './wording.ts';

export type Credential = Pick<Target, 'authType' | 'authUrl' | 'user' | 'password' | 'scope'>;

/** Types that keystoneauth knows and that will, or may, follow. */
const notYet = new Set(
  `v3applicationcredential token v3token v3totp v3multifactor v3oidcclientcredentials v3oidcpassword v3oidcaccesstoken v3oidcauthcode
  v3oidcdeviceauthz v3kerberos v3adfspassword v3samlpassword v3oauth1 v3oauth2clientcredential v3oauth2mtlsclientcredential
  v3tokenlessauth none http_basic admin_token token_endpoint`.split(/\s+/),
);

const names = (...keys: string[]) => keys.map((key) => `auth.${key}`);

/**
 * `domain_*` stands for the user's and the project's domain when a project is the scope, and is the scope otherwise;
 * `default_domain_*` stands for both, and is never a scope (openstacksdk: _handle_domain_id; keystoneauth: generic.password).
 */
export function withDomainsFilledIn(settings: Settings): Settings {
  const filled = new Map(settings);
  const hasProject = settings.has('auth.project_id') || settings.has('auth.project_name');
  const fill = (from: string, to: string) => {
    const setting = filled.get(from);
    if (setting !== undefined && !filled.has(to)) filled.set(to, setting);
  };
  for (const kind of ['id', 'name']) {
    if (hasProject) {
      fill(`auth.domain_${kind}`, `auth.user_domain_${kind}`);
      fill(`auth.domain_${kind}`, `auth.project_domain_${kind}`);
      filled.delete(`auth.domain_${kind}`);
      fill(`auth.default_domain_${kind}`, `auth.project_domain_${kind}`);
    }
    fill(`auth.default_domain_${kind}`, `auth.user_domain_${kind}`);
  }
  return filled;
}

/**
 * Who logs in where, and with which authority.
 *
 * @param settings with the domains filled in
 * @throws ERR_AUTH_TYPE, ERR_CONFIG_VALUE
 */
export function credentialOf(settings: Settings, reader: Reader, wording: CloudWording): Credential {
  refuseOtherAuthTypes(settings);
  reader.text('auth_type');
  const authUrl = reader.url('auth.auth_url')?.replace(/\/+$/, '');
  if (authUrl === undefined)
    throw missingValue(wording, names('auth_url'), 'Give the URL of Keystone, such as https://keystone.example:5000/v3.');
  if (/\/v2(\.\d+)?$/.test(authUrl)) {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      `${spelled(settings.get('auth.auth_url')!)} is of the Identity API v2, which Keystone no longer has.`,
      {
        hint: 'Let it end in /v3, or without a version.',
      },
    );
  }
  const user = userOf(settings, reader, wording);
  const password = reader.verbatim('auth.password');
  if (password === undefined) throw missingValue(wording, names('password'), hintForLogin(settings, wording));
  return { authType: 'password', authUrl, user, password, scope: scopeOf(settings, reader, wording) };
}

function refuseOtherAuthTypes(settings: Settings): void {
  const setting = settings.get('auth_type');
  // An empty auth_type means 'none' in the SDK; the default applies only where the key is absent.
  const type =
    setting === undefined ? 'password' : setting.value === null || setting.value === 'None' ? 'none' : String(setting.value || 'none');
  if (type === 'password' || type === 'v3password') return;

  const where = setting === undefined ? 'auth_type' : spelled(setting);
  const isV2 = type.startsWith('v2');
  const reason = isV2
    ? 'belongs to the Identity API v2, which Keystone no longer has'
    : notYet.has(type)
      ? 'is not supported yet'
      : 'is not known';
  throw new ConformanceError('ERR_AUTH_TYPE', `${where}: '${type}' ${reason}; supported: password, v3password.`, {
    hint: isV2 ? 'Write auth_type: password, and the domains of the user and the project.' : 'Use a user with a password for this run.',
  });
}

function userOf(settings: Settings, reader: Reader, wording: CloudWording): TargetUser {
  const id = reader.verbatim('auth.user_id');
  const name = reader.verbatim('auth.username');
  const domainId = reader.verbatim('auth.user_domain_id');
  const domainName = reader.verbatim('auth.user_domain_name');
  if (id === undefined && name === undefined) {
    throw missingValue(wording, names('username', 'user_id'), hintForLogin(settings, wording));
  }
  if (id === undefined && domainId === undefined && domainName === undefined) {
    throw missingValue(
      wording,
      names('user_domain_name', 'user_domain_id'),
      'The name of a user counts within a domain only; it is often Default.',
    );
  }
  return { ...(id && { id }), ...(name && { name }), ...(domainId && { domainId }), ...(domainName && { domainName }) };
}

function hintForLogin(settings: Settings, wording: CloudWording): string {
  const other = [...settings.keys()].find((name) => name.startsWith('auth.application_credential') || name === 'auth.token');
  if (other === undefined) return 'The password may also stand in secure.yaml.';
  return `There is ${keyFor(wording, other)}, but only a user with a password is supported yet.`;
}

function scopeOf(settings: Settings, reader: Reader, wording: CloudWording): TargetScope {
  const present = names('project_id', 'project_name', 'domain_id', 'domain_name', 'system_scope', 'trust_id').filter((name) =>
    settings.has(name),
  );
  const kinds = new Set(present.map((name) => name.replace(/_(id|name)$/, '')));
  if (kinds.size > 1) {
    const keys = present.map((name) => spelled(settings.get(name)!)).join(', ');
    throw new ConformanceError('ERR_CONFIG_VALUE', `Cloud '${wording.cloud}' has more than one scope: ${keys}.`, {
      hint: 'A token has one: keep the project, the domain or system_scope, and remove the rest.',
    });
  }
  if (kinds.has('auth.system_scope')) return systemScope(settings, reader);
  if (kinds.has('auth.domain')) {
    const domainId = reader.verbatim('auth.domain_id');
    const domainName = reader.verbatim('auth.domain_name');
    return { kind: 'domain', ...(domainId && { domainId }), ...(domainName && { domainName }) };
  }
  if (kinds.has('auth.project')) return projectScope(reader, wording);
  const hint = kinds.has('auth.trust')
    ? 'A trust is not supported yet.'
    : 'Name the project to work in (or, for an administrator, system_scope: all).';
  throw missingValue(wording, names('project_name', 'project_id'), hint);
}

function systemScope(settings: Settings, reader: Reader): TargetScope {
  if (reader.verbatim('auth.system_scope') === 'all') return { kind: 'system', system: 'all' };
  throw new ConformanceError(
    'ERR_CONFIG_VALUE',
    `${spelled(settings.get('auth.system_scope')!)}: expected 'all', the only one that Keystone has.`,
  );
}

function projectScope(reader: Reader, wording: CloudWording): TargetScope {
  const projectId = reader.verbatim('auth.project_id');
  const projectName = reader.verbatim('auth.project_name');
  const projectDomainId = reader.verbatim('auth.project_domain_id');
  const projectDomainName = reader.verbatim('auth.project_domain_name');
  if (projectId === undefined && projectDomainId === undefined && projectDomainName === undefined) {
    throw missingValue(
      wording,
      names('project_domain_name', 'project_domain_id'),
      'The name of a project counts within a domain only; it is often Default.',
    );
  }
  return {
    kind: 'project',
    ...(projectId && { projectId }),
    ...(projectName && { projectName }),
    ...(projectDomainId && { projectDomainId }),
    ...(projectDomainName && { projectDomainName }),
  };
}
