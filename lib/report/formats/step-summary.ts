import { cut } from '../cut.ts';
import { fenced, plain, table } from '../markdown-text.ts';
import type { Report } from '../shape.ts';
import { transientFaultsOf, transientSentence, transientTitle } from '../transient.ts';
import { visible } from '../visible.ts';
import { baselineSentences } from '../waived.ts';
import { byReason, countsSentence, seconds, verdictSentence } from '../words.ts';
import { type Case, casesOf } from './case.ts';
import type { ReportFile } from './file.ts';

/** GitHub drops the whole summary of a step beyond 1 MiB; what other commands of the step write has to fit too. */
const mostBytes = 900 * 1024;

/** The report as a GitHub step summary: verdict, counts, each failure folded away. What does not fit is counted at the end. */
export function toStepSummary(report: Report): ReportFile[] {
  return [{ path: 'step-summary.md', text: fitted(parts(report).map(visible)) }];
}

/** Whole parts as long as they fit: half a part would leave a fence or a tag open. */
function fitted(all: readonly string[]): string {
  const note = (left: number) => `\n> ${left} more ${left === 1 ? 'part does' : 'parts do'} not fit here; report.json has everything.\n`;
  const budget = mostBytes - Buffer.byteLength(note(all.length));
  const kept: string[] = [];
  let bytes = 0;
  for (const part of all) {
    bytes += Buffer.byteLength(part) + 1;
    if (bytes <= budget) kept.push(part);
    else bytes -= Buffer.byteLength(part) + 1;
  }
  const left = all.length - kept.length;
  return `${kept.join('\n')}${left === 0 ? '' : note(left)}`;
}

function parts(report: Report): string[] {
  const cases = casesOf(report);
  const of = (verdict: string) => cases.filter((one) => one.requirement !== undefined && one.verdict === verdict);
  return [
    `## Image API conformance\n\n**${plain(verdictSentence(report))}**\n`,
    `${countsSentence(report.totals)} of ${report.totals.requirements} requirements; ${report.totals.tests} tests, ${report.totals.requests} requests, ${seconds(report.run.durationMs)}.\n`,
    table(
      ['profile', 'verdict', 'why', 'judged'],
      report.profiles.map((p) => [p.id, p.verdict, p.reason, `${p.judged} of ${p.requirements}`]),
    ).join('\n'),
    ...report.run.faults.map((fault) => `- **Fault of the suite:** ${plain(fault)}\n`),
    ...section('Violated', of('failed')),
    ...section('Faults of the suite', of('broken')),
    ...section('Warnings', of('warning')),
    ...section('Waived', of('waived')),
    ...baselineSentences(report).map(([word, says]) => `- **Baseline, ${word}:** ${plain(says)}\n`),
    ...reasons('Could not be judged', of('blocked')),
    ...(transientFaultsOf(report).length === 0 ? [] : [`### ${transientTitle}\n`]),
    ...transientFaultsOf(report).map((one) => `- ${plain(transientSentence(one))}\n`),
    ...reasons('Not applicable', of('not-applicable')),
    ...(report.leftovers.length === 0 ? [] : ['### Left behind\n']),
    ...report.leftovers.map((one) => `- ${plain(`${one.kind} ${one.id ?? one.name ?? ''}: ${one.why}`)}\n`),
    `Run ${plain(report.run.id)} of ${plain(`${report.suite.name} ${report.suite.version}`)}, seed ${plain(report.run.seed)}.\n`,
  ];
}

function section(title: string, cases: readonly Case[]): string[] {
  if (cases.length === 0) return [];
  return [`### ${title} (${cases.length})\n`, ...cases.map(folded)];
}

function folded({ id, reason, details }: Case): string {
  return [
    `<details><summary><code>${html(id)}</code> ${html(reason ?? '')}</summary>`,
    '',
    ...fenced(details ?? ''),
    '',
    '</details>',
    '',
  ].join('\n');
}

function reasons(title: string, cases: readonly Case[]): string[] {
  if (cases.length === 0) return [];
  const groups = byReason(cases.flatMap(({ requirement }) => requirement ?? []));
  return [
    `### ${title} (${cases.length})\n`,
    ...groups.map(([reason, group]) => `- ${plain(cut(reason, 500))} (${group.map(({ id }) => plain(id)).join(', ')})\n`),
  ];
}

/** A summary line is HTML: a line break in it would end the tag's block. */
function html(text: string): string {
  return cut(text, 500)
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
