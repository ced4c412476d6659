import type { ApiVersion } from '../../specs/api-version.ts';
import type { FeatureId } from '../../specs/features.ts';

/** Whether a feature is there, and the exchanges that show it. */
export interface FeatureFinding {
  readonly available: boolean;
  /** One sentence. */
  readonly says: string;
  /** Ids of exchanges. */
  readonly evidence: readonly string[];
}

export interface ListedVersion {
  readonly id: string;
  readonly status: string;
}

/** What a target showed before the tests began. Structured-cloneable. */
export interface Discovery {
  readonly versions: readonly ListedVersion[];
  readonly current: ApiVersion;
  /** The highest version that is listed; the list is not always in order. */
  readonly highest: ApiVersion;
  /** Exchange that shows the versions. */
  readonly versionsEvidence: string;
  readonly features: Readonly<Record<FeatureId, FeatureFinding>>;
  readonly importMethods: readonly string[];
  readonly stores: readonly { readonly id: string; readonly isDefault: boolean; readonly readOnly: boolean }[];
  /** Where the served schema of an image and the contract differ, one sentence each. */
  readonly schemaDisagreements: readonly string[];
  /** Exchange that shows the served schema. */
  readonly schemaEvidence: string;
  readonly diskFormats: readonly string[];
  readonly containerFormats: readonly string[];
}

/** Negative when a is older than b, by major and minor as numbers: v2.9 is older than v2.10. */
export function compareVersions(a: ApiVersion, b: ApiVersion): number {
  const [aMajor = 0, aMinor = 0] = a.slice(1).split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.slice(1).split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
