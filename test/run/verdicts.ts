import type { Report } from '../../lib/report/index.ts';

/** The ids of the requirements with a verdict. */
export function idsOf(report: Report, verdict: Report['requirements'][number]['verdict']): string[] {
  return report.requirements.filter((one) => one.verdict === verdict).map(({ id }) => id);
}

/** The chosen profile. */
export function profileOf(report: Report): Report['profiles'][number] {
  const found = report.profiles.find(({ id }) => id === report.run.profile);
  if (!found) throw new Error(`the report does not judge ${report.run.profile}`);
  return found;
}

/** What a report says went wrong, for a test that expects nothing of the kind. */
export function troubles(report: Report): string[] {
  return report.requirements
    .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
    .map(({ id, verdict, reason }) => `${verdict} ${id}: ${reason}`);
}
