/** Ways in which conforming deployments differ, as data. */
import { answerVariations } from './answers.ts';
import { featureVariations } from './features.ts';
import { limitVariations } from './limits.ts';
import { policyVariations } from './policies.ts';
import { valueVariations } from './values.ts';
import type { Variation } from './variation.ts';
import { versionVariations } from './versions.ts';

export type { Variation } from './variation.ts';

/** The ways known so far. */
export const variations: readonly Variation[] = [
  ...featureVariations,
  ...limitVariations,
  ...answerVariations,
  ...valueVariations,
  ...policyVariations,
  ...versionVariations,
];
