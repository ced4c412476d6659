import { describe, expect, test } from 'vitest';
import { createReport, replayResult, toReplay, toRerun, worthAskingAgain } from '../../lib/report/index.ts';
import { idOf, reportOfAll } from './formats/reports.ts';
import { failingInput, inconclusiveInput, inputOf, violated } from './inputs.ts';

const same = (text: string) => text;
const plain = { good: same, bad: same, doubtful: same, dim: same, bold: same };
const failing = createReport(failingInput());
const passing = createReport(inputOf());
const one = (report = failing) => report.requirements.find(({ id }) => id === violated)!;

test('what failed, was blocked or broken is worth asking again, and nothing else', () => {
  expect(worthAskingAgain(reportOfAll()).map(({ id }) => id)).toEqual([idOf.failed, idOf.blocked, idOf.broken]);
  expect(worthAskingAgain(passing)).toEqual([]);
});

test('a rerun says what became of each', () => {
  const then = reportOfAll();
  const now = { ...then, requirements: then.requirements.map((r) => (r.id === idOf.broken ? { ...r, verdict: 'passed' as const } : r)) };
  expect(toRerun(then, now, plain).split('\n')).toEqual([
    'Of 3 asked again:',
    `  now passes  ${idOf.broken}`,
    `  still fails  ${idOf.failed}`,
    `  blocked  ${idOf.blocked}`,
  ]);
});

describe('a replay', () => {
  test.each([
    ['FIXED', one(passing)],
    ['STILL', one()],
    ['STILL, BUT DIFFERENTLY', one(createReport(failingInput({ got: '204' })))],
    ['ERROR', one(createReport(inconclusiveInput()))],
    ['ERROR', undefined],
  ])('says %s', (expected, now) => {
    expect(replayResult(one(), now)).toBe(expected);
  });

  test('shows then and now one above the other, with the exchanges', () => {
    const now = createReport(failingInput({ got: '204' }));
    const text = toReplay(violated, failing, now, plain);
    expect(text).toMatch(/^STILL, BUT DIFFERENTLY {2}image\.show/);
    expect(text).toMatch(/^ {2}got {7}then {2}200\n {12}now {3}204$/m);
    expect(text).toMatch(/^ {2}request {3}then {2}curl .*\n {12}now {3}curl /m);
    expect(text).toContain('request id req-4711');
  });

  test('shows of what passes now the exchange that it came to', () => {
    expect(toReplay(violated, failing, passing, plain)).toMatch(/now {3}answered 200/);
  });

  test('lets no server steer the terminal', () => {
    expect(toReplay(violated, createReport(failingInput({ got: '\u001b[2J' })), failing, plain)).not.toContain('\u001b');
  });
});
