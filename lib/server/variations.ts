import type { ServerOptions } from './options.ts';
import { defaultSettings } from './settings.ts';

/** A way in which conforming deployments differ: the suite must find no fault with it. */
export interface Variation {
  readonly id: string;
  /** What is different, in one sentence. */
  readonly says: string;
  readonly options: ServerOptions;
}

const { quotas } = defaultSettings;

/** The ways known so far. Every feature of specs/features.ts that a deployment can lack is left out by one of them. */
export const variations: readonly Variation[] = [
  { id: 'without-cache', says: 'There is no image cache.', options: { without: ['cache'] } },
  { id: 'without-import', says: 'No import method is enabled.', options: { without: ['import'] } },
  { id: 'without-glance-direct', says: 'Nothing can be staged.', options: { without: ['glance-direct'] } },
  { id: 'without-web-download', says: 'Nothing is imported from a URL.', options: { without: ['web-download'] } },
  { id: 'without-copy-image', says: 'Data are not copied between stores.', options: { without: ['copy-image'] } },
  { id: 'without-glance-download', says: 'Nothing is imported from another region.', options: { without: ['glance-download'] } },
  { id: 'without-metadefs', says: 'Metadata definitions are forbidden to everybody.', options: { without: ['metadefs'] } },
  { id: 'without-locations', says: 'Locations have no calls of their own.', options: { without: ['locations'] } },
  { id: 'without-stores', says: 'The only store has no name.', options: { without: ['multi-store'] } },
  { id: 'one-store', says: 'There is one store, and it has a name.', options: { stores: ['only'] } },
  { id: 'two-stores', says: 'There are two stores.', options: { stores: ['near', 'far'] } },
  { id: 'any-content', says: 'Data need not be what disk_format says.', options: { without: ['format-check'] } },
  { id: 'small-pages', says: 'A page has three images, and never more than four.', options: { pageSize: 3, maxPageSize: 4 } },
  { id: 'slow-answers', says: 'Every answer takes some milliseconds.', options: { latencyMs: 10 } },
  { id: 'slow-imports', says: 'An import takes half a second.', options: { importDelayMs: 250 } },
  { id: 'shown-locations', says: 'Images show where their data lie.', options: { showMultipleLocations: true, showImageDirectUrl: true } },
  { id: 'http-store', says: 'There is a read-only store behind HTTP.', options: { httpStores: ['web'] } },
  {
    id: 'low-quotas',
    says: 'An image has few tags, properties and members, and is small.',
    options: { quotas: { ...quotas, tags: 10, properties: 12, members: 4, imageBytes: 64 * 2 ** 20 } },
  },
  {
    id: 'unified-limits',
    says: 'Limits are kept in Keystone.',
    options: {
      unifiedLimits: { image_size_total: 10_000, image_stage_total: 10_000, image_count_total: 1000, image_count_uploading: 100 },
    },
  },
];
