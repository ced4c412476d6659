import { type Choice, chooseCloud } from './choose.ts';
import { environmentSettings } from './environment.ts';
import { type ConfigFile, type ConfigFiles, entry, readConfigFiles } from './files.ts';
import { describeCloud, flagSettings } from './flags.ts';
import { merge, type Settings, settingsOf } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import type { TargetRequest } from './target.ts';

/** The cloud that was chosen, before its profile, its region, the environment and the flags change it. */
export interface Cloud {
  readonly files: ConfigFiles;
  readonly choice: Choice;
  readonly own: Settings;
  readonly flags: Settings;
  readonly warnings: string[];
}

/** @throws ERR_CLOUD_NOT_FOUND, ERR_CONFIG_FILE, ERR_CONFIG_VALUE */
export function readCloud(request: TargetRequest, surroundings: Surroundings): Cloud {
  const { env } = surroundings;
  const files = readConfigFiles(request.clientConfigFile, surroundings);
  const warnings = [...files.warnings];
  const flags = flagSettings(request);
  const choice = chooseCloud(request.cloud, files, env, describeCloud(flags), request.cloudFlag);
  if (choice.ignoredVariables.length > 0) {
    warnings.push(`${choice.ignoredVariables.join(', ')} are set, but not used: the cloud is '${choice.name}' (${choice.origin}).`);
  }
  const own = choice.isEnvironment ? environmentSettings(env, warnings) : fileSettings(choice.name, files, warnings);
  return { files, choice, own, flags, warnings };
}

/** secure.yaml over clouds.yaml. */
function fileSettings(name: string, files: ConfigFiles, warnings: string[]): Settings {
  const of = (file: ConfigFile | undefined) => settingsOf(entry(file, 'clouds', name) ?? {}, file?.path ?? '', warnings);
  return merge(of(files.clouds), of(files.secure));
}
