import type { ConformanceError } from '../errors.ts';
import type { Reader } from './reader.ts';
import type { Settings } from './settings.ts';
import { type CloudWording, missingValue } from './wording.ts';

/** What a credential is made from. */
export interface Question {
  /** With the domains filled in. */
  readonly settings: Settings;
  readonly reader: Reader;
  readonly wording: CloudWording;
  /** True where the Image API's address is configured, so that no catalog is needed. */
  readonly hasImageEndpoint: boolean;
  /** For sentences to the user. */
  readonly warnings: string[];
  /** A text below `auth`, as it was written. Throws ERR_CONFIG_VALUE with the hint where it is missing. */
  need(name: string, hint: string): string;
  /** The complaint that none of these is set. */
  missing(names: readonly string[], hint: string): ConformanceError;
}

export function questionOf(settings: Settings, reader: Reader, wording: CloudWording, warnings: string[]): Question {
  const missing = (names: readonly string[], hint: string) => missingValue(wording, names, hint);
  return {
    settings,
    reader,
    wording,
    hasImageEndpoint: reader.text('image_endpoint_override') !== undefined,
    warnings,
    missing,
    need(name, hint) {
      const value = reader.verbatim(name);
      if (value === undefined) throw missing([name], hint);
      return value;
    },
  };
}
