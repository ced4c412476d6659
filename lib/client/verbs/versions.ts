import type { Ask } from '../call.ts';
import type { VersionList } from '../types.ts';

/** The API versions. */
export const versionVerbs = (ask: Ask) => ({
  getVersionsAtRoot: () => ask<VersionList>('getVersionsAtRoot'),
  listVersions: () => ask<VersionList>('listVersions'),
  /** For a service that wrongly asks for a token even here. */
  listVersionsWithToken: () => ask<VersionList>('listVersions', { withToken: true }),
});
