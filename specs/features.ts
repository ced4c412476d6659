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
  'import.copy-image': {
    kind: 'target',
    says: 'The data of an image can be copied into further stores.',
    since: 'v2.10',
    discovery: 'GET /v2/info/import names copy-image',
  },
  'import.glance-download': {
    kind: 'target',
    says: 'Images can be imported from the Image API of another region.',
    since: 'v2.15',
    discovery: 'GET /v2/info/import names glance-download',
  },
  cache: {
    kind: 'target',
    says: 'The service keeps a cache of image data and lets admins manage it.',
    since: 'v2.14',
    discovery: 'the version list has v2.14 or v2.16, which are listed only with a cache',
  },
  locations: {
    kind: 'target',
    says: 'Locations can be added and read by calls of their own.',
    since: 'v2.17',
    discovery: 'the version list has v2.17',
  },
  metadefs: {
    kind: 'target',
    says: 'The service has a catalog of metadata definitions.',
    since: 'v2.2',
    discovery: 'GET /v2/metadefs/namespaces answers 200',
  },
  usage: {
    kind: 'target',
    says: 'Usage and limits are kept in Keystone and can be read.',
    since: 'v2.13',
    discovery: 'GET /v2/info/usage names at least one limit',
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
  'three-stores': {
    kind: 'target',
    says: 'There are at least three writable stores.',
    since: 'v2.8',
    discovery: 'GET /v2/info/stores lists three stores or more that are not read-only',
  },
  'http-store': {
    kind: 'target',
    says: 'There is a store of data that lie behind a URL: an image gets there by a location.',
    since: 'v2.8',
    discovery: 'GET /v2/info/stores lists a read-only store, which Glance says of http stores alone',
  },
  'cache-management': {
    kind: 'target',
    says: 'The service serves the older interface of cache management, too.',
    since: 'v2.14',
    discovery: 'GET /v2/cached_images answers another status than 404',
  },
  'global-changes': {
    kind: 'run',
    says: 'The run may touch what everybody shares: public images, public namespaces of metadata definitions, the cache as a whole.',
    since: 'v2.0',
    discovery: '--allow-global, or the embedded server',
  },
  'content-server': {
    kind: 'run',
    says: 'The target can fetch from a server of this suite.',
    since: 'v2.6',
    discovery: '--content-host or --content-url, or a target on the loopback interface of this machine',
  },
} as const satisfies Record<string, Feature>;

export type FeatureId = keyof typeof features;
export const featureIds = Object.keys(features) as FeatureId[];
