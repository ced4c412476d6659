import type { ApiVersion } from './api-version.ts';
import type { FeatureId } from './features.ts';
import type { RoleName } from './roles.ts';
import type { OperationId } from './schemas.gen.ts';

/**
 * must: a violation fails the target. should: a violation is a warning. may and observed: recorded, never failing.
 */
export type Level = 'must' | 'should' | 'may' | 'observed';

/** One thing that the Image API promises, in one sentence; the key under which it stands is its id, for ever. */
export interface Requirement {
  readonly level: Level;
  /** The operation whose answer shows it. */
  readonly operation: OperationId;
  /** The documented statuses that it shows; each status of each operation has a requirement, or a reason in untestable.ts. */
  readonly status: readonly [number, ...number[]];
  /** First API version that promises it. */
  readonly since: ApiVersion;
  /** Last API version that promises it. */
  readonly until?: ApiVersion;
  /** What a correct deployment does, in one sentence. */
  readonly says: string;
  /** Where it is written: sections of the API reference, RFCs, or releases on which it was measured. */
  readonly from: readonly [string, ...string[]];
  /** Optional features without which it does not apply. */
  readonly needs?: readonly FeatureId[];
  /** Who has to act; `member` alone when it is left out. */
  readonly roles?: readonly RoleName[];
  /** Where a calibrated release departs from it, or why the level is not must. */
  readonly note?: string;
}

/** A documented status that no test can bring about, and why. */
export interface Untestable {
  readonly operation: OperationId;
  readonly status: number;
  readonly why: string;
}
