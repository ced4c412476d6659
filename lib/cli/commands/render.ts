import { dirname, relative, resolve } from 'node:path';
import { ConformanceError } from '../../errors.ts';
import { exitStatuses, type FormatId, loadFormats } from '../../report/index.ts';
import { readReport } from '../read-report.ts';
import { rendered, tellGithub, writeFormats } from '../write-formats.ts';

export interface RenderFlags {
  readonly format: readonly FormatId[];
  /** Beside the report without it. */
  readonly output?: string;
  readonly stdout?: boolean;
}

/** `render FILE --format …`: other faces of a report that is there. The exit status says whether that worked, not what the report says. */
export async function render(path: string, flags: RenderFlags): Promise<number> {
  const report = readReport(path);
  const output = resolve(flags.output ?? dirname(path));
  if (flags.stdout) {
    const formats = await loadFormats();
    const files = flags.format.flatMap((id) => rendered(report, formats[id], output));
    process.stdout.write(onlyText(files, flags.format));
    return exitStatuses.conformant;
  }
  const written = await writeFormats(report, flags.format, output);
  await tellGithub(report, flags.format);
  console.error(written.length === 0 ? 'Nothing to write.' : `Written: ${written.map((one) => relative(process.cwd(), one)).join(', ')}`);
  return exitStatuses.conformant;
}

function onlyText(files: readonly { readonly text: string }[], ids: readonly FormatId[]): string {
  const [file, second] = files;
  if (file !== undefined && second === undefined) return file.text;
  throw new ConformanceError('ERR_USAGE', `--stdout takes one file; ${ids.join(', ')} of this report comes to ${files.length}.`, {
    hint: 'Give one format that is a single file, or leave --stdout out.',
  });
}
