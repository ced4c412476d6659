import { expect, test } from 'vitest';
import { compare, type Report } from '../../../lib/report/index.ts';
import { reportWith } from '../calibrations.ts';

type Timing = Report['timings'][number];

const timing = (operation: string, p50Ms: number, p95Ms: number, count = 40): Timing => ({
  operation,
  count,
  p50Ms,
  p95Ms,
  maxMs: p95Ms * 2,
});
const others = (factor = 1) => ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => timing(id, 40 * factor, 90 * factor));

function slower(before: readonly Timing[], after: readonly Timing[]) {
  const run = (timings: readonly Timing[]) => reportWith({ x: 'passed' }, (report) => ({ ...report, timings }));
  return compare(run(before), run(after), { releases: [], verdicts: {} }).timings;
}

test('an operation whose median rose above the earlier 95th percentile, which rose as well, is slower', () => {
  expect(slower([...others(), timing('x', 50, 90)], [...others(), timing('x', 200, 400)]).slower).toMatchObject([
    { operation: 'x', before: { p50Ms: 50 }, after: { p50Ms: 200 } },
  ]);
});

test.each<[string, Timing, Timing]>([
  ['too few answers', timing('x', 50, 90, 19), timing('x', 200, 400, 19)],
  ['a median that is still what one in twenty took before', timing('x', 50, 300), timing('x', 200, 600)],
  ['a tail that is what it was', timing('x', 50, 90), timing('x', 100, 110)],
  ['a few milliseconds', timing('x', 4, 6), timing('x', 20, 60)],
  ['another mix of requests', timing('x', 50, 90, 40), timing('x', 200, 400, 100)],
])('%s tells nothing', (_, before, after) => {
  expect(slower([...others(), before], [...others(), after]).slower).toEqual([]);
});

test('the slowness of the whole run is taken out, and said', () => {
  const found = slower([...others(), timing('x', 40, 90)], [...others(1.9), timing('x', 90, 180)]);
  expect(found).toMatchObject({ slower: [], wholeRun: 1.9 });
  expect(slower([...others(), timing('x', 40, 90)], [...others(1.9), timing('x', 400, 800)]).slower).toHaveLength(1);
});

test('on a machine that is busy all over single operations tell nothing', () => {
  expect(slower([...others(), timing('x', 40, 90)], [...others(3), timing('x', 900, 1800)])).toMatchObject({ slower: [], wholeRun: 3 });
});
