import { Stage, Status, type TestResult } from 'allure-js-commons';
import type { Category, ExecutorInfo } from 'allure-js-commons/sdk';
import { createTestResult, getTestResultHistoryId, getTestResultTestCaseId, stringifyEnvInfo } from 'allure-js-commons/sdk/reporter';
import { cut } from '../cut.ts';
import type { Report } from '../shape.ts';
import { seconds, verdictSentence } from '../words.ts';
import { type Case, casesOf } from './case.ts';
import type { ReportFile } from './file.ts';
import { uuidOf } from './uuid.ts';

/** Allure's broken is what ours is where it could not be told: not the product's fault, and not green. */
const statuses = {
  passed: Status.PASSED,
  failed: Status.FAILED,
  undecided: Status.BROKEN,
  skipped: Status.SKIPPED,
} as const satisfies Record<Case['outcome'], Status>;

const severities = { must: 'critical', should: 'normal', may: 'minor', observed: 'trivial' } as const;

const shownText = 4096;

/** Each message begins with the verdict: Allure has fewer statuses than there are verdicts. */
const categories: readonly Category[] = [
  { name: 'Violated', matchedStatuses: [Status.FAILED], messageRegex: '^[\\s\\S]*$' },
  { name: 'Could not be judged', matchedStatuses: [Status.BROKEN], messageRegex: '^(blocked|inconclusive)[\\s\\S]*$' },
  { name: 'Faults of the suite', matchedStatuses: [Status.BROKEN], messageRegex: '^broken[\\s\\S]*$' },
  { name: 'Warnings', matchedStatuses: [Status.PASSED], messageRegex: '^warning[\\s\\S]*$' },
  { name: 'Waived', matchedStatuses: [Status.SKIPPED], messageRegex: '^(waived|non-conformant)[\\s\\S]*$' },
  { name: 'Not applicable', matchedStatuses: [Status.SKIPPED], messageRegex: '^not-applicable[\\s\\S]*$' },
];

/** The files of ours among an Allure results folder. */
export const allurePaths = /^allure-results\/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f-]+-(result\.json|attachment\.txt)$/;

/**
 * Results for Allure, which makes the site: `allure generate allure-results`. The runtime of allure-js-commons takes ids and times from
 * chance and the clock, so its model and its rules for history ids are used, not its runtime: the same report gives the same files.
 */
export function toAllure(report: Report): ReportFile[] {
  const inFolder = (name: string, text: string): ReportFile => ({ path: `allure-results/${name}`, text });
  const executor: ExecutorInfo = {
    name: report.suite.name,
    type: report.suite.name,
    buildName: `${report.run.profile} ${report.run.startedAt}`,
    buildOrder: Math.floor(Date.parse(report.run.startedAt) / 1000),
    reportName: verdictSentence(report),
  };
  return [
    ...casesOf(report).flatMap((one) => {
      const result = resultOf(one, report);
      const [attachment] = result.attachments;
      return [
        inFolder(`${result.uuid}-result.json`, JSON.stringify(result)),
        ...(attachment === undefined ? [] : [inFolder(attachment.source, one.details ?? '')]),
      ];
    }),
    inFolder('categories.json', `${JSON.stringify(categories, null, 2)}\n`),
    inFolder('environment.properties', `${stringifyEnvInfo(environmentOf(report)).replaceAll('\r\n', '\n')}\n`),
    inFolder('executor.json', `${JSON.stringify(executor, null, 2)}\n`),
  ];
}

function resultOf(one: Case, report: Report): TestResult {
  const { requirement, verdict, reason, details } = one;
  const { cloud, region } = report.target;
  const uuid = uuidOf(report.run.id, one.id);
  const start = startOf(one, report);
  const result: TestResult = {
    ...createTestResult(uuid),
    name: one.id,
    fullName: one.id,
    titlePath: [one.area],
    description: one.says,
    status: statuses[one.outcome],
    statusDetails: verdict === 'passed' ? {} : statusDetails(one),
    stage: report.run.interrupted && one.outcome === 'undecided' ? Stage.INTERRUPTED : Stage.FINISHED,
    start,
    stop: start + one.durationMs,
    // History is kept for each cloud apart.
    parameters: [
      { name: 'cloud', value: cloud },
      { name: 'region', value: region ?? 'none' },
    ],
    labels: [
      { name: 'framework', value: report.suite.name },
      { name: 'host', value: report.target.endpoint },
      { name: 'parentSuite', value: cloud },
      { name: 'suite', value: one.area },
      { name: 'tag', value: verdict },
      ...(requirement === undefined
        ? []
        : [
            { name: 'feature', value: requirement.operation },
            { name: 'severity', value: severities[requirement.level] },
            { name: 'tag', value: requirement.level },
          ]),
    ],
    attachments: details === undefined ? [] : [{ name: reason ?? verdict, type: 'text/plain', source: `${uuid}-attachment.txt` }],
  };
  const testCaseId = getTestResultTestCaseId(result);
  return { ...result, ...(testCaseId === undefined ? {} : { testCaseId }), historyId: getTestResultHistoryId(result) };
}

function statusDetails({ requirement, verdict, reason, details }: Case): TestResult['statusDetails'] {
  return {
    message: `${verdict}: ${reason ?? ''}`,
    ...(details === undefined ? {} : { trace: details }),
    ...(requirement?.expected === undefined ? {} : { expected: cut(requirement.expected, shownText) }),
    ...(requirement?.got === undefined ? {} : { actual: cut(requirement.got, shownText) }),
  };
}

/** When its deciding exchange began; the start of the run where there is none. */
function startOf({ exchange }: Case, { run }: Report): number {
  return Date.parse(exchange?.startedAt ?? run.startedAt);
}

function environmentOf({ target, run, suite }: Report): Record<string, string> {
  return {
    cloud: target.cloud,
    region: target.region ?? 'none',
    endpoint: target.endpoint,
    'image-api': target.apiVersions.current,
    profile: run.profile,
    suite: `${suite.name} ${suite.version}`,
    contract: suite.contract,
    run: run.id,
    seed: run.seed,
    duration: seconds(run.durationMs),
    roles: Object.keys(target.roles).join(', '),
  };
}
