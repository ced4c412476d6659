import { describe, expect, test } from 'vitest';
import { compare, comparisonFaces, type Report } from '../../../lib/report/index.ts';
import { reportWith, threeReleases } from '../calibrations.ts';
import { hostileWords } from '../formats/reports.ts';

const timing = { count: 20, p50Ms: 1, p95Ms: 2, maxMs: 3 };

type Verdict = Report['requirements'][number]['verdict'];

const one = (before: Verdict, after: Verdict) => compare(reportWith({ x: before }), reportWith({ x: after }), threeReleases).changes[0];

describe('a change of verdict', () => {
  test.each<[Verdict, Verdict, string]>([
    ['passed', 'failed', 'regression'],
    ['warning', 'failed', 'regression'],
    ['not-applicable', 'failed', 'regression'],
    ['passed', 'warning', 'weaker'],
    ['failed', 'passed', 'improvement'],
    ['failed', 'warning', 'improvement'],
    ['warning', 'passed', 'improvement'],
    ['passed', 'blocked', 'newly-blocked'],
    ['failed', 'blocked', 'newly-blocked'],
    ['blocked', 'passed', 'unblocked'],
    ['blocked', 'failed', 'unblocked'],
    ['broken', 'failed', 'unblocked'],
    ['passed', 'broken', 'suite-fault'],
    ['passed', 'not-applicable', 'no-longer-applicable'],
    ['not-applicable', 'passed', 'newly-applicable'],
    ['not-applicable', 'warning', 'newly-applicable'],
  ])('from %s to %s is a matter of %s', (before, after, kind) => {
    expect(one(before, after)).toMatchObject({ requirement: 'x', kind, expected: false });
  });

  test('of what is only observed is told as that', () => {
    const observed = (report: Report): Report => ({
      ...report,
      requirements: report.requirements.map((each) => ({ ...each, level: 'observed', reason: 'Observed, not asked for: 500' })),
    });
    const { changes } = compare(reportWith({ x: 'passed' }, observed), reportWith({ x: 'not-applicable' }, observed), threeReleases);
    expect(changes).toMatchObject([{ kind: 'observed' }]);
  });

  test('that is none is not told', () => {
    expect(one('failed', 'failed')).toBeUndefined();
  });
});

describe('what the releases bring with them', () => {
  const old = { a: 'passed', b: 'warning', c: 'passed', e: 'passed' } as const;
  const recent = { a: 'passed', b: 'passed', c: 'failed', e: 'passed' } as const;

  test('is expected, a regression too; the releases are told by the verdicts', () => {
    const found = compare(reportWith(old), reportWith(recent), threeReleases);
    expect([found.before.release, found.after.release]).toEqual(['1.0.0', '3.0.0']);
    expect(found.changes.map(({ requirement, expected }) => [requirement, expected])).toEqual([
      ['c', true],
      ['b', true],
    ]);
    expect(found.totals).toMatchObject({ regressions: 0, expectedRegressions: 1, expected: 2, compared: 4, unchanged: 2 });
  });

  test('is not expected where the change is another, and then stands first', () => {
    const found = compare(reportWith(old), reportWith({ ...recent, e: 'failed' }), threeReleases);
    expect(found.changes.map(({ requirement, expected }) => [requirement, expected])).toEqual([
      ['e', false],
      ['c', true],
      ['b', true],
    ]);
    expect(found.totals.regressions).toBe(1);
  });

  test('is nothing between a release and itself', () => {
    const found = compare(reportWith(old), reportWith(recent), threeReleases, { from: '1.0.0', to: '1.0.0' });
    expect(found.changes.every(({ expected }) => !expected)).toBe(true);
    expect(found.totals.regressions).toBe(1);
  });

  test('is nothing without a calibration', () => {
    expect(compare(reportWith(old), reportWith(recent), { releases: [], verdicts: {} }).totals).toMatchObject({
      regressions: 1,
      expected: 0,
    });
  });

  test('covers features and API versions', () => {
    const offering = (listed: string[], ids: string[]) => (report: Report) => ({
      ...report,
      target: { ...report.target, apiVersions: { current: listed[0] ?? '', listed } },
      features: report.features.map((feature) => ({ ...feature, available: ids.includes(feature.id) })),
    });
    const { offers } = compare(
      reportWith(old, offering(['v2.1'], ['import', 'metadefs'])),
      reportWith(recent, offering(['v2.2', 'v2.1'], ['import', 'cache'])),
      threeReleases,
    );
    expect(offers).toEqual([
      { what: 'feature', id: 'metadefs', change: 'lost', expected: false },
      { what: 'API version', id: 'v2.2', change: 'gained', expected: true },
      { what: 'feature', id: 'cache', change: 'gained', expected: true },
    ]);
  });
});

test('what only one run judged is told apart, and what makes them less comparable is said', () => {
  const other = (report: Report) => ({
    ...report,
    suite: { ...report.suite, version: '9.9.9' },
    run: { ...report.run, profile: 'full@0' },
  });
  const found = compare(reportWith({ x: 'passed', gone: 'passed' }), reportWith({ x: 'passed', fresh: 'failed' }, other), threeReleases);
  expect(found).toMatchObject({ changes: [], onlyBefore: ['gone'], onlyAfter: ['fresh'], totals: { regressions: 0, compared: 1 } });
  expect(found.caveats.join(' ')).toMatch(/1\.2\.3 before, 9\.9\.9 after.*core@0 before, full@0 after/);
});

describe('every face', () => {
  const found = () => compare(reportWith({ x: 'passed', y: 'failed' }), reportWith({ x: 'failed', y: 'passed' }), threeReleases);

  test.each(['text', 'markdown', 'html'] as const)('%s says the sum first, and each difference', (id) => {
    const text = comparisonFaces[id](found());
    expect(text.indexOf('1 regression')).toBeLessThan(text.indexOf('why x'));
    for (const part of ['why x', 'Regressions', 'Fixed', '1 fixed']) expect(text).toContain(part);
  });

  test('the sum counts in words: one of a kind, several, none', () => {
    const { totals, timings, ...rest } = found();
    const operation = { operation: 'showImage', before: timing, after: timing };
    const sumOf = (expected: number, slower: number) =>
      comparisonFaces.markdown({
        ...rest,
        totals: { ...totals, regressions: 0, improvements: 0, expected },
        timings: { ...timings, slower: Array.from({ length: slower }, () => operation) },
      });
    expect(sumOf(1, 1)).toContain('No regression; 1 operation slower; 1 change that is expected between');
    expect(sumOf(2, 2)).toContain('No regression; 2 operations slower; 2 changes that are expected between');
    expect(sumOf(0, 0)).not.toMatch(/slower;|expected between/);
  });

  test('json is the comparison itself', () => {
    expect(JSON.parse(comparisonFaces.json(found()))).toEqual(found());
  });

  test.each(['text', 'markdown', 'html'] as const)('%s makes no markup and no control of what a server said', (id) => {
    const hostile = (report: Report) => ({
      ...report,
      requirements: report.requirements.map((each) => ({ ...each, reason: hostileWords })),
    });
    const text = comparisonFaces[id](compare(reportWith({ x: 'passed' }), reportWith({ x: 'failed' }, hostile), threeReleases));
    expect(['<script', '<img', '\u001b'].filter((mark) => text.includes(mark) && !(id === 'text' && mark !== '\u001b'))).toEqual([]);
  });
});
