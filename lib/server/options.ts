import type { Alteration } from './alteration.ts';
import { type FeatureName, settingsWithout } from './features.ts';
import type { IdentityProvider } from './identity/index.ts';
import type { Mutant } from './mutants/mutant.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { OpenFile } from './store/receive.ts';

/** How the reference server is set up: what is left out takes the default. `stores: []` is one store without a name. */
export interface ServerOptions extends Partial<Omit<Settings, 'without'>> {
  /** Features that the deployment lacks. */
  readonly without?: readonly FeatureName[];
  /** A defect to build in. */
  readonly mutant?: Mutant;
  /** What it does otherwise, within what the API allows; a mutant takes its place. */
  readonly alteration?: Alteration;
  /** The Keystone of another reference server, for a second region of the same cloud. One of its own without it. */
  readonly identity?: IdentityProvider;
  /** Opens the files of image data; one that fails stands for a bad disk. */
  readonly openFile?: OpenFile;
}

export function settingsFrom({
  mutant: _mutant,
  alteration: _alteration,
  identity: _identity,
  openFile: _openFile,
  without = [],
  ...settings
}: ServerOptions): Settings {
  return settingsWithout(without, { ...defaultSettings, ...settings, without });
}
