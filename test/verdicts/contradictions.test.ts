import { expect, test } from 'vitest';
import type { Discovery } from '../../lib/discovery/index.ts';
import { contradictionsOf, type RequirementResult } from '../../lib/verdicts/index.ts';
import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import type { Verdict } from '../../specs/verdict.ts';
import { discoveryOf } from '../discovery/discovery-of.ts';

const resultOf = (id: RequirementId, verdict: Verdict): RequirementResult => ({
  id,
  requirement: requirementOf(id),
  verdict,
  reason: 'It hangs.',
  decisive: 'x9',
  tests: [],
  exchanges: [],
});
const listing = (...ids: string[]): Partial<Discovery> => ({ versions: ids.map((id) => ({ id, status: 'SUPPORTED' })) });
const multiStore = listing('v2.8', 'v2.18');

test('a feature that is advertised and fails is named, with both sides as evidence', () => {
  const found = contradictionsOf(discoveryOf(multiStore), [resultOf('import.glance-direct.activates-image', 'failed')]);
  expect(found).toMatchObject([
    { kind: 'advertised-but-broken', feature: 'import.glance-direct', evidence: ['about-import.glance-direct', 'x9'] },
  ]);
  expect(found[0]?.says).toContain('It hangs.');
});

test.each<Verdict>(['passed', 'blocked', 'not-applicable'])('a feature whose requirement is %s is no contradiction', (verdict) => {
  expect(contradictionsOf(discoveryOf(multiStore), [resultOf('import.glance-direct.activates-image', verdict)])).toEqual([]);
});

test('a feature that is not advertised cannot be broken', () => {
  const discovery = discoveryOf(multiStore, ['import.glance-direct']);
  expect(contradictionsOf(discovery, [resultOf('import.glance-direct.activates-image', 'failed')])).toEqual([]);
});

test('versions that stand for a feature are held against it, both ways', () => {
  expect(contradictionsOf(discoveryOf(multiStore, ['multi-store']), [])).toMatchObject([
    { kind: 'versions-against-features', feature: 'multi-store', evidence: ['about-versions', 'about-multi-store'] },
  ]);
  expect(contradictionsOf(discoveryOf(listing('v2.7', 'v2.17')), [])).toMatchObject([{ kind: 'versions-against-features' }]);
  expect(contradictionsOf(discoveryOf(listing('v2.7', 'v2.17'), ['multi-store']), [])).toEqual([]);
});
