import type { Variation } from './variation.ts';

/** Deployments that lack a feature. Every feature of specs/features.ts that a deployment can lack is left out by one of them. */
export const featureVariations: readonly Variation[] = [
  { id: 'without-cache', says: 'There is no image cache.', options: { without: ['cache'] } },
  { id: 'without-import', says: 'No import method is enabled.', options: { without: ['import'] } },
  { id: 'without-glance-direct', says: 'Nothing can be staged.', options: { without: ['glance-direct'] } },
  { id: 'without-web-download', says: 'Nothing is imported from a URL.', options: { without: ['web-download'] } },
  { id: 'without-copy-image', says: 'Data are not copied between stores.', options: { without: ['copy-image'] } },
  { id: 'without-glance-download', says: 'Nothing is imported from another region.', options: { without: ['glance-download'] } },
  { id: 'without-metadefs', says: 'Metadata definitions are forbidden to everybody.', options: { without: ['metadefs'] } },
  { id: 'without-stores', says: 'The only store has no name.', options: { without: ['multi-store'] } },
  {
    id: 'minimal',
    says: 'There is one store without a name, no cache and no import.',
    options: { without: ['multi-store', 'cache', 'import'] },
  },
  { id: 'one-store', says: 'There is one store, and it has a name.', options: { stores: ['only'] } },
  { id: 'two-stores', says: 'There are two stores.', options: { stores: ['near', 'far'] } },
  {
    id: 'many-stores',
    says: 'There are five stores, and one that is read-only.',
    options: { stores: ['e', 'b', 'a', 'd', 'c'], httpStores: ['web'] },
  },
  { id: 'any-content', says: 'Data need not be what disk_format says.', options: { without: ['format-check'] } },
  {
    id: 'shown-locations',
    says: 'Images show where their data lie.',
    options: { showMultipleLocations: true, showImageDirectUrl: true, httpStores: ['web'] },
  },
];
