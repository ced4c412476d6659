import { updateBaseline } from '../../baseline/index.ts';
import { exitStatuses } from '../../report/index.ts';
import { isAtFault, waive } from '../../verdicts/index.ts';
import { readBaselineFile, textOfBaseline, writeBaseline } from '../baseline-file.ts';
import { readReport } from '../read-report.ts';

export interface BaselineUpdateFlags {
  readonly report: string;
  readonly reason?: string;
  readonly ticket?: string;
  /** YYYY-MM-DD. */
  readonly expires?: string;
}

export interface BaselineCheckFlags {
  readonly report?: string;
}

/** How long a new waiver holds where nobody says. */
const usualDays = 90;

/** `baseline update FILE --report …`: brings the waivers up to date, and prints the difference. */
export function updateBaselineFile(path: string, flags: BaselineUpdateFlags): number {
  const report = readReport(flags.report);
  const usual = dayOf(Date.parse(report.run.finishedAt) + usualDays * 86_400_000);
  const earlier = textOfBaseline(path);
  const { reason, ticket, expires = usual } = flags;
  const { text, changes } = updateBaseline(path, earlier, report, { reason, ticket, expires });
  if (text !== earlier) writeBaseline(path, text);
  console.log(changes.length === 0 ? `${path} is up to date with ${flags.report}.` : changes.join('\n'));
  // To renew a waiver is for a person to decide.
  for (const one of expiredIn(path)) console.error(`warning  ${one} Renew it in ${path}, or mend what is wrong.`);
  return exitStatuses.conformant;
}

/** `baseline check FILE`: 0 when it can be used as it is, 1 when a waiver has ended or does not fit the report that is given. */
export function checkBaselineFile(path: string, flags: BaselineCheckFlags): number {
  const { waivers } = readBaselineFile(path);
  const count = `${waivers.length} waiver${waivers.length === 1 ? '' : 's'}`;
  if (flags.report === undefined) {
    const expired = expiredIn(path);
    for (const one of expired) console.log(`expired  ${one}`);
    if (expired.length === 0) console.log(`${path}: ${count}, none has ended.`);
    return expired.length === 0 ? exitStatuses.conformant : exitStatuses.nonConformant;
  }
  const { baseline } = waive(readReport(flags.report).requirements, waivers, dayOf(Date.now()));
  for (const kind of ['expired', 'stale', 'changed', 'idle'] as const) {
    for (const { says } of baseline[kind]) console.log(`${kind.padEnd(7)}  ${says}`);
  }
  console.log(`${path}: ${count}, ${baseline.waived} of them for violations in the report.`);
  return isAtFault(baseline) ? exitStatuses.nonConformant : exitStatuses.conformant;
}

function expiredIn(path: string): string[] {
  const today = dayOf(Date.now());
  return readBaselineFile(path)
    .waivers.filter(({ expires }) => expires < today)
    .map(({ requirement, expires }) => `The waiver of ${requirement} ended on ${expires}.`);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
