/** Why a defect that follows from the contract cannot be noticed, or need not be. */
export interface Survivor {
  /** The ids that it is about, as a regular expression for the whole id. */
  readonly ids: string;
  readonly why: string;
}

/** An explanation whose mutants all die is out of date, and an error of `npm run mutants`. */
export const survivors: readonly Survivor[] = [];
