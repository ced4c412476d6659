import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { ConformanceError } from '../errors.ts';
import { type Format, type FormatId, loadFormats, type Report, type ReportFile } from '../report/index.ts';
import { surroundingsOfProcess } from '../target/index.ts';

/**
 * Writes what the formats come to below a folder, each file whole or not at all, and takes away what an earlier run left of them. Returns
 * the paths, at most one for each format. Throws ERR_FILE.
 */
export async function writeFormats(report: Report, ids: readonly FormatId[], output: string): Promise<string[]> {
  const formats = await loadFormats();
  try {
    return ids.flatMap((id) => {
      const files = rendered(report, formats[id], output);
      removeFormer(formats[id], output);
      for (const { path, text } of files) writeWhole(join(output, ...path.split('/')), text);
      const [first] = files;
      if (first === undefined) return [];
      return [join(output, files.length === 1 ? first.path : posix.dirname(first.path))];
    });
  } catch (cause) {
    throw new ConformanceError('ERR_FILE', `The report could not be written to ${output}: ${wordsOf(cause)}.`, {
      hint: 'Give another folder with --output.',
      cause,
    });
  }
}

/** What a format comes to, with what it carries over from the file of an earlier run in a folder. */
export function rendered(report: Report, { continues, render }: Format, output: string): readonly ReportFile[] {
  return render(report, continues === undefined ? undefined : textOf(join(output, continues)));
}

/**
 * In a job of GitHub, what only works there: the summary of the step, and annotations, which are read from standard output. Only where the
 * format was asked for.
 */
export async function tellGithub(report: Report, ids: readonly FormatId[]): Promise<void> {
  const formats = await loadFormats();
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: inJob } = surroundingsOfProcess().env;
  const texts = (id: FormatId) =>
    formats[id]
      .render(report)
      .map(({ text }) => text)
      .join('');
  if (ids.includes('step-summary') && summary) {
    try {
      appendFileSync(summary, texts('step-summary'));
    } catch (cause) {
      throw new ConformanceError('ERR_FILE', `The summary of the step could not be written to ${summary}: ${wordsOf(cause)}.`, {
        hint: 'GITHUB_STEP_SUMMARY has to name a file that can be written to.',
        cause,
      });
    }
  }
  if (ids.includes('annotations') && inJob === 'true') process.stdout.write(texts('annotations'));
}

/** Readers of a folder (node_exporter among them) see the old file or the new one, never a half. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function removeFormer({ replaces }: Format, output: string): void {
  if (replaces === undefined) return;
  for (const path of namesIn(output).flatMap((folder) => namesIn(join(output, folder)).map((name) => `${folder}/${name}`))) {
    if (replaces.test(path)) rmSync(join(output, path));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
