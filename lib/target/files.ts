import { ConformanceError } from '../errors.ts';
import { isMapping, kindOf, type Mapping, type Parsed, parseMapping } from './parse.ts';
import { absolutePath, beside, candidates, type FileKind } from './places.ts';
import type { Surroundings } from './surroundings.ts';

export interface ConfigFile {
  readonly path: string;
  readonly document: Mapping;
  readonly placeOf: Parsed['placeOf'];
}

/** The first existing file of each kind; files of the same kind in other directories are not looked at. */
export interface ConfigFiles {
  readonly clouds: ConfigFile | undefined;
  readonly secure: ConfigFile | undefined;
  readonly vendors: ConfigFile | undefined;
  /** Where clouds.yaml was looked for, up to the file that was found. */
  readonly searched: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Finds and parses the three files.
 *
 * A path that was set by hand replaces the search. The SDK falls through when it is missing; here it is an error,
 * because the next file found would be another cloud than the one that was meant.
 *
 * @throws ERR_CONFIG_FILE
 */
export function readConfigFiles(requested: string | undefined, surroundings: Surroundings): ConfigFiles {
  const { env } = surroundings;
  const warnings: string[] = [];
  const searched: string[] = [];
  const search = (paths: readonly string[], seen: string[] = []) => firstOf(paths, seen, warnings, surroundings);

  const byHand = requested
    ? setByHand('--os-client-config-file', requested, surroundings)
    : setByHand('OS_CLIENT_CONFIG_FILE', env.OS_CLIENT_CONFIG_FILE, surroundings);
  if (byHand !== undefined) searched.push(byHand.path);
  const clouds = byHand ?? search(candidates('clouds', surroundings), searched);
  const around = (kind: FileKind) => [
    ...(byHand !== undefined && clouds !== undefined ? beside(clouds.path, kind, surroundings) : []),
    ...candidates(kind, surroundings),
  ];
  const secure = setByHand('OS_CLIENT_SECURE_FILE', env.OS_CLIENT_SECURE_FILE, surroundings) ?? search(around('secure'));
  const vendors = search(around('clouds-public'));

  if (clouds !== undefined && !('clouds' in clouds.document)) warnings.push(`${clouds.path} has no 'clouds' key: it defines no cloud.`);
  return { clouds, secure, vendors, searched, warnings };
}

/**
 * One section of a file (`clouds`, `public-clouds`), empty when the file or the section is missing.
 *
 * @throws ERR_CONFIG_FILE when it is not a mapping
 */
export function section(file: ConfigFile | undefined, name: string): Mapping {
  const value = file?.document[name] ?? {};
  if (isMapping(value)) return value;
  throw new ConformanceError(
    'ERR_CONFIG_FILE',
    `'${name}' in ${file?.placeOf([name])} is not a mapping of names to settings, but ${kindOf(value)}.`,
    { hint: 'Below it stand the names of the clouds, each with its settings.' },
  );
}

/** One entry of a section, undefined when it isn't there. */
export function entry(file: ConfigFile | undefined, sectionName: string, name: string): Mapping | undefined {
  const entries = section(file, sectionName);
  if (!Object.hasOwn(entries, name)) return undefined;
  const value = entries[name];
  if (isMapping(value)) return value;
  throw new ConformanceError(
    'ERR_CONFIG_FILE',
    `'${sectionName}.${name}' in ${file?.placeOf([sectionName, name])} is not a mapping of settings, but ${kindOf(value)}.`,
    { hint: 'Check the indentation: the settings of a cloud stand below its name, further to the right.' },
  );
}

function firstOf(paths: readonly string[], seen: string[], warnings: string[], surroundings: Surroundings): ConfigFile | undefined {
  for (const path of paths) {
    seen.push(path);
    let text: string | undefined;
    try {
      text = surroundings.readFile(path);
    } catch (error) {
      // As the SDK does: somebody else's file in the way must not keep a user from their own further down.
      warnings.push(`${path} was skipped: it cannot be read (${codeOf(error)}).`);
    }
    if (text !== undefined) return configFile(path, text);
  }
  return undefined;
}

function setByHand(origin: string, path: string | undefined, surroundings: Surroundings): ConfigFile | undefined {
  if (path === undefined || path === '') return undefined;
  const absolute = absolutePath(path, surroundings);
  let text: string | undefined;
  try {
    text = surroundings.readFile(absolute);
  } catch (error) {
    throw new ConformanceError('ERR_CONFIG_FILE', `${absolute}, named by ${origin}, cannot be read (${codeOf(error)}).`, { cause: error });
  }
  if (text === undefined) {
    throw new ConformanceError('ERR_CONFIG_FILE', `${absolute}, named by ${origin}, does not exist.`, {
      hint: `Correct ${origin}, or leave it out to use the ordinary search path.`,
    });
  }
  return configFile(absolute, text);
}

function configFile(path: string, text: string): ConfigFile {
  const { mapping, placeOf } = parseMapping(path, text);
  return { path, document: mapping, placeOf };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
