import type { FormatId } from '../format-ids.ts';
import { toHtml } from '../html/index.ts';
import { toMarkdown } from '../markdown.ts';
import type { Report } from '../shape.ts';
import { allurePaths, toAllure } from './allure.ts';
import { toAnnotations } from './annotations.ts';
import { toCtrf } from './ctrf.ts';
import type { ReportFile } from './file.ts';
import { harPaths, toHar } from './har.ts';
import { toJunit } from './junit.ts';
import { metricsPath, toOpenMetrics } from './openmetrics.ts';
import { toScs } from './scs.ts';
import { toStepSummary } from './step-summary.ts';

/** One face of a report. */
export interface Format {
  /** The file of an earlier run that the rendering carries something over from. */
  readonly continues?: string;
  /** Paths that an earlier rendering may have left where there are many: what is not rendered again has to go. */
  readonly replaces?: RegExp;
  /** Pure: the same report, and the same former text of `continues`, give the same files. */
  render(report: Report, former?: string): readonly ReportFile[];
}

/** Every face of a report. */
export const formats: Readonly<Record<FormatId, Format>> = {
  json: { render: (report) => [{ path: 'report.json', text: `${JSON.stringify(report, null, 2)}\n` }] },
  markdown: { render: (report) => [{ path: 'report.md', text: toMarkdown(report) }] },
  html: { render: (report) => [{ path: 'report.html', text: toHtml(report) }] },
  junit: { render: toJunit },
  ctrf: { render: toCtrf },
  'step-summary': { render: toStepSummary },
  annotations: { render: toAnnotations },
  allure: { replaces: allurePaths, render: toAllure },
  har: { replaces: harPaths, render: toHar },
  openmetrics: { continues: metricsPath, render: toOpenMetrics },
  scs: { render: toScs },
};

export type { ReportFile } from './file.ts';
