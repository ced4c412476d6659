import type { CredentialedRole } from '../../specs/roles.ts';
import { type Finding, ok, warning } from './finding.ts';

/** An entry of a version list, as far as it is looked at. */
export interface ListedVersion {
  readonly id: string;
  readonly status?: unknown;
  readonly links?: unknown;
  readonly min_version?: unknown;
}

/** Whether the links of a version list lead back to where it was asked for. */
export function checkLinks(role: CredentialedRole, url: string, versions: readonly ListedVersion[]): Finding {
  const asked = new URL(url);
  const wrong = versions.flatMap(selfLinks).find((href) => !leadsTo(asked, href));
  if (wrong === undefined) return ok('links', role, 'The links of the version list lead to this endpoint.');
  const other = URL.parse(wrong, `${url}/`);
  const onlyScheme = other !== null && other.host === asked.host && other.protocol !== asked.protocol;
  return warning(
    'links',
    role,
    `The version list names itself ${wrong}, and was asked for at ${url}: clients that follow its links go astray.`,
    onlyScheme
      ? 'Let the proxy send X-Forwarded-Proto, and set enable_proxy_headers_parsing under [oslo_middleware] (the filter http_proxy_to_wsgi) or public_endpoint in glance-api.conf.'
      : `Set public_endpoint = ${url} in glance-api.conf, or let the proxy hand the Host header through.`,
  );
}

function selfLinks({ links }: ListedVersion): string[] {
  if (!Array.isArray(links)) return [];
  return links.flatMap((link) => (link?.rel === 'self' && typeof link.href === 'string' ? [link.href as string] : []));
}

function leadsTo(asked: URL, href: string): boolean {
  const link = URL.parse(href, `${asked.href}/`);
  return link !== null && link.origin === asked.origin && link.pathname.startsWith(asked.pathname.replace(/\/*$/, '/'));
}
