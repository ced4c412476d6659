import { expect, test } from 'vitest';
import { judge, type TestOutcome } from '../../lib/verdicts/index.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { discoveryOf } from '../discovery/discovery-of.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { outcomeOf, statusAssertion, traceOf } from './outcomes.ts';

const shown: RequirementId = 'task.show.unknown-is-not-found';

/** A test of what only admins may by default, which found another status than it expected. */
function failedOn(id: string, changes: Parameters<typeof exchangeOf>[2], status = 403): TestOutcome {
  const exchange = exchangeOf(id, status, { operation: 'showTask', role: 'admin', ...changes });
  const trace = traceOf({ exchanges: [exchange], decisive: id });
  return outcomeOf({ id, covers: [shown], state: 'failed', errors: [statusAssertion], trace });
}

const answered = (id: string, status: number) =>
  outcomeOf({ id, covers: [shown], trace: traceOf({ exchanges: [exchangeOf(id, status, { operation: 'showTask', role: 'admin' })] }) });

function verdictOf(outcomes: readonly TestOutcome[], id = shown) {
  const evidence = { outcomes, discovery: discoveryOf(), discoveryExchanges: [], discoveryViolations: [] };
  return judge({ ...evidence, configured: ['member', 'admin'], selected: [id] })[0];
}

test('what a policy refuses to every admin does not apply, and the refusal is the evidence', () => {
  expect(verdictOf([failedOn('e1', {})])).toMatchObject({ verdict: 'not-applicable', exchanges: expect.arrayContaining(['e1']) });
});

test('where an admin got it once, a refusal is a failure', () => {
  expect(verdictOf([failedOn('e1', {}), answered('e2', 200)])?.verdict).toBe('failed');
});

test('other refusals, other roles and operations that others may call are failures', () => {
  expect(verdictOf([failedOn('e1', {}, 400)])?.verdict).toBe('failed');
  expect(verdictOf([failedOn('e1', { role: 'member' })])?.verdict).toBe('failed');
  expect(verdictOf([failedOn('e1', { operation: 'showImage' })])?.verdict).toBe('failed');
});

test('to publish and to copy are told from other updates and imports by what is sent', () => {
  const sending = (operation: string, text: string) => ({
    operation,
    request: { method: 'POST', url: 'http://glance', headers: {}, body: { kind: 'text', text, truncated: false } },
  });
  const publishing = sending('updateImage', '[{"op":"replace","path":"/visibility","value":"public"}]');
  const renaming = sending('updateImage', '[{"op":"replace","path":"/name","value":"public"}]');
  const copying = sending('importImage', '{"method":{"name":"copy-image"}}');
  const fetching = sending('importImage', '{"method":{"name":"web-download"}}');
  const verdicts = [publishing, renaming, copying, fetching].map((changes) => verdictOf([failedOn('e1', changes as never)])?.verdict);
  expect(verdicts).toEqual(['not-applicable', 'failed', 'not-applicable', 'failed']);
});
