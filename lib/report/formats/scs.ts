import { cut } from '../cut.ts';
import type { Report, ReportedRequirement } from '../shape.ts';
import { verdictSentence } from '../words.ts';
import { type Case, casesOf } from './case.ts';
import type { ReportFile } from './file.ts';
import { uuidOf } from './uuid.ts';
import { Plain, toYaml } from './yaml.ts';

const words = { 1: 'PASS', 0: 'ABORT', [-1]: 'FAIL' } as const;
type Value = keyof typeof words;

/** What Sovereign Cloud Stack writes for a verdict; what does not apply has no value there, and is left out. */
const values = {
  passed: 1,
  warning: 1,
  blocked: 0,
  broken: 0,
  failed: -1,
  'not-applicable': undefined,
} as const satisfies Record<ReportedRequirement['verdict'], Value | undefined>;

/**
 * A report in the shape of Sovereign Cloud Stack's compliance check (Tests/scs-compliance-check.py of its standards). The scope is a profile
 * of ours under an id of its own, and the test cases are our requirements: it claims nothing about SCS's own scopes. To be sent, it has to be
 * signed, and the monitor has to know the scope.
 */
export function toScs(report: Report): ReportFile[] {
  const { run, suite, target } = report;
  const invocation = uuidOf(run.id, 'scs');
  const cases = casesOf(report).flatMap((one) => {
    const value = one.requirement === undefined ? undefined : values[one.requirement.verdict];
    return value === undefined ? [] : [{ ...one, value }];
  });
  const stderr = [`${run.exitStatus === 0 ? 'INFO' : 'ERROR'}: ${oneLine(verdictSentence(report))}`, ...cases.flatMap(complaint)];
  const started = (word: string) => stderr.filter((line) => line.startsWith(word)).length;
  const text = toYaml({
    spec: {
      uuid: uuidOf(suite.name, run.profile),
      name: `${suite.name} ${run.profile}`,
      url: `urn:${suite.name}:profile:${encodeURIComponent(run.profile)}`,
    },
    checked_at: new Plain(timestamp(run.finishedAt)),
    reference_date: new Plain(timestamp(run.finishedAt).slice(0, 10)),
    subject: target.cloud,
    run: {
      uuid: run.id,
      argv: [],
      assignment: { os_cloud: target.cloud },
      sections: null,
      forced_version: null,
      forced_tests: null,
      invocations: {
        [invocation]: {
          id: invocation,
          cmd: `image-conformance run --profile ${run.profile}`,
          results: Object.fromEntries(cases.map(({ id, value }) => [id, value])),
          rc: run.exitStatus,
          stdout: cases.map(({ id, value }) => `${oneLine(id)}: ${words[value]}`),
          stderr,
          info: started('INFO'),
          warning: started('WARNING'),
          error: started('ERROR'),
          critical: started('CRITICAL'),
        },
      },
    },
  });
  return [{ path: 'scs-report.yaml', text }];
}

function complaint({ id, verdict, reason }: Case): string[] {
  if (verdict === 'passed') return [];
  const level = verdict === 'warning' ? 'WARNING' : verdict === 'broken' ? 'CRITICAL' : 'ERROR';
  return [`${level}: ${oneLine(id)}: ${oneLine(cut(reason ?? '', 1000))}`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** ISO in UTC, as YAML's timestamps are read; without the Z, as SCS's own reports have it. */
function timestamp(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19);
}
