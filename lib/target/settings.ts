import { isMapping, type Mapping } from './parse.ts';

/** One value with where it came from and how it was spelled there, so that a message can speak the user's language. */
export interface Setting {
  readonly value: unknown;
  readonly source: string;
  readonly spelling: string;
}

/** Settings under their canonical names: `region_name`, `auth.project_name`. Later layers replace earlier ones. */
export type Settings = ReadonlyMap<string, Setting>;

/** Settings that describe the credential. They may stand below `auth` or beside it. */
const authKeys = new Set(
  `auth_url username user_id password passcode token user_domain_id user_domain_name project_id project_name project_domain_id
  project_domain_name domain_id domain_name default_domain_id default_domain_name system_scope trust_id application_credential_id
  application_credential_name application_credential_secret auth_methods totp_seed totp_command identity_provider protocol client_id
  client_secret access_token access_token_endpoint discovery_endpoint openid_scope endpoint`.split(/\s+/),
);

const oldSpellings: Readonly<Record<string, string>> = {
  tenant_id: 'project_id',
  tenant_name: 'project_name',
  user_name: 'username',
  auth_token: 'token',
  auth_plugin: 'auth_type',
  image_endpoint: 'image_endpoint_override',
  // keystoneauth: admin_token took `url`, and what it reads as openid_scope it keeps as `scope`.
  url: 'endpoint',
  scope: 'openid_scope',
};

/** Layers from the weakest to the strongest into one. `auth` merges key by key, lists and all else is replaced. */
export function merge(...layers: readonly Settings[]): Settings {
  return new Map(layers.flatMap((layer) => [...layer]));
}

/**
 * One entry of a file as settings (openstacksdk: normalize_keys, magic_fixes).
 *
 * `-` is `_` in keys. Within one entry the new spelling beats the old one (project_name, tenant_name), and a key beside
 * `auth` beats the same key below it, as in the `openstack` command (osc_lib; the SDK alone prefers `auth` for auth_url,
 * username and password). When the two differ, a warning is added.
 */
export function settingsOf(entry: Mapping, source: string, warnings: string[]): Settings {
  const { auth, ...rest } = entry;
  const below = isMapping(auth) ? Object.entries(auth).map(([key, value]) => written(`auth.${key}`, key, value, true)) : [];
  const beside = Object.entries(rest).map(([key, value]) => written(key, key, value, false));
  const ranked = [...below, ...beside].filter(isSaid).sort((a, b) => a.rank - b.rank);

  const settings = new Map<string, Setting>();
  for (const { name, spelling, value } of ranked) {
    const weaker = settings.get(name);
    if (weaker !== undefined && weaker.value !== value) {
      warnings.push(`${source} sets both ${weaker.spelling} and ${spelling}, to different values; ${spelling} is used.`);
    }
    settings.set(name, { value, source, spelling });
  }
  return settings;
}

/** The canonical name of a key: `OS_TENANT_NAME` without its prefix, `endpoint-type`, `username` … */
export function canonicalName(key: string): string {
  const name = modernName(key.replaceAll('-', '_'));
  return authKeys.has(name) ? `auth.${name}` : name;
}

interface Written {
  readonly name: string;
  readonly spelling: string;
  readonly value: unknown;
  readonly rank: number;
}

function written(spelling: string, key: string, value: unknown, belowAuth: boolean): Written {
  const plain = key.replaceAll('-', '_');
  const name = canonicalName(plain);
  const isModern = modernName(plain) === plain;
  return {
    name: belowAuth && !name.startsWith('auth.') ? `auth.${name}` : name,
    spelling,
    value,
    rank: (isModern ? 2 : 0) + (belowAuth ? 0 : 1),
  };
}

function modernName(key: string): string {
  const renamed = oldSpellings[key];
  if (renamed !== undefined) return renamed;
  if (key.endsWith('endpoint_type')) return key.replace('endpoint_type', 'interface');
  if (key.endsWith('timeout') && key !== 'timeout') return 'api_timeout';
  return key;
}

/** An empty credential says nothing. Other settings may be emptied on purpose, to undo a profile's. */
function isSaid({ name, value }: Written): boolean {
  return !name.startsWith('auth.') || (value !== null && value !== '');
}
