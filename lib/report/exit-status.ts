import type { ProfileResult } from '../verdicts/index.ts';

/** The exit statuses of a run; stable, because pipelines depend on them. */
export const exitStatuses = { conformant: 0, nonConformant: 1, usage: 2, inconclusive: 3, broken: 4, interrupted: 130 } as const;

/** What an exit status follows from. */
export interface Ending {
  /** The chosen profile, with its verdict besides what is waived. */
  readonly profile: Pick<ProfileResult, 'verdict' | 'counts'> | undefined;
  readonly faults: readonly string[];
  readonly interrupted: boolean;
  /** A waiver has expired, is stale, or was for another failure. */
  readonly isBaselineAtFault: boolean;
}

/** The exit status of a run; the worst wins. */
export function exitStatusFor({ profile, faults, interrupted, isBaselineAtFault }: Ending): number {
  if (interrupted) return exitStatuses.interrupted;
  if (!profile || faults.length > 0 || profile.counts.broken > 0) return exitStatuses.broken;
  if (isBaselineAtFault) return exitStatuses.nonConformant;
  switch (profile.verdict) {
    case 'conformant':
      return exitStatuses.conformant;
    case 'non-conformant':
      return exitStatuses.nonConformant;
    case 'inconclusive':
      return exitStatuses.inconclusive;
  }
}
