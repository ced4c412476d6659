import type { TestResult } from 'allure-js-commons';
import { parseEnvInfo } from 'allure-js-commons/sdk/reporter';
import { expect, test } from 'vitest';
import { toAllure } from '../../../lib/report/formats/allure.ts';
import { formats } from '../../../lib/report/formats/index.ts';
import type { Report } from '../../../lib/report/index.ts';
import { hostileReport, hostileWords, idOf, reportOfAll } from './reports.ts';

const filesOf = (report: Report) => new Map(toAllure(report).map(({ path, text }) => [path.replace('allure-results/', ''), text]));
const resultsOf = (report: Report) =>
  [...filesOf(report)].filter(([path]) => path.endsWith('-result.json')).map(([, text]) => JSON.parse(text) as TestResult);
const find = (report: Report, id: string) => resultsOf(report).find(({ name }) => name === id);

test.each([
  ['failed', 'failed', 'Violated'],
  ['warning', 'passed', 'Warnings'],
  ['blocked', 'broken', 'Could not be judged'],
  ['broken', 'broken', 'Faults of the suite'],
  ['not-applicable', 'skipped', 'Not applicable'],
] as const)('%s is %s, in category %s alone', (verdict, status, category) => {
  const result = find(reportOfAll(), idOf[verdict]);
  expect(result?.status).toBe(status);
  const categories = JSON.parse(filesOf(reportOfAll()).get('categories.json') ?? '') as {
    name: string;
    matchedStatuses: string[];
    messageRegex: string;
  }[];
  const matching = categories.filter(
    (one) => one.matchedStatuses.includes(status) && new RegExp(one.messageRegex).test(result?.statusDetails.message ?? ''),
  );
  expect(matching.map(({ name }) => name)).toEqual([category]);
});

test('what is wrong has its details attached, and each attachment is there', () => {
  const files = filesOf(reportOfAll());
  const sources = resultsOf(reportOfAll()).flatMap(({ attachments }) => attachments.map(({ source }) => source));
  // Five verdicts, and that on the profile.
  expect(sources).toHaveLength(6);
  for (const source of sources) expect(files.get(source)).toMatch(/./);
});

test('a requirement has one history on one cloud, and another on the next', () => {
  const { target, run, ...rest } = reportOfAll();
  const historyOf = (cloud: string, id: string) =>
    find({ ...rest, run: { ...run, id }, target: { ...target, cloud } }, idOf.failed)?.historyId;
  expect(historyOf('moon', 'a')).toMatch(/^[0-9a-f]{32}:[0-9a-f]{32}$/);
  expect(historyOf('moon', 'a')).toBe(historyOf('moon', 'b'));
  expect(historyOf('moon', 'a')).not.toBe(historyOf('mars', 'a'));
});

test('the environment is read back as it was', () => {
  const read = parseEnvInfo(filesOf(hostileReport()).get('environment.properties') ?? '');
  expect(read.endpoint).toBe(hostileWords);
  expect(read.profile).toBe('core@0');
});

test('every file is one that the next rendering takes away, or writes anew', () => {
  const named = new Set(['categories.json', 'environment.properties', 'executor.json'].map((name) => `allure-results/${name}`));
  const others = toAllure(hostileReport()).filter(({ path }) => !formats.allure.replaces?.test(path));
  expect(new Set(others.map(({ path }) => path))).toEqual(named);
});
