import type { Report, ReportedRequirement } from './shape.ts';

/** Everything that is wrong and that nobody has waived. */
export function unwaived(requirements: readonly ReportedRequirement[]): ReportedRequirement[] {
  return requirements.filter(({ waiver }) => waiver === undefined);
}

/** Why a violation is taken for now, in one line. */
export function waiverSentence({ reason, ticket, expires }: NonNullable<ReportedRequirement['waiver']>): string {
  return `${reason}${ticket === undefined ? '' : ` (${ticket})`}, until ${expires}`;
}

/** What is to be said of the baseline, worst first, each with its word. Empty without one. */
export function baselineSentences({ baseline }: Report): (readonly [word: 'expired' | 'stale' | 'changed' | 'idle', says: string])[] {
  if (baseline === undefined) return [];
  return (['expired', 'stale', 'changed', 'idle'] as const).flatMap((word) => baseline[word].map(({ says }) => [word, says] as const));
}

/** `2 stale, 1 expired`: what keeps a baseline from being used as it is; empty where nothing does. */
export function baselineFaults({ baseline }: Report): string {
  if (baseline === undefined) return '';
  return (['expired', 'stale', 'changed'] as const)
    .filter((word) => baseline[word].length > 0)
    .map((word) => `${baseline[word].length} ${word}`)
    .join(', ');
}
