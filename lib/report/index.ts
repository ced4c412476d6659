/** One report, many faces; each a pure function of the report. */
export { exitStatuses } from './exit-status.ts';
export { toMarkdown } from './markdown.ts';
export { createReport, type ReportInput } from './report.ts';
export type { Report } from './shape.ts';
export { type Paint, toSummary } from './summary.ts';
