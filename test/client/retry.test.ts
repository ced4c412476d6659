import { expect, test } from 'vitest';
import { type Persistence, persistently } from '../../lib/client/retry.ts';
import { ConformanceError } from '../../lib/errors.ts';
import type { IncomingResponse, Phase } from '../../lib/http/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';

type Outcome = number | 'reset' | 'timeout';

/** Sends with these outcomes, one after the other; tells what was sent, what passed, and how long it would have waited. */
async function sendWith(outcomes: readonly Outcome[], changes: Partial<Persistence> = {}) {
  let sent = 0;
  const passed: string[] = [];
  const pauses: number[] = [];
  const attempt = async (): Promise<IncomingResponse> => {
    const outcome = outcomes[sent] ?? 200;
    sent += 1;
    const exchange = exchangeOf(`e${sent}`, typeof outcome === 'number' ? outcome : 200);
    if (typeof outcome === 'number') return { status: outcome, headers: {}, text: '', exchange };
    const error = new ConformanceError(outcome === 'reset' ? 'ERR_UNREACHABLE' : 'ERR_TIMEOUT', outcome);
    throw Object.assign(error, { exchange });
  };
  const result = await persistently(attempt, {
    phase: 'setup',
    method: 'GET',
    repeatable: true,
    passing: ({ id }) => passed.push(id),
    pause: async (ms) => pauses.push(ms),
    ...changes,
  }).then(
    ({ status }) => status,
    (error: unknown) => (error as ConformanceError).code,
  );
  return { result, sent, passed, pauses };
}

test('set-up goes on when the service is ready again', async () => {
  const { result, sent, passed, pauses } = await sendWith([503, 503, 201]);
  expect({ result, sent, passed }).toEqual({ result: 201, sent: 3, passed: ['e1', 'e2'] });
  expect(pauses).toEqual([200, 600]);
});

test('it gives up after the fourth time, and what came last is the answer', async () => {
  expect(await sendWith([503, 503, 503, 503, 200])).toMatchObject({ result: 503, sent: 4, passed: ['e1', 'e2', 'e3'] });
  expect(await sendWith(['reset', 'reset', 'reset', 'reset'])).toMatchObject({ result: 'ERR_UNREACHABLE', sent: 4 });
});

test.each<[string, readonly Outcome[], Partial<Persistence>, unknown, number]>([
  ['a request that a test judges is sent once', [503], { phase: 'act' }, 503, 1],
  ['so is one whose connection breaks', ['reset'], { phase: 'act' }, 'ERR_UNREACHABLE', 1],
  ['evidence is what it is', [503], { phase: 'evidence' }, 503, 1],
  ['a stream cannot be sent again', [503], { repeatable: false }, 503, 1],
  ['a POST that broke may have been done', ['reset'], { method: 'POST' }, 'ERR_UNREACHABLE', 1],
  ['a POST that was answered 503 was not', [503, 201], { method: 'POST' }, 201, 2],
  ['who waited once need not wait again', ['timeout'], {}, 'ERR_TIMEOUT', 1],
  ['another refusal is an answer', [500], {}, 500, 1],
])('%s', async (_, outcomes, changes, result, sent) => {
  expect(await sendWith(outcomes, changes)).toMatchObject({ result, sent });
});

test.each<Phase>(['setup', 'undo', 'discovery'])('%s is patient', async (phase) => {
  expect(await sendWith(['reset', 204], { phase, method: 'DELETE' })).toMatchObject({ result: 204, passed: ['e1'] });
});
