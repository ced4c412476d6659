import { describe, expect, test } from 'vitest';
import { runAgain } from '../../lib/run/run-again.ts';
import { judgeTest, type TestOutcome } from '../../lib/verdicts/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { assertion, blockedError, failedBy, outcomeOf, should, traceOf } from '../verdicts/outcomes.ts';
import { command } from './command.ts';
import { allRoles } from './target.ts';
import { test as onTarget } from './test.ts';
import { idsOf, troubles } from './verdicts.ts';

const ownFault = traceOf({ exchanges: [exchangeOf('e1', 500)] });
const failed = failedBy(assertion, ownFault);
const wrong = failedBy(assertion, traceOf({ exchanges: [exchangeOf('e1', 200)] }));
const blocked = failedBy(blockedError, { ...ownFault, blocked: { reason: 'Set-up failed: 500', exchange: 'e1' } });
const passed = outcomeOf({ durationMs: 7 });

/** What comes of a test that came to `first`, and then, each time it was run again, to the next of `then`. */
async function after(first: TestOutcome, ...then: TestOutcome[]) {
  const attempts: number[] = [];
  const result = await runAgain([first], async (_, attempt) => {
    attempts.push(attempt);
    return then.slice(attempts.length - 1, attempts.length);
  });
  return { ...result, attempts };
}

test('a failure beside a fault of the service is in doubt after three passes, and told', async () => {
  const { outcomes, transientFaults, setAside, attempts } = await after(failed, passed, passed, passed, failed);
  expect(attempts).toEqual([2, 3, 4]);
  // Seen is seen: it is no pass.
  expect(outcomes).toEqual([{ ...failed, passedSince: 3 }]);
  expect(outcomes.map((one) => judgeTest(one))).toMatchObject([
    { verdict: 'blocked', reason: expect.stringMatching(/passed 3 times.*expected 1 to be 2/) },
  ]);
  expect(transientFaults).toEqual([
    { test: failed.id, covers: failed.covers, verdict: 'failed', reason: 'expected 1 to be 2', exchange: 'e1', passes: 3 },
  ]);
  expect(setAside).toEqual([passed, passed, passed]);
});

test.each<[string, TestOutcome[], number]>([
  ['comes again at once', [failed], 1],
  ['comes again the third time', [passed, passed, failed], 3],
  ['is not refuted for want of judgement', [passed, blocked], 2],
  ['is cut off', [passed], 2],
])('a failure that %s stands', async (_, then, runs) => {
  const { outcomes, transientFaults, attempts } = await after(failed, ...then);
  expect(outcomes).toEqual([failed]);
  expect(transientFaults).toEqual([]);
  expect(attempts).toHaveLength(runs);
});

test('what could not be judged is run again once', async () => {
  expect(await after(blocked, passed)).toMatchObject({
    outcomes: [passed],
    setAside: [{ ...blocked, passedSince: 1 }],
    transientFaults: [{ verdict: 'blocked', passes: 1 }],
    attempts: [2],
  });
  expect(await after(blocked, blocked, passed)).toMatchObject({ outcomes: [blocked], transientFaults: [], attempts: [2] });
  expect(await after(blocked, failed, passed)).toMatchObject({ outcomes: [failed], transientFaults: [], attempts: [2] });
});

test.each<[string, TestOutcome]>([
  ['a wrong answer', wrong],
  ['what passed', passed],
  ['what a should asks', { ...failed, covers: [should] }],
  ['a gate', outcomeOf({ state: 'skipped', trace: traceOf({ gate: { verdict: 'blocked', reason: 'No admin.', evidence: [] } }) })],
])('%s is not run again', async (_, first) => {
  expect(await after(first, passed)).toMatchObject({ outcomes: [first], transientFaults: [], attempts: [] });
});

test('many faults are no accident', async () => {
  const many = Array.from({ length: 13 }, (_, n) => ({ ...failed, id: `test ${n}` }));
  const none = async () => Promise.reject(new Error('nothing is to be run'));
  expect(await runAgain(many, none)).toMatchObject({ outcomes: many, transientFaults: [] });
});

describe.concurrent('on a target', () => {
  const only = ['--only', 'image.show.unknown-is-not-found', 'tag.add.is-on-the-image'];

  onTarget('a 500 that does not come again is told, and neither green nor red', async ({ place, startTarget }) => {
    let faults = 1;
    const { env } = await startTarget({}, async (request, next) => {
      const isTag = request.method === 'PUT' && new URL(request.url).pathname.includes('/tags/');
      return isTag && faults-- > 0 ? new Response('{"message": "by accident"}', { status: 500 }) : next(request);
    });
    const { status, stdout } = await command(place, ['run', ...allRoles, ...only], { env });
    const report = place.report();
    expect(idsOf(report, 'passed')).toEqual(['image.show.unknown-is-not-found']);
    expect(idsOf(report, 'blocked')).toEqual(['tag.add.is-on-the-image']);
    expect(status).toBe(3);
    expect(report.transientFaults).toMatchObject([{ covers: ['tag.add.is-on-the-image'], verdict: 'failed', passes: 3 }]);
    expect(report.exchanges.find(({ id }) => id === report.transientFaults?.[0]?.exchange)?.response?.status).toBe(500);
    expect(stdout).toContain('Failed once, and not again:\n  tag/add >');
    expect(report.leftovers).toEqual([]);
  });

  onTarget('a 500 that comes now and then is a violation', async ({ place, startTarget }) => {
    let asked = 0;
    const { env } = await startTarget({}, async (request, next) => {
      const isTag = request.method === 'PUT' && new URL(request.url).pathname.includes('/tags/');
      return isTag && asked++ % 3 === 0 ? new Response('{"message": "every third"}', { status: 500 }) : next(request);
    });
    await command(place, ['run', ...allRoles, ...only], { env });
    expect(idsOf(place.report(), 'failed')).toEqual(['tag.add.is-on-the-image']);
    expect(place.report().transientFaults).toEqual([]);
  });

  onTarget('a 500 to the set-up that several tests share costs one of them another run', async ({ place, startTarget }) => {
    let faults = 1;
    const { env } = await startTarget({}, async (request, next) => {
      const isShared = request.method === 'POST' && (await request.clone().text()).includes('OS::Glance::Image');
      return isShared && faults-- > 0 ? new Response('{"message": "by accident"}', { status: 500 }) : next(request);
    });
    const readers = ['list-all.holds-what-is-associated', 'list-all.same-for-everyone', 'list.holds-what-was-added'];
    await command(place, ['run', ...allRoles, '--only', ...readers.map((id) => `metadef-resource-type.${id}`)], { env });
    const report = place.report();
    expect(troubles(report)).toEqual([]);
    expect(report.transientFaults).toMatchObject([{ verdict: 'blocked', passes: 1 }]);
    expect(report.leftovers).toEqual([]);
  });
});
