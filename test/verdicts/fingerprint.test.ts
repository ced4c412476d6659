import { describe, expect, test } from 'vitest';
import { type RequirementResult, withFingerprints } from '../../lib/verdicts/index.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { must, should } from './outcomes.ts';

const base: RequirementResult = {
  id: must,
  requirement: requirementOf(must),
  verdict: 'failed',
  reason: 'showImage as member: expected status 404, got 200: {"id": "1"}',
  expected: '404',
  got: '200',
  decisive: 'e1',
  tests: [],
  exchanges: ['e1'],
};

const fingerprint = (changes: Partial<RequirementResult> = {}, exchange = exchangeOf('e1', 200)) =>
  withFingerprints([{ ...base, ...changes }], [exchange])[0]?.fingerprint;
const got = (text: string) => fingerprint({ expected: 'x', got: text });

test('only what is violated has one, of sixteen hex digits', () => {
  expect(fingerprint()).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint({ verdict: 'warning' })).toMatch(/^[0-9a-f]{16}$/);
  for (const verdict of ['passed', 'blocked', 'broken', 'not-applicable'] as const) expect(fingerprint({ verdict })).toBeUndefined();
});

describe('is the same whatever belongs to the run', () => {
  test.each([
    ['an id', '7183a3b1-29bc-4d58-8318-8ce743924762 gone', 'a242ab40-15c1-49e7-80b9-5ef98a5659b5 gone'],
    ['a name of ours', 'image-conformance-eb107a94-image-355d84942cc2', 'image-conformance-dd41789f-image-492c36082fff'],
    ['a tag', '[ "first-7ee3cdcb98b1" ]', '[ "first-ea351dfc37c1" ]'],
    ['a sum', 'd41d8cd98f00b204e9800998ecf8427e', '0cc175b9c0f1b6a831c399e269772661'],
    ['a time', '2026-11-21T08:09:35Z', '2025-01-02T23:59:59.123456+00:00'],
    ['a date of HTTP', 'Sat, 21 Nov 2026 10:00:00 GMT', 'Mon, 01 Jan 2024 00:00:01 GMT'],
    ['a host', 'http://127.0.0.1:36515/v2/images', 'https://glance.example:9292/v2/images'],
    ['an address', 'at 10.0.0.1:9292', 'at 127.0.0.1:80'],
    ['a long number', '"size": 65536', '"size": 100003'],
    ['where a text was cut', "{ conformance: 'old', …(24) }", "{ conformance: 'old', …(22) }"],
    ['a word that was cut', '/v2/images?tag=tag-9990b80ef55a&marker=747b0965-95…', '/v2/images?tag=tag-ef6b931ec95d&marker=3c66…'],
    [
      'how many of its images a list holds',
      '[ "8db1492e-ff53-49a3-b796-7ca1fad95ddf", "20f15219-9b88-4857-871e-78d00a19b9f4", ]',
      '[ "f0b6dcbd-14be-4c5a-a3c6-feeb8f601ddf", "f97e3853-20c8-481f-9b7f-572e4ae67f6c", "a8d3dba7-130d-4346-903e-e79ae2a661dc", ]',
    ],
    [
      'where a list of names is cut',
      '[ "image-conformance-07699225-space-badcefd88d3a-b", "image-conformance-07699225-space-cf3b6e4fb1fa-c", "image-conformance-0…',
      '[ "image-conformance-a47e9e2e-space-2ccd89cb4e40-d", "image-conformance-a47e9e2e-space-8de1e3d521f5-c", "image-c…',
    ],
    ['spaces', 'a  b\n', 'a b'],
  ])('%s', (_, one, other) => {
    expect(got(one)).toBe(got(other));
  });

  test('the words of the server, where expected and got say it', () => {
    expect(fingerprint({ reason: 'showImage as member: expected status 404, got 200: {}' })).toBe(fingerprint());
  });

  test('which of many items broke the contract, and how many more did', () => {
    const at = (where: string, reason: string) => fingerprint({ where, expected: 'type integer', got: '"5"', reason });
    expect(at('body /images/3/size', 'x (and 4 more)')).toBe(at('body /images/0/size', 'x'));
    expect(at('body /images/0/size', 'x')).not.toBe(at('body /images/0/name', 'x'));
  });
});

describe('is another for', () => {
  test('one of several tags', () => {
    expect(got('[ "second-9f809359bc8a", ]')).not.toBe(got('[ "first-7ee3cdcb98b1", "second-9f809359bc8a", ]'));
  });

  test.each<[string, string | undefined]>([
    ['another requirement', fingerprint({ id: should })],
    ['a warning', fingerprint({ verdict: 'warning' })],
    ['another status', fingerprint({}, exchangeOf('e1', 500))],
    ['no answer', fingerprint({}, exchangeOf('e1', undefined))],
    ['another operation', fingerprint({}, exchangeOf('e1', 200, { operation: 'listImages' }))],
    ['no exchange', fingerprint({ decisive: 'lost' })],
    ['another expectation', fingerprint({ expected: '403' })],
    ['another answer', fingerprint({ got: '204' })],
  ])('%s', (_, other) => {
    expect(other).toMatch(/^[0-9a-f]{16}$/);
    expect(other).not.toBe(fingerprint());
  });

  test('another sentence, where nothing else tells', () => {
    const { expected: _, got: __, ...rest } = base;
    const of = (reason: string) => withFingerprints([{ ...rest, reason }], [])[0]?.fingerprint;
    expect(of('expected [ 200, 400 ] to include 500')).not.toBe(of('expected [ 200, 400 ] to include 418'));
  });
});
