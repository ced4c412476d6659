import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Baseline, readBaseline } from '../baseline/index.ts';
import { ConformanceError } from '../errors.ts';

/** The baseline in a file. Throws ERR_FILE when it cannot be read, ERR_CONFIG_FILE for what is no baseline. */
export function readBaselineFile(path: string): Baseline {
  const text = textOfBaseline(path);
  if (text !== undefined) return readBaseline(path, text);
  throw new ConformanceError('ERR_FILE', `The baseline ${path} does not exist.`, {
    hint: `\`image-conformance baseline update ${path} --report report.json --reason …\` makes it.`,
  });
}

/** The text of a baseline; undefined where there is no such file. Throws ERR_FILE. */
export function textOfBaseline(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault('read', path, cause);
  }
}

/** Writes a baseline whole, or not at all. Throws ERR_FILE. */
export function writeBaseline(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (cause) {
    throw fault('written', path, cause);
  }
}

function fault(what: string, path: string, cause: unknown): ConformanceError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ConformanceError('ERR_FILE', `The baseline ${path} cannot be ${what}: ${why}.`, {
    hint: 'Give the path of a YAML file.',
    cause,
  });
}
