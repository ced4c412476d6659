import type { ApiVersion } from './api-version.ts';

/**
 * Optional features: a requirement that needs one is not applicable where the target shows that it lacks it.
 * A prerequisite of the run (kind `run`) is no matter of the target: where it is missing, the requirement is blocked.
 */
export interface Feature {
  readonly kind: 'target' | 'run';
  readonly says: string;
  /** First API version that can have it. */
  readonly since: ApiVersion;
  /** How it is discovered. */
  readonly discovery: string;
}

export const features = {
  import: {
    kind: 'target',
    says: 'Images can be filled by an import.',
    since: 'v2.6',
    discovery: 'GET /v2/info/import names at least one method',
  },
  'import.glance-direct': {
    kind: 'target',
    says: 'Images can be staged and then imported.',
    since: 'v2.6',
    discovery: 'GET /v2/info/import names glance-direct',
  },
  'import.web-download': {
    kind: 'target',
    says: 'Images can be imported from a URL.',
    since: 'v2.6',
    discovery: 'GET /v2/info/import names web-download',
  },
  'multi-store': {
    kind: 'target',
    says: 'Images can be put into named stores.',
    since: 'v2.8',
    discovery: 'GET /v2/info/stores answers 200',
  },
  'several-stores': {
    kind: 'target',
    says: 'There are at least two writable stores.',
    since: 'v2.8',
    discovery: 'GET /v2/info/stores lists two stores or more that are not read-only',
  },
  'content-server': {
    kind: 'run',
    says: 'The target can fetch from a server of this suite.',
    since: 'v2.6',
    discovery: '--content-host, or a target on the loopback interface of this machine',
  },
} as const satisfies Record<string, Feature>;

export type FeatureId = keyof typeof features;
export const featureIds = Object.keys(features) as FeatureId[];
