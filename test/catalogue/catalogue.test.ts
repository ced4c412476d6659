import { describe, expect, test } from 'vitest';
import { catalogueMarkdown, counts, explain, listTests, suiteFilesWith } from '../../lib/catalogue/index.ts';
import { isPlanned, testedRequirementIds } from '../../specs/planned.ts';
import { isJudgedFromExchanges, isRequirementId, requirementIds, requirementOf } from '../../specs/requirements/index.ts';

describe('the tests of the suites, read from their text', () => {
  test('are all found, and cover what there is', () => {
    const tests = listTests();
    expect(tests.length).toBeGreaterThan(100);
    expect(tests.flatMap((one) => one.covers).filter((id) => !isRequirementId(id))).toEqual([]);
    const covered = new Set(tests.flatMap((one) => one.covers));
    expect(testedRequirementIds.filter((id) => !isJudgedFromExchanges(id) && !covered.has(id))).toEqual([]);
  });

  test('are found by requirement', () => {
    expect(suiteFilesWith(['image.list.marker'])).toEqual([expect.stringMatching(/^suites\/image-list\/paging\.suite\./)]);
    expect(suiteFilesWith(['image.list'])).toEqual([]);
    expect(suiteFilesWith([])).toEqual([]);
  });
});

test('a requirement is explained with all that is known about it', () => {
  const text = explain('image.list.marker', [{ id: 'off-by-one', says: 'The page begins one too late.' }]);
  for (const part of [requirementOf('image.list.marker').says, 'must', 'GET /v2/images', 'v2.0', 'core@0', 'paging.suite', 'off-by-one'])
    expect(text).toContain(part);
});

test('the page names every requirement, and says of each whether a test shows it', () => {
  const page = catalogueMarkdown(requirementIds);
  for (const id of requirementIds) expect(page).toContain(`\`${id}\``);
  const planned = requirementIds.filter((id) => isPlanned(id));
  expect(page.split('No test yet.').length - 1).toBe(planned.length);
});

test('the counts add up', () => {
  const { requirements, byLevel, byResource, statuses, statusesWithRequirement, statusesUntestable } = counts();
  const sum = (tally: Record<string, number>) => Object.values(tally).reduce((a, b) => a + b, 0);
  expect(sum(byLevel)).toBe(requirements);
  expect(sum(byResource)).toBe(requirements);
  expect(statusesWithRequirement + statusesUntestable).toBeLessThanOrEqual(statuses);
});
