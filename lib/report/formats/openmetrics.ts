import type { Report } from '../shape.ts';
import { transientFaultsOf } from '../transient.ts';
import { verdictWord } from '../words.ts';
import type { ReportFile } from './file.ts';

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number | string];

const prefix = 'image_conformance_';
const lastSuccess = `${prefix}last_success_timestamp_seconds`;
export const metricsPath = 'image-conformance.prom';

/**
 * Metrics for node_exporter's textfile collector, in a text that is both OpenMetrics and the older Prometheus format: gauges only, base
 * units, no timestamps (the collector refuses them). `former` is the text of the last run's file: the time of the last success is taken over
 * from it where this run is none, and left out where there never was one.
 */
export function toOpenMetrics(report: Report, former = ''): ReportFile[] {
  const { run, target, suite } = report;
  const base = { cloud: target.cloud, region: target.region ?? '', profile: run.profile };
  const finished = Date.parse(run.finishedAt) / 1000;
  const success =
    run.exitStatus === 0 && verdictWord(report) === 'conformant'
      ? String(finished)
      : formerValue(former, `${lastSuccess}${labelText(base)}`);
  const one = (value: number): Sample[] => [[base, value]];
  const failed = report.requirements.filter(({ verdict }) => verdict === 'failed');
  const text = [
    ...metric('last_run_timestamp_seconds', 'When the last run ended.', one(finished)),
    ...metric('last_success_timestamp_seconds', 'When the last conformant run ended.', success === undefined ? [] : [[base, success]]),
    ...metric('run_duration_seconds', 'How long the last run took.', one(run.durationMs / 1000)),
    ...metric(
      'exit_status',
      'Exit status of the last run: 0 conformant, 1 non-conformant, 3 inconclusive, 4 broken, 130 interrupted.',
      one(run.exitStatus),
    ),
    ...metric('requirements', 'Requirements of the last run by level and verdict.', requirementCounts(report, base)),
    ...metric(
      'requirement_failed',
      'One for each requirement that the last run found violated.',
      failed.map(({ id }) => [{ ...base, requirement: id }, 1]),
    ),
    ...metric(
      'waived',
      'Violations of the last run that its baseline waives; only with a baseline.',
      report.baseline ? one(report.baseline.waived) : [],
    ),
    ...metric('requests', 'Requests that the last run sent to the Image API.', one(report.totals.requests)),
    ...metric(
      'transient_faults',
      'Tests of the last run that met a fault of the service which did not come again.',
      one(transientFaultsOf(report).length),
    ),
    ...metric('leftovers', 'What the last run made and could not undo.', one(report.leftovers.length)),
    ...metric(
      'operation_duration_seconds',
      'Nearest-rank percentiles of the time that answers took in the last run.',
      report.timings.flatMap(({ operation, p50Ms, p95Ms, maxMs }): Sample[] => [
        [{ ...base, operation, percentile: '50' }, p50Ms / 1000],
        [{ ...base, operation, percentile: '95' }, p95Ms / 1000],
        [{ ...base, operation, percentile: '100' }, maxMs / 1000],
      ]),
    ),
    ...metric('target', 'What the last run was about.', [
      [{ ...base, endpoint: target.endpoint, api_version: target.apiVersions.current, suite_version: suite.version }, 1],
    ]),
    '# EOF',
    '',
  ];
  return [{ path: metricsPath, text: text.join('\n') }];
}

/** Each level with each verdict, also where there is none: a series that comes and goes cannot be alerted on. */
function requirementCounts({ requirements }: Report, base: Labels): Sample[] {
  const levels = ['must', 'should', 'may', 'observed'] as const;
  const verdicts = ['passed', 'not-applicable', 'warning', 'blocked', 'failed', 'broken'] as const;
  return levels.flatMap((level) =>
    verdicts.map((verdict): Sample => {
      const count = requirements.filter((one) => one.level === level && one.verdict === verdict).length;
      return [{ ...base, level, verdict }, count];
    }),
  );
}

function metric(name: string, help: string, samples: readonly Sample[]): string[] {
  if (samples.length === 0) return [];
  return [
    `# HELP ${prefix}${name} ${help}`,
    `# TYPE ${prefix}${name} gauge`,
    ...samples.map(([labels, value]) => `${prefix}${name}${labelText(labels)} ${value}`),
  ];
}

function labelText(labels: Labels): string {
  return `{${Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')}}`;
}

function escaped(value: string): string {
  return value
    .toWellFormed()
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('"', '\\"')
    .replaceAll('\r', ' ')
    .replaceAll('\0', ' ');
}

function formerValue(former: string, series: string): string | undefined {
  const line = former.split('\n').find((one) => one.startsWith(`${series} `));
  const value = line?.slice(series.length + 1).trim();
  return value !== undefined && /^\d+(\.\d+)?$/.test(value) ? value : undefined;
}
