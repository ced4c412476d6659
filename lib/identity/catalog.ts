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
}

/**
 * The endpoint of the Image API: the override when there is one, else the first endpoint of the catalog that fits service
 * type, name, region and the interfaces in their order. Errors: ERR_CATALOG, which names what the catalog offers.
 */
export function imageEndpoint(target: Target, catalog: readonly CatalogService[]): ImageEndpoint {
  if (target.imageEndpointOverride !== undefined) {
    refuseUnknownRegion(target, catalog);
    const origin = target.origins.image_endpoint_override ?? 'image_endpoint_override';
    return { url: unversioned(target.imageEndpointOverride), region: target.regionName, origin };
  }
  if (catalog.length === 0) {
    throw new ConformanceError(
      'ERR_CATALOG',
      `The token of cloud ${target.cloud} comes without a service catalog, as unscoped tokens do.`,
      {
        hint: 'Give the credential a project (project_name and project_domain_name), or set image_endpoint_override.',
      },
    );
  }
  const services = catalog.filter(
    (s) => s.type === target.serviceType && (target.serviceName === undefined || s.name === target.serviceName),
  );
  const endpoints = services.flatMap((s) => s.endpoints);
  const named = catalog.filter((s) => s.type === target.serviceType).map((s) => s.name ?? '(none)');
  if (services.length === 0 && named.length > 0) {
    throw new ConformanceError(
      'ERR_CATALOG',
      `The catalog of cloud ${target.cloud} has no ${target.serviceType} service named ${target.serviceName}; there is: ${named.sort().join(', ')}.`,
      {
        hint: 'Correct or remove image_service_name in clouds.yaml.',
      },
    );
  }
  if (endpoints.length === 0) {
    const offered = [...new Set(catalog.map((s) => s.type))].sort().join(', ');
    throw new ConformanceError(
      'ERR_CATALOG',
      `The catalog of cloud ${target.cloud} has no service of type ${target.serviceType}; it has: ${offered}.`,
      {
        hint: 'See whether this project may use the image service, or set image_endpoint_override.',
      },
    );
  }
  const inRegion = endpoints.filter((e) => target.regionName === undefined || e.region === target.regionName);
  if (inRegion.length === 0) {
    const regions = [...new Set(endpoints.map((e) => e.region ?? '(none)'))].sort().join(', ');
    const origin = target.origins.region_name;
    throw new ConformanceError(
      'ERR_CATALOG',
      `Cloud ${target.cloud} has no image endpoint in region ${target.regionName}${origin ? ` (from ${origin})` : ''}; there is one in: ${regions}.`,
      { hint: 'Correct region_name in clouds.yaml, OS_REGION_NAME or --os-region-name; names are case-sensitive.' },
    );
  }
  for (const wanted of target.interfaces) {
    const found = inRegion.find((e) => e.interface === wanted);
    if (found) return { url: unversioned(found.url), region: found.region, origin: `catalog, ${wanted} interface` };
  }
  const interfaces = [...new Set(inRegion.map((e) => e.interface))].sort().join(', ');
  throw new ConformanceError(
    'ERR_CATALOG',
    `Cloud ${target.cloud} has no ${target.interfaces.join(' or ')} image endpoint; there is: ${interfaces}.`,
    {
      hint: 'Set interface in clouds.yaml, OS_INTERFACE or --os-interface.',
    },
  );
}

/** An override stands whatever the catalog offers for images; a region that no service has is a typo all the same. */
function refuseUnknownRegion(target: Target, catalog: readonly CatalogService[]): void {
  const regions = new Set(catalog.flatMap((service) => service.endpoints.flatMap((e) => (e.region === undefined ? [] : [e.region]))));
  if (target.regionName === undefined || regions.size === 0 || regions.has(target.regionName)) return;
  const origin = target.origins.region_name;
  throw new ConformanceError(
    'ERR_CATALOG',
    `No service of cloud ${target.cloud} is in region ${target.regionName}${origin ? ` (from ${origin})` : ''}; there are: ${[...regions].sort().join(', ')}.`,
    { hint: 'Correct region_name in clouds.yaml, OS_REGION_NAME or --os-region-name; names are case-sensitive.' },
  );
}

/** Catalogs hold https://host, https://host/v2, https://host/image/v2/ and more; the contract's paths begin with /v2. */
function unversioned(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v\d+(\.\d+)?$/, '');
}
