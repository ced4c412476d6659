import { describe, expect, test } from 'vitest';
import { createReport, type Paint, toHtml, toMarkdown, toSummary } from '../../lib/report/index.ts';
import { type Behaviour, resemblanceOf, resemblanceSentence } from '../../lib/report/resemblance.ts';
import { threeReleases } from './calibrations.ts';
import { inputOf, violated } from './inputs.ts';

function like(verdicts: Record<string, string>, changes: Partial<Behaviour> = {}) {
  const behaviour = { versions: ['v2.1'], features: ['import'], ...changes };
  return resemblanceOf({ verdicts: Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict })), ...behaviour }, threeReleases);
}

describe('a run is most like the release', () => {
  test('with the fewest other verdicts, and says in which points not', () => {
    expect(like({ a: 'failed', b: 'warning', c: 'passed', e: 'passed' })).toEqual({
      release: '1.0.0',
      agreeing: 3,
      compared: 4,
      differences: [{ requirement: 'a', here: 'failed', there: 'passed' }],
    });
  });

  test('whatever features are configured away, on either side', () => {
    expect(like({ a: 'not-applicable', b: 'passed', c: 'failed', d: 'passed' })).toMatchObject({
      release: '3.0.0',
      agreeing: 2,
      compared: 2,
    });
  });

  test('whatever was blocked or broken', () => {
    expect(like({ a: 'blocked', b: 'warning', e: 'broken' })).toMatchObject({ release: '1.0.0', compared: 1 });
  });

  test('that offers the same, among those with the same verdicts', () => {
    const both = { b: 'passed', a: 'passed' };
    expect(like(both)).toMatchObject({ release: '2.0.0' });
    expect(like(both, { versions: ['v2.2', 'v2.1'], features: ['import', 'cache'] })).toMatchObject({ release: '3.0.0' });
  });
});

test('releases that the run cannot tell apart are all named, the newest first', () => {
  const found = like({ a: 'passed', c: 'passed' });
  expect(found).toMatchObject({ release: '2.0.0', alsoLike: ['1.0.0'] });
  expect(found && resemblanceSentence(found)).toBe(
    'Behaves most like Glance 2.0.0 (as much like 1.0.0): 2 of 2 comparable requirements came out alike.',
  );
});

test('what tells nothing resembles nothing', () => {
  expect(like({})).toBeUndefined();
  expect(like({ unknown: 'passed' })).toBeUndefined();
  const [first, second] = threeReleases.releases as [(typeof threeReleases.releases)[0], (typeof threeReleases.releases)[0]];
  const alike = { ...threeReleases, releases: [first, { ...second, features: first.features }] };
  expect(resemblanceOf({ verdicts: [{ id: 'a', verdict: 'passed' }], versions: [], features: [] }, alike)).toBeUndefined();
  expect(
    resemblanceOf({ verdicts: [{ id: 'a', verdict: 'passed' }], versions: [], features: [] }, { releases: [], verdicts: {} }),
  ).toBeUndefined();
});

test('what no release does is told before what another does, the worst first, and not without end', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `x${i}`);
  const calibration = { ...threeReleases, verdicts: { ...threeReleases.verdicts, ...Object.fromEntries(ids.map((id) => [id, 'passed'])) } };
  const verdicts = [
    ...ids.map((id) => ({ id, verdict: 'warning' })),
    { id: 'b', verdict: 'warning' },
    { id: 'a', verdict: 'failed' },
    { id: 'c', verdict: 'failed' },
  ];
  const found = resemblanceOf({ verdicts, versions: ['v2.2', 'v2.1'], features: ['import', 'cache'] }, calibration);
  expect(found).toMatchObject({ release: '3.0.0', agreeing: 1, compared: 33 });
  expect(found?.differences).toHaveLength(20);
  expect(found?.differences.slice(0, 2).map(({ requirement }) => requirement)).toEqual(['a', 'x0']);
});

test('a report tells it on every face, and its evidence is the calibration that it was given', () => {
  const calibration = {
    ...threeReleases,
    verdicts: { [violated]: { '1.0.0': 'passed', '2.0.0': 'warning', '3.0.0': 'warning' } },
  };
  const report = createReport(inputOf({ calibration }));
  expect(report.resembles).toMatchObject({ release: '1.0.0', agreeing: 1 });
  const same = (text: string) => text;
  const plain: Paint = { good: same, bad: same, doubtful: same, dim: same, bold: same };
  for (const face of [toSummary(report, plain), toMarkdown(report), toHtml(report)])
    expect(face).toContain('Behaves most like Glance 1.0.0');
  expect(createReport(inputOf()).resembles).toBeUndefined();
});
