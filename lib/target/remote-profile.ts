import { isMapping, type Mapping } from './parse.ts';

/** Where a cloud publishes its own profile (openstacksdk: vendors/__init__.py), undefined for a name that is no URL. */
export function wellKnownUrl(profileName: string): string | undefined {
  const url = URL.parse(profileName);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return `${url.protocol}//${url.host}/.well-known/openstack/api`;
}

/** Settings below `auth` that somebody else's document may bring: where to log in, never as whom or by which command. */
const publicAuth = new Set(
  `auth_url user_domain_id user_domain_name project_domain_id project_domain_name default_domain_id default_domain_name identity_provider
  protocol discovery_endpoint access_token_endpoint`.split(/\s+/),
);

/** Settings beside `auth` that it may bring, and those of services. */
const publicSetting = /^(auth_type|region_name|regions|interface|endpoint_type|status|message|.*_api_version|image_.*)$/;

/**
 * The profile in a fetched document `{name, profile}`, with its numbers and truth values as texts; undefined where it is
 * no such document. What a stranger must not decide (TLS settings, files, credentials, commands) is left out and named.
 */
export function profileInDocument(document: unknown): { profile: Mapping; ignored: string[] } | undefined {
  if (!isMapping(document) || !isMapping(document.profile)) return undefined;
  const ignored: string[] = [];
  return { profile: publicPart(document.profile, '', ignored), ignored };
}

function publicPart(entry: Mapping, prefix: string, ignored: string[]): Mapping {
  const kept: [string, unknown][] = [];
  for (const [written, value] of Object.entries(entry)) {
    const key = written.replaceAll('-', '_');
    if (prefix === '' && key === 'auth' && isMapping(value)) kept.push([key, publicPart(value, 'auth.', ignored)]);
    else if (prefix === '' && key === 'regions' && Array.isArray(value)) kept.push([key, value.map((item) => publicRegion(item, ignored))]);
    else if (publicAuth.has(key) || (prefix === '' && publicSetting.test(key))) kept.push([key, asText(value)]);
    else ignored.push(prefix + written);
  }
  return Object.fromEntries(kept);
}

function publicRegion(item: unknown, ignored: string[]): unknown {
  if (!isMapping(item) || !isMapping(item.values)) return asText(item);
  return { ...(asText(item) as Mapping), values: publicPart(item.values, '', ignored) };
}

/** As the files are read: nothing but texts, null, lists and mappings. */
function asText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.replace(/\p{Cc}/gu, ' ');
  if (Array.isArray(value)) return value.map(asText);
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  return null;
}
