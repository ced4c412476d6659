import { expect, test } from 'vitest';
import { mutants, systematicMutants } from '../../lib/server/index.ts';
import { choiceFor } from '../../scripts/detection/areas.ts';
import { detectionPage } from '../../scripts/detection/page.ts';
import { sampleOf } from '../../scripts/detection/precision.ts';

test('a change of one resource concerns its mutants, and the variations', () => {
  const { named, systematic, variations } = choiceFor(['suites/tag/add.suite.ts']);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named.flatMap(({ kills }) => kills.map((id) => id.split('.')[0])))).toContain('tag');
  expect(new Set(systematic.map(({ operation }) => operation))).toEqual(new Set(['addTag', 'removeTag']));
  expect(variations).toBe(true);
});

test('a change of what lies under all tests concerns everything, one of a mutant no variation, one of a report nothing', () => {
  for (const file of ['lib/fixtures/test.ts', 'lib/http/send.ts', 'lib/server/rules/listing.ts', 'specs/features.ts', 'package.json']) {
    const { named, systematic } = choiceFor(['suites/tag/add.suite.ts', file]);
    expect([file, named.length, systematic.length]).toEqual([file, mutants.length, systematicMutants.length]);
  }
  expect(choiceFor(['lib/server/mutants/task.ts'])).toMatchObject({ variations: false });
  expect(choiceFor(['lib/server/mutants/task.ts']).named.length).toBeGreaterThan(0);
  expect(choiceFor(['lib/report/html.ts', 'docs/1-run.md', 'test/server/wire.test.ts'])).toEqual({
    named: [],
    systematic: [],
    variations: false,
  });
});

test('a sample is spread over the list, and always the same', () => {
  const sample = sampleOf(mutants, 50);
  expect(new Set(sample).size).toBe(50);
  expect(sample).toEqual(sampleOf(mutants, 50));
  expect(sampleOf(mutants.slice(0, 3), 50)).toEqual(mutants.slice(0, 3));
});

test('the page tells shares, survivors and alarms, and leaves out what was not run', () => {
  const page = detectionPage({
    named: [
      { id: 'a', says: 'A.', kills: ['tag.add.once', 'tag.add.twice'], missed: [] },
      { id: 'b', says: 'B.', kills: ['image.show.all'], missed: [{ requirement: 'image.show.all', reason: 'passed' }] },
    ],
    systematic: [
      { id: 'addTag/204/status-500', kind: 'status 500', operation: 'addTag', fate: 'died', by: 'tag.add.once' },
      { id: 'addTag/413/status-500', kind: 'status 500', operation: 'addTag', fate: 'survived', explained: 'Observed.' },
      { id: 'addTag/400/status-500', kind: 'status 500', operation: 'addTag', fate: 'not-reached' },
    ],
    precision: [{ id: 'a', kills: ['tag.add.once'], further: ['tag.add.other', 'tag.remove.one'], blocked: 1, broken: [] }],
  });
  expect(page).toContain('1 of 2 (50.0 %) died');
  expect(page).toContain('- survived: `b` (B.) `image.show.all` passed');
  expect(page).toContain('| `tag.add.twice` | `a` |');
  expect(page).toContain('| status 500 | 3 | 2 | 1 | 50.0 % |');
  expect(page).toContain('| Observed. | 1 | `addTag/413/status-500` |');
  expect(page).toContain('2.0 requirements fail or warn on average');
  expect(page).not.toContain('Legal variations');
  expect(
    detectionPage({
      variations: [{ id: 'v', says: 'V.', counts: { passed: 3 }, alarms: [{ requirement: 'x.y', reason: 'no' }], blocked: [] }],
    }),
  ).toContain('| `v` | V. | 3 | 0 | 0 | 0 | `x.y` |');
});
