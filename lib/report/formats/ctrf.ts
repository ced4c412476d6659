import type { Report } from '../shape.ts';
import { isFlaky } from '../transient.ts';
import { type Case, type CaseOutcome, casesOf } from './case.ts';
import type { ReportFile } from './file.ts';
import { uuidOf } from './uuid.ts';

const statuses = { passed: 'passed', failed: 'failed', undecided: 'other', skipped: 'skipped' } as const satisfies Record<
  CaseOutcome,
  string
>;

/** Common Test Report Format (ctrf.io), version 0.0.0 of its specification; `rawStatus` is the verdict. */
export function toCtrf(report: Report): ReportFile[] {
  const { run, target, suite } = report;
  const cases = casesOf(report);
  const count = (outcome: CaseOutcome) => cases.filter((one) => one.outcome === outcome).length;
  const start = Date.parse(run.startedAt);
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    reportId: uuidOf(run.id, 'ctrf'),
    runId: run.id,
    timestamp: run.finishedAt,
    generatedBy: suite.name,
    results: {
      tool: { name: suite.name, version: suite.version },
      summary: {
        tests: cases.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: 0,
        other: count('undecided'),
        flaky: cases.filter(({ id }) => isFlaky(report, id)).length,
        suites: new Set(cases.map(({ area }) => area)).size,
        start,
        stop: start + run.durationMs,
        duration: run.durationMs,
      },
      tests: cases.map((one) => test(one, report)),
      environment: {
        reportName: `${target.cloud} ${run.profile}`,
        appName: 'OpenStack Image API',
        appVersion: target.apiVersions.current,
        testEnvironment: target.region === null ? target.cloud : `${target.cloud}/${target.region}`,
        healthy: run.exitStatus === 0,
        extra: { endpoint: target.endpoint, profile: run.profile, contract: suite.contract, seed: run.seed, exitStatus: run.exitStatus },
      },
    },
  };
  return [{ path: 'ctrf-report.json', text: `${JSON.stringify(document, null, 2)}\n` }];
}

function test(one: Case, report: Report) {
  const { run } = report;
  const { requirement, exchange } = one;
  const file = requirement?.tests[0]?.file;
  return {
    testId: one.id,
    executionId: uuidOf(run.id, one.id),
    name: one.id,
    status: statuses[one.outcome],
    rawStatus: one.verdict,
    ...(isFlaky(report, one.id) ? { flaky: true } : {}),
    duration: one.durationMs,
    suite: [one.area],
    ...(one.reason === undefined ? {} : { message: one.reason }),
    ...(one.details === undefined ? {} : { trace: one.details }),
    ...(file === undefined ? {} : { filePath: file }),
    type: 'conformance',
    ...(requirement === undefined ? {} : { tags: [requirement.level], labels: { operation: requirement.operation } }),
    extra: {
      says: one.says,
      ...(requirement === undefined ? {} : { from: requirement.from }),
      ...(exchange === undefined ? {} : { curl: exchange.curl, requestId: exchange.requestId ?? null }),
    },
  };
}
