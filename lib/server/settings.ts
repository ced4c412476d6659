/** The configuration of a running server, with nothing left open. */
export interface Settings {
  /** The stores, the default first; none for a deployment with a single store that has no name. */
  readonly stores: readonly string[];
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
}

export const defaultSettings: Settings = {
  stores: ['fast', 'slow', 'tape'],
  importMethods: ['glance-direct', 'web-download'],
  pageSize: 25,
  maxPageSize: 1000,
  latencyMs: 0,
  importDelayMs: 3,
  tokenLifetimeSeconds: 86_400,
  webDownloadHosts: ['127.0.0.1', 'localhost'],
};

/** Limits and formats that a deployment may change; here they are Glance's defaults. */
export const limits = { tags: 128, properties: 128, name: 255, tag: 255, propertyName: 255, integer: 2_147_483_647 } as const;

export const diskFormats = ['ami', 'ari', 'aki', 'vhd', 'vhdx', 'vmdk', 'raw', 'qcow2', 'vdi', 'iso', 'ploop'] as const;
export const containerFormats = ['ami', 'ari', 'aki', 'bare', 'ovf', 'ova', 'docker', 'compressed'] as const;
