import { shownToWorkBy, versionSigns } from '../../specs/contradictions.ts';
import type { Discovery } from '../discovery/index.ts';
import type { RequirementResult } from './judge.ts';

/** What a target says of itself in one place and denies in another. A finding of its own, beside the verdicts. */
export interface Contradiction {
  readonly kind: 'advertised-but-broken' | 'versions-against-features' | 'schema-against-contract';
  readonly feature: string;
  readonly says: string;
  /** Ids of exchanges. */
  readonly evidence: readonly string[];
}

/** Holds what was advertised against what was seen. Pure. */
export function contradictionsOf(discovery: Discovery, results: readonly RequirementResult[]): Contradiction[] {
  const broken = shownToWorkBy.flatMap(({ feature, requirement }): Contradiction[] => {
    const finding = discovery.features[feature];
    const result = results.find((r) => r.id === requirement);
    if (!finding.available || result?.verdict !== 'failed') return [];
    return [
      {
        kind: 'advertised-but-broken',
        feature,
        says: `${finding.says} But it does not work: ${result.reason ?? requirement}`,
        evidence: [...finding.evidence, ...(result.decisive === undefined ? [] : [result.decisive])],
      },
    ];
  });
  const versions = versionSigns.flatMap(({ feature, versions: signs, ask }): Contradiction[] => {
    const finding = discovery.features[feature];
    const listed = signs.filter((id) => discovery.versions.some((v) => v.id === id));
    const evidence = [discovery.versionsEvidence, ...finding.evidence];
    if (listed.length > 0 && !finding.available) {
      return [
        {
          kind: 'versions-against-features',
          feature,
          says: `The version list has ${listed.join(', ')}, which stand for ${feature}, but ${ask} says otherwise: ${finding.says}`,
          evidence,
        },
      ];
    }
    if (listed.length === 0 && finding.available) {
      return [
        {
          kind: 'versions-against-features',
          feature,
          says: `${finding.says} But the version list has none of ${signs.join(', ')}.`,
          evidence,
        },
      ];
    }
    return [];
  });
  const schema = discovery.schemaDisagreements.map(
    (says): Contradiction => ({ kind: 'schema-against-contract', feature: 'schemas', says, evidence: [discovery.schemaEvidence] }),
  );
  return [...broken, ...versions, ...schema];
}
