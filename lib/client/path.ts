import { ConformanceError } from '../errors.ts';

/** Path and query of a request: a template filled in, or a link as the server gave it. */
export function pathAndQuery(
  template: string,
  values: Readonly<Record<string, string>> | undefined,
  query: Readonly<Record<string, unknown>> | undefined,
  link: string | undefined,
): string {
  return link === undefined ? `${fill(template, values)}${queryString(query)}` : pathOfLink(link);
}

function fill(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    if (/^\.\.?$/.test(value)) throw new ConformanceError('ERR_BROKEN', `A path segment "${value}" cannot be sent: URLs fold it away.`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Readonly<Record<string, unknown>> | undefined): string {
  const parts = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((v) => v !== undefined)
      .map((v) => `${encodeURIComponent(name)}=${encodeURIComponent(String(v))}`),
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * Glance gives links as /v2/images?…, whatever path the endpoint has in the catalog, and a proxy may make them absolute;
 * they are followed from their version on, at the endpoint that the catalog names.
 */
function pathOfLink(link: string): string {
  // An absolute link gives its path only: the token goes to nobody but the endpoint.
  const path = link.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
  const at = path.search(/\/v\d+(\.\d+)?\//);
  const found = at === -1 ? path : path.slice(at);
  return found.startsWith('/') ? found : `/${found}`;
}
