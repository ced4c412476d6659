import { describe, expect, test } from 'vitest';
import { compareVersions, type Discovery, gateOf } from '../../lib/discovery/index.ts';
import type { ApiVersion } from '../../specs/api-version.ts';
import type { Requirement } from '../../specs/requirement.ts';
import type { RoleName } from '../../specs/roles.ts';
import { discoveryOf } from './discovery-of.ts';

function required(changes: Partial<Requirement>): Requirement {
  return { level: 'must', operation: 'showImage', status: [200], since: 'v2.0', says: 'It does.', from: ['here'], ...changes };
}

describe('a requirement', () => {
  const everyone: RoleName[] = ['member', 'reader', 'stranger', 'admin'];

  test.each<[string, Partial<Requirement>, Discovery, RoleName[]]>([
    ['of this very version', { since: 'v2.18' }, discoveryOf(), ['member']],
    ['until this very version', { until: 'v2.18' }, discoveryOf(), ['member']],
    ['of an older version, by numbers', { since: 'v2.9' }, discoveryOf({ highest: 'v2.10' }), ['member']],
    ['whose features are there', { needs: ['import', 'content-server'] }, discoveryOf(), ['member']],
    ['for everybody', { roles: [...everyone, 'anonymous'] }, discoveryOf(), everyone],
    ['for nobody, who is always there', { roles: ['anonymous'] }, discoveryOf(), []],
  ])('%s is judged', (_, changes, discovery, configured) => {
    expect(gateOf(required(changes), discovery, configured)).toBeUndefined();
  });

  test.each<[string, Partial<Requirement>, Discovery, string, RegExp, string[]]>([
    [
      'of a newer version',
      { since: 'v2.10' },
      discoveryOf({ highest: 'v2.9' }),
      'not-applicable',
      /up to v2\.9.*since v2\.10/,
      ['about-versions'],
    ],
    ['of a time gone by', { until: 'v2.9' }, discoveryOf({ highest: 'v2.10' }), 'not-applicable', /until v2\.9/, ['about-versions']],
    ['without its feature', { needs: ['import'] }, discoveryOf({}, ['import']), 'not-applicable', /About import\./, ['about-import']],
    [
      'without the second of its features',
      { needs: ['import', 'multi-store'] },
      discoveryOf({}, ['multi-store']),
      'not-applicable',
      /multi-store/,
      ['about-multi-store'],
    ],
    [
      'without a prerequisite of the run',
      { needs: ['content-server'] },
      discoveryOf({}, ['content-server']),
      'blocked',
      /content-server/,
      ['about-content-server'],
    ],
    [
      'without both: what the target lacks counts, whatever the order',
      { needs: ['content-server', 'import'] },
      discoveryOf({}, ['content-server', 'import']),
      'not-applicable',
      /About import\./,
      ['about-import'],
    ],
    ['without its role', { roles: ['member', 'stranger'] }, discoveryOf(), 'blocked', /Role stranger.*--os-cloud-stranger/, []],
    [
      'without its role and its feature: what the target lacks counts',
      { needs: ['import'], roles: ['stranger'] },
      discoveryOf({}, ['import']),
      'not-applicable',
      /import/,
      ['about-import'],
    ],
  ])('%s is not', (_, changes, discovery, verdict, reason, evidence) => {
    expect(gateOf(required(changes), discovery, ['member'])).toEqual({ verdict, reason: expect.stringMatching(reason), evidence });
  });
});

test.each<[ApiVersion, ApiVersion, number]>([
  ['v2.9', 'v2.10', -1],
  ['v2.10', 'v2.9', 1],
  ['v2.18', 'v2.18', 0],
  ['v1.1', 'v2.0', -1],
  ['v10.0', 'v9.99', 1],
])('%s against %s: %i', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
