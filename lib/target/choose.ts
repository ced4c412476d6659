import { ConformanceError } from '../errors.ts';
import { closest } from './closest.ts';
import { credentialVariables, environmentCloudName } from './environment.ts';
import { type ConfigFiles, section } from './files.ts';
import type { Surroundings } from './surroundings.ts';

export interface Choice {
  readonly name: string;
  readonly origin: string;
  readonly isEnvironment: boolean;
  /** Credential variables that are set, but not part of the chosen cloud. */
  readonly ignoredVariables: readonly string[];
}

/** The names in clouds.yaml, then those that only secure.yaml has. */
export function cloudNames(files: ConfigFiles): string[] {
  return [...new Set([...Object.keys(section(files.clouds, 'clouds')), ...Object.keys(section(files.secure, 'clouds'))])];
}

/**
 * Which cloud: asked for > OS_CLOUD > what the flags or the OS_* credential describe > the only cloud in the file.
 *
 * @param describedByFlags whether flags tell of a cloud, which then is the environment's cloud with changes
 * @throws ERR_CLOUD_NOT_FOUND when none fits, ERR_CONFIG_VALUE when the environment cloud has the name of one in the file
 */
export function chooseCloud(
  requested: string | undefined,
  files: ConfigFiles,
  env: Surroundings['env'],
  describedByFlags: boolean,
  flag = '--os-cloud',
): Choice {
  const names = cloudNames(files);
  const variables = credentialVariables(env);
  const environmentName = environmentCloudName(env);
  const hasEnvironment = variables.length > 0 || describedByFlags;
  if (names.includes(environmentName) && (hasEnvironment || env.OS_CLOUD_NAME)) throw nameClash(environmentName, files);

  const named = requested ? { name: requested, origin: flag } : env.OS_CLOUD ? { name: env.OS_CLOUD, origin: 'OS_CLOUD' } : undefined;
  if (named !== undefined && named.name !== environmentName) {
    if (!names.includes(named.name)) throw notFound(named, names, files);
    return { ...named, isEnvironment: false, ignoredVariables: variables };
  }
  if (hasEnvironment) {
    const describers = !describedByFlags ? 'OS_* variables' : variables.length > 0 ? 'flags and OS_* variables' : 'flags';
    return { name: environmentName, origin: named?.origin ?? describers, isEnvironment: true, ignoredVariables: [] };
  }
  if (named !== undefined) {
    // The default name of the environment cloud may still be a cloud of the file while no OS_* credential is set.
    if (!names.includes(named.name)) throw notFound(named, names, files);
    return { ...named, isEnvironment: false, ignoredVariables: [] };
  }
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) {
    return { name: only, origin: `the only cloud in ${fileNames(files)}`, isEnvironment: false, ignoredVariables: [] };
  }
  throw noneChosen(names, files);
}

function notFound({ name, origin }: { name: string; origin: string }, names: readonly string[], files: ConfigFiles): ConformanceError {
  if (names.length === 0) return noClouds(`Cloud '${name}' (${origin}) was not found: `, files);
  const near = closest(name, names);
  return new ConformanceError(
    'ERR_CLOUD_NOT_FOUND',
    `Cloud '${name}' (${origin}) is not in ${fileNames(files)}, which has: ${names.join(', ')}.`,
    {
      hint: near === undefined ? 'Name one of these, or add the cloud to the file.' : `Did you mean '${near}'?`,
    },
  );
}

function noneChosen(names: readonly string[], files: ConfigFiles): ConformanceError {
  if (names.length === 0) return noClouds('No cloud is configured: ', files);
  return new ConformanceError('ERR_CLOUD_NOT_FOUND', `No cloud was chosen, and ${fileNames(files)} has several: ${names.join(', ')}.`, {
    hint: 'Name one with --os-cloud or OS_CLOUD.',
  });
}

function noClouds(beginning: string, files: ConfigFiles): ConformanceError {
  const reason =
    files.clouds === undefined
      ? `there is no clouds.yaml. Searched: ${files.searched.join(', ')}.`
      : `${files.clouds.path} defines no cloud.`;
  return new ConformanceError('ERR_CLOUD_NOT_FOUND', beginning + reason, {
    hint: 'Write a clouds.yaml in one of these places, set OS_CLIENT_CONFIG_FILE or the OS_* variables, or run `image-conformance demo`, which needs no cloud.',
  });
}

function nameClash(name: string, files: ConfigFiles): ConformanceError {
  return new ConformanceError('ERR_CONFIG_VALUE', `${fileNames(files)} defines a cloud '${name}', and so do the OS_* variables.`, {
    hint: 'To choose a cloud of the file use OS_CLOUD, not OS_CLOUD_NAME; otherwise rename one of the two, or unset the OS_* credential.',
  });
}

function fileNames(files: ConfigFiles): string {
  return [files.clouds?.path, files.secure?.path].filter((path) => path !== undefined).join(' and ');
}
