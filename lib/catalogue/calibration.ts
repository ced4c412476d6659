import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './suite-files.ts';

/** What one calibrated release of Glance showed of itself, in the lab's default configuration. */
export interface CalibratedRelease {
  readonly release: string;
  /** The current API version. */
  readonly current: string;
  readonly versions: readonly string[];
  /** Ids of the features that it has. */
  readonly features: readonly string[];
}

/** What real Glance came to, from the oldest release to the newest. Written by `npm run lab:matrix` as reports/calibration.json. */
export interface Calibration {
  readonly releases: readonly CalibratedRelease[];
  /** Requirement → the verdict of all releases, or that of each where they differ. */
  readonly verdicts: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

let read: Calibration | undefined;

const none: Calibration = { releases: [], verdicts: {} };

/** The calibration that comes with this package; empty when there is none yet, or it has another shape than this release reads. */
export function calibration(): Calibration {
  const path = join(packageRoot(), 'reports', 'calibration.json');
  read ??= existsSync(path) ? parsed(readFileSync(path, 'utf8')) : none;
  return read;
}

function parsed(text: string): Calibration {
  const { releases, verdicts } = JSON.parse(text) as Partial<Calibration>;
  return Array.isArray(releases) && typeof verdicts === 'object' ? { releases, verdicts } : none;
}

/** The verdict of each calibrated release on one requirement; none when it was not calibrated yet. */
export function calibrationOf(id: string): { readonly release: string; readonly verdict: string }[] {
  const { releases, verdicts } = calibration();
  const found = verdicts[id];
  if (found === undefined) return [];
  return releases.flatMap(({ release }) => {
    const verdict = typeof found === 'string' ? found : found[release];
    return verdict === undefined ? [] : [{ release, verdict }];
  });
}
