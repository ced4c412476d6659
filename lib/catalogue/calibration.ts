import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { packageRoot } from './suite-files.ts';

/** What each calibrated release came to: release → requirement → verdict. Written by `npm run lab:matrix`. */
type Calibration = Readonly<Record<string, Readonly<Record<string, string>>>>;

let read: Calibration | undefined;

/** The verdict of each calibrated release of Glance on one requirement; none when it was not calibrated yet. */
export function calibrationOf(id: RequirementId): { readonly release: string; readonly verdict: string }[] {
  const path = join(packageRoot(), 'reports', 'calibration.json');
  read ??= existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Calibration) : {};
  return Object.entries(read).flatMap(([release, verdicts]) => {
    const verdict = verdicts[id];
    return verdict === undefined ? [] : [{ release, verdict }];
  });
}
