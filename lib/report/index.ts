/** One report, many faces; each a pure function of the report. */
export { type ReplayResult, replayResult, toReplay, toRerun, worthAskingAgain } from './again.ts';
export { type Comparison, type ComparisonFormat, compare, comparisonFaces, type GivenReleases } from './compare/index.ts';
export { excerptOf } from './excerpt.ts';
export { exitStatuses } from './exit-status.ts';
export { type FormatId, formatIds, formatsSay } from './format-ids.ts';
export type { Format, ReportFile } from './formats/index.ts';
export { type History, historyOf, toHistoryMarkdown, toHistoryText } from './history.ts';
export { toHtml } from './html/index.ts';
export { toMarkdown } from './markdown.ts';
export { createReport, type ReportInput } from './report.ts';
export type { Report, ReportedRequirement } from './shape.ts';
export { type Paint, toSummary } from './summary.ts';

/** The formats are loaded when one is wanted: Allure's model alone takes as long as the rest of the command line. */
export const loadFormats = async () => (await import('./formats/index.ts')).formats;
