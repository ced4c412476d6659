import type { Report, ReportedExchange, ReportedRequirement } from './shape.ts';
import { baselineFaults } from './waived.ts';

/** The verdict on the chosen profile as a sentence for a person. */
export function verdictSentence(report: Report): string {
  const { cloud, endpoint } = report.target;
  const profile = report.profiles.find((p) => p.id === report.run.profile);
  const name = `${cloud} (${endpoint})`;
  const outdated = baselineFaults(report);
  const baseline = outdated === '' ? '' : ` The baseline does not hold any more: ${outdated}.`;
  if (report.run.interrupted) return `INTERRUPTED  The run on ${name} was stopped; what it had found is reported.`;
  if (report.run.exitStatus === 4) return `BROKEN  The suite itself erred; nothing is said about ${name}.`;
  switch (profile?.verdict) {
    case 'conformant':
      return `${baseline === '' ? '' : 'BASELINE OUT OF DATE, '}CONFORMANT  ${name} does what profile ${profile.id} asks: ${profile.reason}${baseline}`;
    case 'non-conformant':
      return `NON-CONFORMANT${report.run.exitStatus === 0 ? ', WAIVED' : ''}  ${name} does not do what profile ${profile.id} asks: ${profile.reason}${baseline}`;
    default:
      return `INCONCLUSIVE  It could not be told whether ${name} does what profile ${report.run.profile} asks: ${profile?.reason ?? 'nothing was judged.'}${baseline}`;
  }
}

/** What a run came to, in one word: the verdict on its profile, or why there is none. */
export function verdictWord({ run, profiles }: Report): string {
  if (run.interrupted) return 'interrupted';
  if (run.exitStatus === 4) return 'broken';
  return profiles.find(({ id }) => id === run.profile)?.verdict ?? 'inconclusive';
}

/** `passed 120, warning 1`: what there is of each verdict, worst first. */
export function countsSentence(totals: Report['totals']): string {
  const parts: [string, number][] = [
    ['broken', totals.broken],
    ['failed', totals.failed],
    ['blocked', totals.blocked],
    ['warning', totals.warning],
    ['not applicable', totals.notApplicable],
    ['passed', totals.passed],
  ];
  const waived = totals.waived ?? 0;
  const counted = parts.filter(([, n]) => n > 0).map(([word, n]) => `${n} ${word}`);
  return `${counted.join(', ')}${waived === 0 ? '' : ` (${waived} waived)`}`;
}

export function decisiveExchange(report: Report, requirement: ReportedRequirement): ReportedExchange | undefined {
  return report.exchanges.find((exchange) => exchange.id === requirement.decisive);
}

/** What came of an exchange, in one line. */
export function outcomeOf(exchange: ReportedExchange): string {
  if (exchange.response) return `answered ${exchange.response.status} in ${exchange.durationMs} ms`;
  return exchange.fault?.message ?? 'no answer';
}

/** The requirements of a verdict, grouped by the same reason where there are many: a role that is missing blocks them all alike. */
export function byReason(requirements: readonly ReportedRequirement[]): [string, ReportedRequirement[]][] {
  const groups = new Map<string, ReportedRequirement[]>();
  for (const requirement of requirements) {
    const reason = requirement.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), requirement]);
  }
  return [...groups];
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
