import type { Report } from './shape.ts';

/**
 * The report without the exchanges that only show what passed, for keeping and publishing: a tenth of the size, and still a valid report.
 * What is not passed, and what the target says of itself, keeps its evidence.
 */
export function excerptOf(report: Report): Report {
  const requirements = report.requirements.map((one) => (one.verdict === 'passed' ? { ...one, exchanges: [] } : one));
  const kept = new Set([
    ...report.features.flatMap(({ evidence }) => evidence),
    ...report.contradictions.flatMap(({ evidence }) => evidence),
    ...requirements.flatMap(({ exchanges, decisive }) => [...exchanges, ...(decisive === undefined ? [] : [decisive])]),
  ]);
  return { ...report, requirements, exchanges: report.exchanges.filter(({ id }) => kept.has(id)) };
}
