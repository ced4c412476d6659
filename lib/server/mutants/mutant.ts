import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { Alteration } from '../alteration.ts';

/** A defect that a deployment could have: the server altered so that it breaks a requirement. */
export interface Mutant extends Alteration {
  readonly id: string;
  /** The defect, in one sentence. */
  readonly says: string;
  /** The requirements that have to fail on account of it; others may fail as well. */
  readonly kills: readonly [RequirementId, ...RequirementId[]];
}
