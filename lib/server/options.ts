import type { Mutant } from './mutants/mutant.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** How the reference server is set up: what is left out takes the default. `stores: []` is one store without a name. */
export interface ServerOptions extends Partial<Settings> {
  /** A defect to build in. */
  readonly mutant?: Mutant;
}

export function settingsFrom({ mutant: _mutant, ...settings }: ServerOptions): Settings {
  return { ...defaultSettings, ...settings };
}
