import type { Discovery, FeatureFinding } from '../../lib/discovery/index.ts';
import { type FeatureId, featureIds } from '../../specs/features.ts';

/** What a target showed: everything is there, up to v2.18; what a test is about is changed. */
export function discoveryOf(changes: Partial<Discovery> = {}, missing: readonly FeatureId[] = []): Discovery {
  const finding = (id: FeatureId): FeatureFinding => ({
    available: !missing.includes(id),
    says: `About ${id}.`,
    evidence: [`about-${id}`],
  });
  return {
    versions: [{ id: 'v2.18', status: 'CURRENT' }],
    current: 'v2.18',
    highest: 'v2.18',
    versionsEvidence: 'about-versions',
    features: Object.fromEntries(featureIds.map((id) => [id, finding(id)])) as Discovery['features'],
    importMethods: ['glance-direct', 'web-download'],
    stores: [{ id: 'one', isDefault: true, readOnly: false }],
    schemaDisagreements: [],
    schemaEvidence: 'about-schema',
    diskFormats: ['raw', 'qcow2'],
    containerFormats: ['bare'],
    ...changes,
  };
}
