import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ConformanceError, isConformanceError } from '../../errors.ts';
import { exitStatuses, historyOf, type Report, toHistoryMarkdown, toHistoryText } from '../../report/index.ts';
import { readReport } from '../read-report.ts';

export interface HistoryFlags {
  readonly format: 'text' | 'markdown' | 'json';
}

/** `history PATH…`: what the reports below folders, and those that are named, show over time. What is no report is skipped, and said. */
export function history(paths: readonly string[], { format }: HistoryFlags): number {
  const reports: { path: string; report: Report }[] = [];
  for (const path of paths) {
    for (const file of filesAt(path)) {
      const report = file === path ? readReport(file) : reportOrWhy(file);
      if (typeof report === 'string') console.error(`skipped  ${report}`);
      else reports.push({ path: relative(process.cwd(), file), report });
    }
  }
  if (reports.length === 0) {
    throw new ConformanceError('ERR_FILE', `There is no report in ${paths.join(', ')}: expected at least one report.json.`, {
      hint: 'Give folders into which runs have written, each run into one of its own with --output.',
    });
  }
  const found = historyOf(reports);
  const texts = { text: toHistoryText, markdown: toHistoryMarkdown, json: (all: typeof found) => JSON.stringify(all, null, 2) };
  console.log(texts[format](found));
  return exitStatuses.conformant;
}

/** The path itself where it is a file; every report.json below it where it is a folder. */
function filesAt(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'report.json' && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function reportOrWhy(file: string): Report | string {
  try {
    return readReport(file);
  } catch (error) {
    if (isConformanceError(error) && error.code === 'ERR_FILE') return error.message;
    throw error;
  }
}
