import { isConformanceError } from '../errors.ts';
import { type ImageEndpoint, imageEndpoint } from '../identity/index.ts';
import { type Finding, fault, notTried, ok, warning } from './finding.ts';
import type { LoggedIn } from './scope.ts';

/** The endpoint that a run would speak to, and what was found on the way to it. */
export function checkCatalog({ link, session }: LoggedIn): { readonly endpoint: ImageEndpoint | undefined; readonly findings: Finding[] } {
  const { role, target } = link;
  const isUnscoped = 'authUrl' in target.credential && session.catalog.length === 0 && session.projectId === undefined;
  try {
    const endpoint = imageEndpoint(target, session.catalog);
    const region = endpoint.region === undefined ? '' : `, region ${endpoint.region}`;
    const says = `${endpoint.url} (${endpoint.origin}${region}).${othersThan(endpoint, { link, session })}`;
    return {
      endpoint,
      findings: [
        ok('catalog', role, says),
        ...endpoint.warnings.map((text) => warning('catalog', role, text, 'Set region_name, OS_REGION_NAME or --os-region-name.')),
      ],
    };
  } catch (error) {
    if (!isConformanceError(error)) throw error;
    if (isUnscoped) return { endpoint: undefined, findings: [notTried('catalog', role, 'There is no catalog without a scope.')] };
    return { endpoint: undefined, findings: [fault('catalog', role, error)] };
  }
}

/** What else the catalog has for the image service. */
function othersThan(chosen: ImageEndpoint, { link, session }: LoggedIn): string {
  const { serviceType, regionName } = link.target;
  const endpoints = session.catalog.filter(({ type }) => type === serviceType).flatMap((service) => service.endpoints);
  const near = endpoints.filter(({ region }) => regionName === undefined || region === regionName);
  const others = near.filter(({ url }) => url.replace(/\/+$/, '').replace(/\/v\d+(\.\d+)?$/, '') !== chosen.url);
  const words = others.map(({ interface: kind, region, url }) => `${kind}${region === undefined ? '' : ` in ${region}`} ${url}`);
  return words.length === 0 ? '' : ` The catalog also has: ${words.join(', ')}.`;
}
