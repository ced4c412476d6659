import type { ProfileResult } from '../verdicts/index.ts';

/** The exit statuses of a run; stable, because pipelines depend on them. */
export const exitStatuses = { conformant: 0, nonConformant: 1, usage: 2, inconclusive: 3, broken: 4, interrupted: 130 } as const;

/** The exit status that follows from the chosen profile; the worst wins. */
export function exitStatusFor(profile: ProfileResult | undefined, faults: readonly string[], interrupted: boolean): number {
  if (interrupted) return exitStatuses.interrupted;
  if (!profile || faults.length > 0 || profile.counts.broken > 0) return exitStatuses.broken;
  switch (profile.verdict) {
    case 'conformant':
      return exitStatuses.conformant;
    case 'non-conformant':
      return exitStatuses.nonConformant;
    case 'inconclusive':
      return exitStatuses.inconclusive;
  }
}
