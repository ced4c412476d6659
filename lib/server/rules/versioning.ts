import type { Settings } from '../settings.ts';

export interface VersionEntry {
  readonly id: string;
  readonly status: 'CURRENT' | 'SUPPORTED';
}

const always = ['v2.7', 'v2.6', 'v2.5', 'v2.4', 'v2.3', 'v2.2', 'v2.1', 'v2.0'];

/** Which versions are offered. */
export const versioning = {
  /** The list of Glance 33.0.0: sorted, but without an image cache, which is the original's own doing. */
  versions(_where: 'root' | 'list', settings: Settings): readonly VersionEntry[] {
    const multiStore = settings.stores.length > 0 ? ['v2.13', 'v2.12', 'v2.11', 'v2.10', 'v2.9', 'v2.8'] : ['v2.9'];
    const ids = settings.cache
      ? ['v2.18', 'v2.17', 'v2.16', 'v2.15', 'v2.14', ...multiStore, ...always]
      : ['v2.15', ...multiStore, 'v2.17', ...always];
    const current = settings.cache ? 'v2.18' : 'v2.17';
    return ids.map((id) => ({ id, status: id === current ? 'CURRENT' : 'SUPPORTED' }));
  },

  needsTokenForVersions(): boolean {
    return false;
  },

  statusAtRoot(): number {
    return 300;
  },
};
