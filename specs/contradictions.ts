import type { FeatureId } from './features.ts';
import type { RequirementId } from './requirements/index.ts';

/** The requirement that shows whether a feature, once it is advertised, works at all. */
export const shownToWorkBy: readonly { readonly feature: FeatureId; readonly requirement: RequirementId }[] = [
  { feature: 'import.glance-direct', requirement: 'import.glance-direct.activates-image' },
  { feature: 'import.web-download', requirement: 'import.web-download.activates-image' },
  { feature: 'multi-store', requirement: 'store.upload.goes-to-the-default' },
  { feature: 'several-stores', requirement: 'store.upload.header-chooses' },
];

/** Versions that the service lists only where a feature is configured. */
export const versionSigns: readonly { readonly feature: FeatureId; readonly versions: readonly string[]; readonly ask: string }[] = [
  { feature: 'multi-store', versions: ['v2.8', 'v2.10', 'v2.11', 'v2.12', 'v2.13'], ask: 'GET /v2/info/stores' },
];
