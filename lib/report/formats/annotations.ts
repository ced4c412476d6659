import { cut } from '../cut.ts';
import { doorLines } from '../doors/index.ts';
import type { Report } from '../shape.ts';
import { type Case, casesOf } from './case.ts';
import type { ReportFile } from './file.ts';

/** GitHub shows ten of a kind for each step, and drops the others without a word: the tenth is ours. */
const most = 9;
const messageLimit = 2000;

/**
 * Workflow commands of GitHub: one annotation for each violation, fault, warning, worst first, at most nine, and a count of the others.
 * They work where they are printed to standard output.
 */
export function toAnnotations(report: Report): ReportFile[] {
  const cases = casesOf(report).filter(({ requirement }) => requirement !== undefined);
  const wrong = ['failed', 'broken', 'warning'].flatMap((verdict) => cases.filter((one) => one.verdict === verdict));
  const others = wrong.length - most;
  const lines = [
    ...wrong.slice(0, most).map(annotation),
    ...(others > 0 ? [`::notice title=Image API conformance::and ${others} more, all in the report`] : []),
  ];
  return [{ path: 'annotations.txt', text: lines.map((line) => `${line}\n`).join('') }];
}

function annotation({ id, verdict, reason, says, requirement }: Case): string {
  const command = verdict === 'warning' ? 'warning' : 'error';
  const message = [`${reason ?? ''} (${says})`, ...doorLines(requirement?.door)].join('\n');
  return `::${command} title=${property(`${verdict}: ${id}`)}::${data(cut(message, messageLimit))}`;
}

/** As GitHub reads them back: nothing in a text ends the line or begins another command. */
function data(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replace(/[\u2028\u2029\u0085]/g, ' ');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
