import { expect, test } from 'vitest';
import { judge, type TestOutcome } from '../../lib/verdicts/index.ts';
import { discoveryOf } from '../discovery/discovery-of.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { assertion, failedBy, must, outcomeOf, traceOf } from './outcomes.ts';

const saying = (text: string) =>
  exchangeOf('e2', 200, { response: { status: 200, headers: {}, body: { kind: 'text', text, truncated: false } } });
const failedImport = saying('{"status": "queued", "os_glance_failed_import": "fast"}');
const fineImport = saying('{"status": "queued", "os_glance_failed_import": ""}');

const besideImport = (exchange: typeof failedImport) => failedBy(assertion, traceOf({ exchanges: [exchangeOf('e1', 200), exchange] }));

/** Another test, one upload of which was answered so. */
function upload(size: number, status: number, operation = 'uploadImageData'): TestOutcome {
  const request = { method: 'PUT', url: 'http://glance', headers: {}, body: { kind: 'bytes', size } } as const;
  return outcomeOf({ id: 'other', trace: traceOf({ exchanges: [exchangeOf('e9', status, { operation, request })] }) });
}

function verdictOf(...outcomes: TestOutcome[]) {
  const evidence = { outcomes, discovery: discoveryOf(), discoveryExchanges: [], discoveryViolations: [] };
  return judge({ ...evidence, configured: ['member'], selected: [must] })[0];
}

test.each(['uploadImageData', 'stageImageData'])(
  'where %s found no room, a failure beside a failed import is blocked, and says why',
  (operation) => {
    const result = verdictOf(besideImport(failedImport), upload(1000, 413, operation));
    expect(result).toMatchObject({
      verdict: 'blocked',
      decisive: 'e9',
      reason: expect.stringMatching(/storage quota is used up.*expected 1 to be 2/),
    });
  },
);

test('where there is room, a failed import fails the test', () => {
  expect(verdictOf(besideImport(failedImport), upload(1000, 204))?.verdict).toBe('failed');
});

test('a limit on the size of an image is no want of room, nor is another refusal', () => {
  expect(verdictOf(besideImport(failedImport), upload(5 * 2 ** 20, 413))?.verdict).toBe('failed');
  expect(verdictOf(besideImport(failedImport), upload(1000, 413, 'addMember'))?.verdict).toBe('failed');
});

test('a failure without a failed import stands, whatever room there is', () => {
  expect(verdictOf(besideImport(fineImport), upload(1000, 413))?.verdict).toBe('failed');
});

test('a test that passed has passed', () => {
  expect(verdictOf(outcomeOf({ trace: traceOf({ exchanges: [failedImport] }) }), upload(1000, 413))?.verdict).toBe('passed');
});
