import type { Settings } from '../settings.ts';

export interface VersionEntry {
  readonly id: string;
  readonly status: 'CURRENT' | 'SUPPORTED';
}

const always = ['v2.7', 'v2.6', 'v2.5', 'v2.4', 'v2.3', 'v2.2', 'v2.1', 'v2.0'];

/** Which versions are offered. */
export const versioning = {
  /** The list of Glance 33.0.0 without an image cache: not sorted, which is the original's own doing. */
  versions(_where: 'root' | 'list', settings: Settings): readonly VersionEntry[] {
    const multiStore = settings.stores.length > 0 ? ['v2.13', 'v2.12', 'v2.11', 'v2.10', 'v2.9', 'v2.8'] : ['v2.9'];
    return ['v2.15', ...multiStore, 'v2.17', ...always].map((id) => ({ id, status: id === 'v2.17' ? 'CURRENT' : 'SUPPORTED' }));
  },

  needsTokenForVersions(): boolean {
    return false;
  },

  statusAtRoot(): number {
    return 300;
  },
};
