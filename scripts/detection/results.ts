import type { Verdict } from '../../specs/verdict.ts';

/** What `npm run mutants` finds: results/mutants.json, from which docs/detection.md is written. Parts that were not run are left out. */
export interface Detection {
  readonly named?: readonly NamedOutcome[];
  readonly systematic?: readonly SystematicOutcome[];
  readonly precision?: readonly PrecisionOutcome[];
  readonly variations?: readonly VariationOutcome[];
}

/** What became of a mutant with a name. */
export interface NamedOutcome {
  readonly id: string;
  readonly says: string;
  readonly kills: readonly string[];
  /** The requirements that should have failed and did not, with what they came to; none when the mutant died. */
  readonly missed: readonly Finding[];
}

/** What became of a mutant that follows from the contract. */
export interface SystematicOutcome {
  readonly id: string;
  readonly kind: string;
  readonly operation: string;
  /** not-reached: no test of the operation led to an answer that it changes. */
  readonly fate: 'died' | 'survived' | 'not-reached';
  /** A requirement that failed or warned on account of it. */
  readonly by?: string;
  /** Why a survivor is let live. */
  readonly explained?: string;
}

/** What else fails on account of a mutant when everything is tested. */
export interface PrecisionOutcome {
  readonly id: string;
  readonly kills: readonly string[];
  /** Failed or warned, and not named by the mutant. */
  readonly further: readonly string[];
  /** Could not be judged. */
  readonly blocked: number;
  /** The suite itself erred: an answer it was not ready for. */
  readonly broken: readonly Finding[];
}

/** What became of a legal variation of the server: nothing may fail there. */
export interface VariationOutcome {
  readonly id: string;
  readonly says: string;
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
  /** Requirements that failed or erred, with the reason: each is a false alarm. */
  readonly alarms: readonly Finding[];
  /** Requirements that could not be judged, with the reason. */
  readonly blocked: readonly Finding[];
}

export interface Finding {
  readonly requirement: string;
  readonly reason: string;
}
