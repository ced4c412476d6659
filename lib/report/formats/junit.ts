import type { Report } from '../shape.ts';
import { type Case, casesOf } from './case.ts';
import { fileName, type ReportFile } from './file.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/**
 * JUnit XML in the dialect that GitLab, Jenkins (junit-10.xsd of its xUnit plugin) and Zuul's tools all read: a failure is the cloud's, an
 * error means that it could not be told, a warning passes with its text in system-out. One suite per area; names are requirement ids,
 * class names tell clouds apart, so that many reports can be gathered.
 */
export function toJunit(report: Report): ReportFile[] {
  const cases = casesOf(report);
  const suites = Map.groupBy(cases, ({ area }) => area);
  const head = {
    name: `${report.suite.name} ${report.run.profile}`,
    time: inSeconds(report.run.durationMs),
    tests: cases.length,
    failures: count(cases, 'failed'),
    errors: count(cases, 'undecided'),
  };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes(head)}>`,
    ...[...suites].flatMap(([area, members]) => suite(area, members, report)),
    '</testsuites>',
    '',
  ];
  return [{ path: 'junit.xml', text: lines.join('\n') }];
}

function suite(area: string, cases: readonly Case[], report: Report): string[] {
  const head = {
    name: area,
    tests: cases.length,
    failures: count(cases, 'failed'),
    errors: count(cases, 'undecided'),
    skipped: count(cases, 'skipped'),
    time: inSeconds(cases.reduce((sum, one) => sum + one.durationMs, 0)),
    // Without a zone: old readers know no other.
    timestamp: report.run.startedAt.slice(0, 19),
  };
  const { cloud, region, endpoint } = report.target;
  const className = `${[cloud, ...(region === null ? [] : [region])].map((part) => fileName(part).replaceAll('.', '_')).join('-')}.${area}`;
  const properties = {
    cloud,
    region: region ?? '',
    endpoint,
    profile: report.run.profile,
    run: report.run.id,
    suite: `${report.suite.name} ${report.suite.version}`,
  };
  return [
    `  <testsuite${xmlAttributes(head)}>`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property${xmlAttributes({ name, value })}/>`),
    '    </properties>',
    ...cases.flatMap((one) => testcase(one, className)),
    '  </testsuite>',
  ];
}

function testcase(one: Case, className: string): string[] {
  const open = `    <testcase${xmlAttributes({ classname: className, name: one.id, time: inSeconds(one.durationMs) })}`;
  const inside = [...result(one), ...output(one)];
  return inside.length === 0 ? [`${open}/>`] : [`${open}>`, ...inside.map((line) => `      ${line}`), '    </testcase>'];
}

function result({ outcome, verdict, reason, details }: Case): string[] {
  const message = reason ?? '';
  switch (outcome) {
    case 'failed':
      return [`<failure${xmlAttributes({ type: verdict, message })}>${xmlText(details ?? message)}</failure>`];
    case 'undecided':
      return [`<error${xmlAttributes({ type: verdict, message })}>${xmlText(details ?? message)}</error>`];
    case 'skipped':
      return [`<skipped${xmlAttributes({ type: verdict, message })}/>`];
    case 'passed':
      return [];
  }
}

function output({ outcome, details, verdict, exchange }: Case): string[] {
  if (outcome === 'passed' && details !== undefined) return [`<system-out>${xmlText(noAttachment(`${verdict}\n${details}`))}</system-out>`];
  if (exchange?.requestId === undefined) return [];
  return [`<system-out>${xmlText(noAttachment(`request id ${exchange.requestId}`))}</system-out>`];
}

/** GitLab and Jenkins make a link of `[[ATTACHMENT|path]]`; what a server wrote names no file of ours. */
function noAttachment(text: string): string {
  return text.replaceAll('[[ATTACHMENT', '[ [ATTACHMENT');
}

function count(cases: readonly Case[], outcome: Case['outcome']): number {
  return cases.filter((one) => one.outcome === outcome).length;
}

function inSeconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
