import { ConformanceError } from '../errors.ts';
import type { Target } from '../target/index.ts';

export interface CatalogEndpoint {
  readonly interface: string;
  readonly region: string | undefined;
  readonly url: string;
}

export interface CatalogService {
  readonly type: string;
  readonly name: string | undefined;
  readonly endpoints: readonly CatalogEndpoint[];
}

/** The Image API of a target: where it is, and how that was found. */
export interface ImageEndpoint {
  /** Without a trailing slash and without a version: paths of the contract are appended to it. */
  readonly url: string;
  readonly region: string | undefined;
  readonly origin: string;
  /** What a person should know about the choice; mostly nothing. */
  readonly warnings: readonly string[];
}

const hintForRegion = 'Correct region_name in clouds.yaml, OS_REGION_NAME or --os-region-name; names are case-sensitive.';

/**
 * The endpoint of the Image API: the override when there is one; that of the credential where no Keystone is; else the first endpoint of the
 * catalog that fits service type, name, region and the interfaces in their order. Errors: ERR_CATALOG, which names what the catalog offers.
 */
export function imageEndpoint(target: Target, catalog: readonly CatalogService[]): ImageEndpoint {
  const { credential, regionName: region } = target;
  if (target.imageEndpointOverride !== undefined) {
    refuseUnknownRegion(target, catalog);
    const origin = target.origins.image_endpoint_override ?? 'image_endpoint_override';
    return { url: unversioned(target.imageEndpointOverride), region, origin, warnings: [] };
  }
  if ('endpoint' in credential) {
    if (credential.endpoint === undefined) throw withoutEndpoint(target, credential.authType);
    return { url: unversioned(credential.endpoint), region, origin: target.origins['auth.endpoint'] ?? 'auth.endpoint', warnings: [] };
  }
  const endpoints = imageEndpoints(target, catalog);
  const inRegion = endpoints.filter((e) => region === undefined || e.region === region);
  if (inRegion.length === 0) {
    throw new ConformanceError(
      'ERR_CATALOG',
      `Cloud ${target.cloud} has no image endpoint in region ${region}${originOfRegion(target)}; there is one in: ${names(endpoints.map((e) => e.region))}.`,
      { hint: hintForRegion },
    );
  }
  for (const wanted of target.interfaces) {
    const [found, ...others] = inRegion.filter((e) => e.interface === wanted);
    if (found === undefined) continue;
    return {
      url: unversioned(usable(found, target)),
      region: found.region,
      origin: `catalog, ${wanted} interface`,
      warnings: warningsAbout(found, others, target),
    };
  }
  throw new ConformanceError(
    'ERR_CATALOG',
    `Cloud ${target.cloud} has no ${target.interfaces.join(' or ')} image endpoint; there is: ${names(inRegion.map((e) => e.interface))}.`,
    { hint: 'Set interface in clouds.yaml, OS_INTERFACE or --os-interface.' },
  );
}

/** The endpoints of the service that is meant, whatever their region. */
function imageEndpoints(target: Target, catalog: readonly CatalogService[]): readonly CatalogEndpoint[] {
  const { cloud, serviceType, serviceName } = target;
  if (catalog.length === 0) {
    throw new ConformanceError('ERR_CATALOG', `The token of cloud ${cloud} comes without a service catalog, as unscoped tokens do.`, {
      hint: 'Give the credential a project (project_name and project_domain_name), or set image_endpoint_override.',
    });
  }
  const ofType = catalog.filter((service) => service.type === serviceType);
  const services = ofType.filter((service) => serviceName === undefined || service.name === serviceName);
  if (services.length === 0 && ofType.length > 0) {
    throw new ConformanceError(
      'ERR_CATALOG',
      `The catalog of cloud ${cloud} has no ${serviceType} service named ${serviceName}; there is: ${names(ofType.map((s) => s.name))}.`,
      { hint: 'Correct or remove image_service_name in clouds.yaml.' },
    );
  }
  const endpoints = services.flatMap((service) => service.endpoints);
  if (endpoints.length > 0) return endpoints;
  throw new ConformanceError(
    'ERR_CATALOG',
    services.length > 0
      ? `The ${serviceType} service in the catalog of cloud ${cloud} has no endpoint.`
      : `The catalog of cloud ${cloud} has no service of type ${serviceType}; it has: ${names(catalog.map((s) => s.type))}.`,
    { hint: 'See whether this project may use the image service, or set image_endpoint_override.' },
  );
}

/** An override stands whatever the catalog offers for images; a region that no service has is a typo all the same. */
function refuseUnknownRegion(target: Target, catalog: readonly CatalogService[]): void {
  const regions = catalog.flatMap((service) => service.endpoints.flatMap((e) => (e.region === undefined ? [] : [e.region])));
  if (target.regionName === undefined || regions.length === 0 || regions.includes(target.regionName)) return;
  throw new ConformanceError(
    'ERR_CATALOG',
    `No service of cloud ${target.cloud} is in region ${target.regionName}${originOfRegion(target)}; there are: ${names(regions)}.`,
    { hint: hintForRegion },
  );
}

function withoutEndpoint({ cloud }: Target, authType: string): ConformanceError {
  return new ConformanceError('ERR_CATALOG', `Cloud ${cloud} has no catalog to look up the Image API in: auth_type is ${authType}.`, {
    hint: 'Set endpoint under auth, or image_endpoint_override.',
  });
}

/** The URL of an endpoint; Keystone leaves what it cannot fill in as it stands in its database, and others put in anything. */
function usable({ url, interface: kind }: CatalogEndpoint, { cloud }: Target): string {
  const template = /[%$]\(\w+\)s/.exec(url)?.[0];
  if (template === undefined && /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new ConformanceError(
    'ERR_CATALOG',
    `The ${kind} image endpoint in the catalog of cloud ${cloud} is no URL: '${url}'${template ? ` still has ${template} in it` : ''}.`,
    { hint: 'Its administrator has to correct the endpoint in Keystone; image_endpoint_override does without the catalog.' },
  );
}

/** Nobody asked for a region, and there is more than one: the choice may surprise. */
function warningsAbout(found: CatalogEndpoint, others: readonly CatalogEndpoint[], target: Target): string[] {
  const regions = others.map((e) => e.region).filter((region) => region !== found.region);
  if (target.regionName !== undefined || regions.length === 0) return [];
  return [
    `Cloud ${target.cloud} has image endpoints in several regions and region_name is not set: ${found.region ?? '(none)'} is used; there is also ${names(regions)}.`,
  ];
}

function originOfRegion({ origins }: Target): string {
  return origins.region_name === undefined ? '' : ` (from ${origins.region_name})`;
}

/** Each once, in alphabetical order. */
function names(values: readonly (string | undefined)[]): string {
  return [...new Set(values.map((value) => value ?? '(none)'))].sort().join(', ');
}

/** Catalogs hold https://host, https://host/v2, https://host/image/v2/ and more; the contract's paths begin with /v2. */
function unversioned(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v\d+(\.\d+)?$/, '');
}
