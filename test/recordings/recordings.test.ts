import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createValidator, violationText } from '../../lib/contract/index.ts';
import { imageApiV2, type OperationId } from '../../specs/schemas.gen.ts';
import type { Exchange } from './normalise.ts';

const newest = '33.0.0';

/** Answers of a real release that the contract rightly forbids: defects of that release. */
const defects: readonly { operation: OperationId; status: number; release: string; why: string }[] = ['25.1.0', '28.1.0', newest].flatMap(
  (release) => [
    { operation: 'createImage', status: 500, release, why: 'A JSON list as body is not refused, it crashes the server.' },
    { operation: 'listMetadefNamespaces', status: 500, release, why: 'An unknown sort_key is not refused, it crashes the server.' },
  ],
);

/** Operations that the lab cannot bring to a success. */
const neverSucceed: Partial<Record<OperationId, string>> = {};

const folder = import.meta.dirname;
const recordings = globSync('glance-*.json', { cwd: folder })
  .sort()
  .map((file) => ({
    release: basename(file, '.json').slice('glance-'.length),
    text: readFileSync(join(folder, file), 'utf8'),
    exchanges: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Exchange[],
  }));
const validator = createValidator(imageApiV2);
const violationsOf = ({ operation, status, headers, body }: Exchange) =>
  validator.answer(operation, { status, headers, text: body }).map(violationText);

test('the calibrated releases are recorded', () => {
  expect(recordings.map(({ release }) => release)).toEqual(['25.1.0', '28.1.0', newest]);
});

describe.each(recordings)('Glance $release', ({ release, text, exchanges }) => {
  const isDefect = ({ operation, status }: Exchange) =>
    defects.some((d) => d.release === release && d.operation === operation && d.status === status);

  test('every answer satisfies the contract', () => {
    expect(exchanges.filter((exchange) => !isDefect(exchange)).flatMap(violationsOf)).toEqual([]);
  });

  test('every known defect is still one', () => {
    const known = defects.filter((d) => d.release === release).map((d) => `${d.operation} ${d.status}`);
    const seen = exchanges.filter((exchange) => isDefect(exchange) && violationsOf(exchange).length > 0);
    expect(known.filter((name) => !seen.some(({ operation, status }) => `${operation} ${status}` === name))).toEqual([]);
  });

  test('nothing tells where it was recorded', () => {
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|\/root\/|\/home\/|gAAAA|x-auth-token/i);
  });
});

test('every operation of the contract is recorded with a success', () => {
  const succeeded = new Set(
    recordings
      .find(({ release }) => release === newest)
      ?.exchanges.filter(({ status }) => status < 400)
      .map(({ operation }) => operation),
  );
  const missing = Object.keys(imageApiV2.operations).filter((id) => !succeeded.has(id));
  expect(missing.sort()).toEqual(Object.keys(neverSucceed).sort());
});
