/** The configuration of a running server, with nothing left open. */
export interface Settings {
  /** The stores, the default first; none for a deployment with a single store that has no name. */
  readonly stores: readonly string[];
  /** Read-only stores over http(s), listed after the others: an image gets there by a location only. An empty name where stores have none. */
  readonly httpStores: readonly string[];
  /** Stores that refuse what an import would put into them, for the sake of tests. */
  readonly failingStores: readonly string[];
  /** Whether images show where their data lie, and a patch may change it. */
  readonly showMultipleLocations: boolean;
  /** Whether images show the URL of their first location. */
  readonly showImageDirectUrl: boolean;
  readonly importMethods: readonly string[];
  readonly pageSize: number;
  readonly maxPageSize: number;
  /** Milliseconds that every answer of the Image API is held back. */
  readonly latencyMs: number;
  /** Milliseconds that each of the two steps of an import takes. */
  readonly importDelayMs: number;
  readonly tokenLifetimeSeconds: number;
  /** Hosts from which web-download may fetch: without a list it would be a hole into the user's network. */
  readonly webDownloadHosts: readonly string[];
  /** Other regions from which glance-download may take images. */
  readonly remoteRegions: readonly RemoteRegion[];
  /** Properties whose names begin so come along with glance-download. */
  readonly glanceDownloadProperties: readonly string[];
  /** Whether there is an image cache with its management. */
  readonly cache: boolean;
  /** Milliseconds that a queued image waits before it is cached. */
  readonly cacheDelayMs: number;
  /** Bytes to which pruning shrinks the cache. */
  readonly cacheMaxSize: number;
  /** Whether data have to be what disk_format says. */
  readonly requireImageFormatMatch: boolean;
  readonly quotas: Quotas;
  /** Features that the deployment lacks. */
  readonly without: readonly string[];
  /** Limits as Keystone holds them, in MiB and images; undefined when they are off. They take the place of userStorageBytes. */
  readonly unifiedLimits: UnifiedLimits | undefined;
  /** Whether there are metadata definitions; without them the policy forbids all of them to everybody. */
  readonly metadefs: boolean;
}

/** Another Image API in the same catalog. */
export interface RemoteRegion {
  readonly name: string;
  /** Its endpoint, without a slash at the end. */
  readonly url: string;
}

/** Where a number is negative there is no limit. */
export interface Quotas {
  readonly tags: number;
  readonly properties: number;
  readonly members: number;
  readonly locations: number;
  readonly imageBytes: number;
  /** Bytes that a project may store in all; 0 is no limit. */
  readonly userStorageBytes: number;
}

export interface UnifiedLimits {
  readonly image_size_total: number;
  readonly image_stage_total: number;
  readonly image_count_total: number;
  readonly image_count_uploading: number;
}

export const defaultSettings: Settings = {
  stores: ['fast', 'slow', 'tape'],
  httpStores: [],
  failingStores: [],
  showMultipleLocations: false,
  showImageDirectUrl: false,
  importMethods: ['glance-direct', 'web-download', 'copy-image', 'glance-download'],
  pageSize: 25,
  maxPageSize: 1000,
  latencyMs: 0,
  importDelayMs: 3,
  tokenLifetimeSeconds: 86_400,
  webDownloadHosts: ['127.0.0.1', 'localhost'],
  remoteRegions: [],
  glanceDownloadProperties: ['hw_', 'trait:', 'os_distro', 'os_secure_boot', 'os_type'],
  cache: true,
  cacheDelayMs: 3,
  cacheMaxSize: 10 * 2 ** 30,
  requireImageFormatMatch: true,
  quotas: { tags: 128, properties: 128, members: 128, locations: 10, imageBytes: 2 ** 40, userStorageBytes: 0 },
  without: [],
  unifiedLimits: undefined,
  metadefs: true,
};

/** Limits that nobody comes near, for a server that is to tell its usage. */
const ampleLimits: UnifiedLimits = {
  image_size_total: 2 ** 20,
  image_stage_total: 2 ** 20,
  image_count_total: 100_000,
  image_count_uploading: 10_000,
};

/** A deployment that has everything a requirement can ask for: the demo's, and that of the mutants. */
export const wholeDeployment = { unifiedLimits: ampleLimits, httpStores: ['web'] } as const satisfies Partial<Settings>;

/** Stores that the server keeps for itself. They are never listed, but a create answer names them. */
export const reservedStores = ['os_glance_staging_store', 'os_glance_tasks_store'] as const;

/** Every store that a request can name; none where the only store has no name. */
export function storeIds({ stores, httpStores }: Settings): readonly string[] {
  return stores.length === 0 ? [] : [...stores, ...httpStores, ...reservedStores];
}

/** Limits and formats that a deployment may change; here they are Glance's defaults. */
export const limits = { name: 255, tag: 255, propertyName: 255, propertyValue: 65_535, integer: 2_147_483_647 } as const;

export const diskFormats = ['ami', 'ari', 'aki', 'vhd', 'vhdx', 'vmdk', 'raw', 'qcow2', 'vdi', 'iso', 'ploop'] as const;
export const containerFormats = ['ami', 'ari', 'aki', 'bare', 'ovf', 'ova', 'docker', 'compressed'] as const;
