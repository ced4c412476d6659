import { defaultSettings } from '../settings.ts';
import type { Variation } from './variation.ts';

const { quotas } = defaultSettings;

/** Deployments with other pages, quotas and speed. */
export const limitVariations: readonly Variation[] = [
  { id: 'small-pages', says: 'A page has three images, and never more than four.', options: { pageSize: 3, maxPageSize: 4 } },
  { id: 'pages-of-two', says: 'A page has two images unless a request asks for more.', options: { pageSize: 2 } },
  { id: 'large-pages', says: 'A page has a thousand images, and at most five thousand.', options: { pageSize: 1000, maxPageSize: 5000 } },
  {
    id: 'next-of-a-full-page',
    says: 'A page that is full has a next link even when nothing follows, as in Glance.',
    options: { alteration: { rules: { cut: (rest, limit) => ({ page: rest.slice(0, limit), more: limit > 0 && rest.length >= limit }) } } },
  },
  { id: 'slow-answers', says: 'Every answer takes some milliseconds.', options: { latencyMs: 10 } },
  {
    id: 'imports-of-seconds',
    says: 'An import takes three seconds, and caching one.',
    options: { importDelayMs: 1500, cacheDelayMs: 1000 },
  },
  {
    id: 'low-quotas',
    says: 'An image has few tags, properties and members, and is small.',
    options: { quotas: { ...quotas, tags: 10, properties: 12, members: 4, imageBytes: 64 * 2 ** 20 } },
  },
  {
    id: 'lowest-quotas',
    says: 'An image has three tags, four properties, two members and a mebibyte, and a page five images, ten at most.',
    options: { pageSize: 5, maxPageSize: 10, quotas: { ...quotas, tags: 3, properties: 4, members: 2, imageBytes: 2 ** 20 } },
  },
  {
    id: 'without-quotas',
    says: 'An image has any number of tags, properties, members and locations.',
    options: { quotas: { tags: -1, properties: -1, members: -1, locations: -1, imageBytes: 2 ** 50, userStorageBytes: 0 } },
  },
  {
    id: 'unified-limits',
    says: 'Limits are kept in Keystone.',
    options: {
      unifiedLimits: { image_size_total: 10_000, image_stage_total: 10_000, image_count_total: 10_000, image_count_uploading: 1000 },
    },
  },
];
