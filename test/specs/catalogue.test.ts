import { describe, expect, test } from 'vitest';
import { createImageClient } from '../../lib/client/index.ts';
import { compareVersions } from '../../lib/discovery/index.ts';
import type { ApiVersion } from '../../specs/api-version.ts';
import { featureIds } from '../../specs/features.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import { isProfileId, profileIds, profileOf, profiles } from '../../specs/profiles.ts';
import { isJudgedFromExchanges, isRequirementId, requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import { roles } from '../../specs/roles.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';

const operations = imageApiV2.operations;
const newest = `v${imageApiV2.version}` as ApiVersion;

describe.each(requirementIds.map((id) => [id, requirementOf(id)] as const))('%s', (id, requirement) => {
  test('is complete', () => {
    expect(id).toMatch(/^[a-z][a-z0-9.-]*$/i);
    expect(['must', 'should', 'may', 'observed']).toContain(requirement.level);
    expect(requirement.says).toMatch(/^[\p{Lu}\p{Ll}\d].*\S\.$/u);
    expect(requirement.from.length).toBeGreaterThan(0);
    for (const source of requirement.from) expect(source.trim()).not.toBe('');
    if (requirement.level === 'should') expect(requirement.note ?? '').not.toBe('');
  });

  test('is of a version that its operation has', () => {
    const operation = operations[requirement.operation];
    expect(operation).toBeDefined();
    for (const version of [requirement.since, ...(requirement.until === undefined ? [] : [requirement.until])]) {
      expect(version).toMatch(/^v2\.\d+$/);
      expect(compareVersions(version, newest)).toBeLessThanOrEqual(0);
    }
    expect(compareVersions(requirement.since, operation?.since as ApiVersion)).toBeGreaterThanOrEqual(0);
    if (requirement.until) expect(compareVersions(requirement.until, requirement.since)).toBeGreaterThanOrEqual(0);
  });

  test('names roles and features that there are, each once', () => {
    const named = [...(requirement.roles ?? []), ...(requirement.needs ?? [])];
    expect(new Set(named).size).toBe(named.length);
    for (const role of requirement.roles ?? []) expect(Object.keys(roles)).toContain(role);
    for (const need of requirement.needs ?? []) expect(featureIds).toContain(need);
    expect(requirement.roles).not.toEqual([]);
  });
});

/** Operations that a test leads to. */

test('no two requirements say the same', () => {
  const says = requirementIds.map((id) => requirementOf(id).says);
  expect(says.filter((one, i) => says.indexOf(one) !== i)).toEqual([]);
});

describe.each(Object.entries(operations))('operation %s', (id, { since, feature, responses }) => {
  test('is asked for by a requirement with tests of its own, and by its contract', () => {
    const own = requirementIds.filter((one) => !isJudgedFromExchanges(one) && requirementOf(one).operation === id);
    expect(own).not.toEqual([]);
    expect(isRequirementId(`contract.${id}`)).toBe(true);
  });

  test('is a method of the client', () => {
    const client = createImageClient({} as Parameters<typeof createImageClient>[0], { deadlineSeconds: 1 });
    expect(client).toHaveProperty(id, expect.any(Function));
  });

  test('is of a known version and feature, and answers with documented statuses', () => {
    expect(since).toMatch(/^v2\.\d+$/);
    if (feature !== undefined) expect(featureIds).toContain(feature);
    for (const status of Object.keys(responses)) expect(status).toMatch(/^[2-5]\d\d$/);
  });
});

const served = profiles.filter((profile) => profile.requirements.length > 0);

describe.each(served)('profile $id', (profile) => {
  test('asks something, each once, and can reach the least that it wants judged', () => {
    expect(profile.requirements.length).toBeGreaterThan(0);
    expect(new Set(profile.requirements).size).toBe(profile.requirements.length);
    expect(profile.requirements.every(isRequirementId)).toBe(true);
    expect(profile.judgedAtLeast).toBeGreaterThan(0);
    expect(profile.judgedAtLeast).toBeLessThanOrEqual(profile.requirements.length);
    expect(`${profile.says} ${profile.audience}`.trim()).not.toBe('');
  });
});

test('profiles are known by their ids, and the full one asks all that the others ask', () => {
  expect(profiles.map((p) => p.id)).toEqual([...profileIds]);
  const full = new Set(profileOf('full@0').requirements);
  for (const profile of profiles) for (const id of profile.requirements) expect(full.has(id)).toBe(true);
  const parts = new Set(profiles.filter((p) => p.id !== 'full@0').flatMap((p) => p.requirements));
  expect(testedRequirementIds.filter((id) => !parts.has(id))).toEqual([]);
});

test('what nobody knows is neither a requirement nor a profile', () => {
  for (const id of ['', 'toString', '__proto__', 'contract.makeCoffee', 'image.create']) expect(isRequirementId(id)).toBe(false);
  for (const id of ['core', 'core@99', 'toString']) expect(isProfileId(id)).toBe(false);
});
