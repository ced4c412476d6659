import { doorLines } from './doors/index.ts';
import { resemblanceSentence } from './resemblance.ts';
import type { Report, ReportedRequirement } from './shape.ts';
import { withoutControls } from './terminal-text.ts';
import { transientFaultsOf, transientSentence, transientTitle } from './transient.ts';
import { baselineSentences, unwaived, waiverSentence } from './waived.ts';
import { byReason, countsSentence, decisiveExchange, outcomeOf, seconds, verdictSentence } from './words.ts';

/** How the summary is coloured; identity where there is no terminal. */
export interface Paint {
  good(text: string): string;
  bad(text: string): string;
  doubtful(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

const shownFailures = 20;

/** The end of a run on the terminal: verdict first, then each failure with all that a person needs to act on it. */
export function toSummary(whole: Report, paint: Paint): string {
  // What a server sent must not steer the terminal.
  const report = withoutControls({ ...whole, exchanges: decisiveExchanges(whole) });
  const of = (verdict: ReportedRequirement['verdict']) => report.requirements.filter((r) => r.verdict === verdict);
  const verdictPaint = report.run.exitStatus === 0 ? paint.good : report.run.exitStatus === 1 ? paint.bad : paint.doubtful;
  const wrong = unwaived([...of('failed'), ...of('broken'), ...of('warning')]);
  const width = Math.max(...report.profiles.map((p) => p.id.length));
  return [
    '',
    verdictPaint(paint.bold(verdictSentence(report))),
    '',
    ...wrong.slice(0, shownFailures).flatMap((requirement) => failure(requirement, report, paint)),
    ...(wrong.length > shownFailures ? [`… and ${wrong.length - shownFailures} more, all in the report.`, ''] : []),
    ...waived(report, paint),
    ...report.contradictions.map((c) => `${paint.doubtful('contradiction')}  ${c.feature}: ${c.says}\n`),
    ...reasons('Could not be judged', of('blocked'), paint),
    ...reasons('Not applicable', of('not-applicable'), paint),
    ...(transientFaultsOf(report).length === 0
      ? []
      : [paint.doubtful(`${transientTitle}:`), ...transientFaultsOf(report).map((one) => `  ${transientSentence(one)}`), '']),
    ...report.run.faults.map((fault) => paint.bad(`Fault of the suite: ${fault}`)),
    ...(report.leftovers.length === 0
      ? []
      : [
          paint.doubtful('Left behind (run `image-conformance clean` to try again):'),
          ...report.leftovers.map((l) => `  ${l.kind} ${l.id ?? l.name ?? ''}: ${l.why}`),
          '',
        ]),
    ...(report.resembles === undefined ? [] : [resemblanceSentence(report.resembles), '']),
    ...report.profiles.map((p) => `  ${p.id.padEnd(width)}  ${p.verdict.padEnd(14)}  ${paint.dim(p.reason)}`),
    '',
    `${countsSentence(report.totals)} of ${report.totals.requirements} requirements; ${report.totals.tests} tests, ${report.totals.requests} requests, ${seconds(report.run.durationMs)}.`,
  ].join('\n');
}

/** The exchanges that are shown: few of a run, and all of them are the bulk of a report. */
function decisiveExchanges({ requirements, exchanges }: Report): Report['exchanges'] {
  const wrong = requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'broken' || verdict === 'warning');
  const decisive = new Set(wrong.map((requirement) => requirement.decisive));
  return exchanges.filter(({ id }) => decisive.has(id));
}

function failure(requirement: ReportedRequirement, report: Report, paint: Paint): string[] {
  const exchange = decisiveExchange(report, requirement);
  const word = requirement.verdict === 'warning' ? paint.doubtful('warning') : paint.bad(requirement.verdict);
  return [
    `${word}  ${paint.bold(requirement.id)}`,
    `  ${requirement.says} ${paint.dim(`(${requirement.from.join('; ')})`)}`,
    `  ${requirement.reason ?? ''}`,
    ...(requirement.expected === undefined ? [] : [`    expected ${requirement.expected}`]),
    ...(requirement.got === undefined ? [] : [`    got      ${requirement.got}`]),
    ...(exchange
      ? [
          `  ${paint.dim(exchange.curl)}`,
          paint.dim(`  ${outcomeOf(exchange)}${exchange.requestId ? `, request id ${exchange.requestId}` : ''}`),
        ]
      : []),
    ...doorLines(requirement.door).map((line) => `  ${line}`),
    ...(requirement.note === undefined ? [] : [paint.dim(`  ${requirement.note}`)]),
    '',
  ];
}

function waived(report: Report, paint: Paint): string[] {
  const idle = report.baseline?.idle.length ?? 0;
  const lines = [
    ...report.requirements.flatMap(({ id, waiver }) => (waiver === undefined ? [] : [`  ${id}: ${paint.dim(waiverSentence(waiver))}`])),
    ...baselineSentences(report).flatMap(([word, says]) => (word === 'idle' ? [] : [`  ${paint.bad(word)}  ${says}`])),
    ...(idle === 0 ? [] : [paint.dim(`  This run says nothing about ${idle} ${idle === 1 ? 'waiver' : 'waivers'}.`)]),
  ];
  return lines.length === 0 ? [] : ['Waived, by the baseline:', ...lines, ''];
}

function reasons(title: string, requirements: readonly ReportedRequirement[], paint: Paint): string[] {
  if (requirements.length === 0) return [];
  return [`${title}:`, ...byReason(requirements).map(([reason, group]) => `  ${group.length} × ${paint.dim(reason)}`), ''];
}
