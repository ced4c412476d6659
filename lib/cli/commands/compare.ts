import { writeFileSync } from 'node:fs';
import { calibration } from '../../catalogue/index.ts';
import { ConformanceError } from '../../errors.ts';
import { type ComparisonFormat, compare as compareReports, comparisonFaces, exitStatuses } from '../../report/index.ts';
import { readReport } from '../read-report.ts';

export interface CompareFlags {
  readonly format: ComparisonFormat;
  /** Standard output without it. */
  readonly output?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `compare A B`: what changed between two reports. Exit status 1 on a regression that the releases do not bring with them. */
export function compare(before: string, after: string, { format, output, from, to }: CompareFlags): number {
  const known = calibration();
  const releases = known.releases.map(({ release }) => release);
  for (const [flag, release] of Object.entries({ '--from': from, '--to': to })) {
    if (release === undefined || releases.includes(release)) continue;
    throw new ConformanceError(
      'ERR_USAGE',
      `${flag} ${release} is no calibrated release: ${releases.length === 0 ? 'this package knows of none' : `expected one of ${releases.join(', ')}`}.`,
      {
        hint: `${releases.length === 0 ? 'Leave' : 'Give the nearest of them, or leave'} the flag out: the verdicts tell which it is.`,
      },
    );
  }
  const comparison = compareReports(readReport(before), readReport(after), known, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const text = comparisonFaces[format](comparison);
  if (output === undefined) process.stdout.write(text);
  else write(output, text);
  return comparison.totals.regressions > 0 ? exitStatuses.nonConformant : exitStatuses.conformant;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw new ConformanceError('ERR_FILE', `${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      hint: 'Give another file with --output, in a folder that is there.',
      cause,
    });
  }
}
