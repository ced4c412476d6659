import { type Choice, chooseCloud, cloudNames } from './choose.ts';
import { interfacesOf, regionNameOf, tlsOf } from './connection.ts';
import { credentialOf, withDomainsFilledIn } from './credential.ts';
import { environmentSettings, overlaySettings, requestedRegion } from './environment.ts';
import { type ConfigFile, type ConfigFiles, entry, readConfigFiles } from './files.ts';
import { profileSettings } from './profile.ts';
import { readerOf } from './reader.ts';
import { chooseRegion } from './regions.ts';
import { merge, type Setting, type Settings, settingsOf } from './settings.ts';
import { type Surroundings, surroundingsOfProcess } from './surroundings.ts';
import type { Target, TargetRequest } from './target.ts';
import type { CloudWording } from './wording.ts';

/** As far as they concern the Image API (openstacksdk: defaults.json). */
const defaults: Settings = new Map(
  Object.entries({ auth_type: 'password', interface: 'public', image_service_type: 'image', verify: 'true' }).map(([name, value]) => [
    name,
    { value, source: 'default', spelling: name },
  ]),
);

/**
 * Files, environment and flags → the one cloud to talk to. Reads files, talks to nobody.
 *
 * From the weakest: defaults < vendor profile < clouds.yaml < secure.yaml < region < OS_REGION_NAME and its like < flags.
 *
 * @throws ERR_CLOUD_NOT_FOUND, ERR_CONFIG_FILE, ERR_CONFIG_VALUE, ERR_AUTH_TYPE, never with a secret in them
 */
export function resolveTarget(request: TargetRequest, surroundings: Surroundings = surroundingsOfProcess()): Target {
  const files = readConfigFiles(request.clientConfigFile, surroundings);
  const warnings = [...files.warnings];
  const choice = chooseCloud(request.cloud, files, surroundings.env);
  if (choice.ignoredVariables.length > 0) {
    warnings.push(`${choice.ignoredVariables.join(', ')} are set, but not used: the cloud is '${choice.name}' (${choice.origin}).`);
  }
  // The variables of the environment cloud are its own settings and not changes to it.
  const overlayEnv = choice.isEnvironment ? {} : surroundings.env;

  const own = choice.isEnvironment ? environmentSettings(surroundings.env, warnings) : fileSettings(choice.name, files, warnings);
  const profile = profileSettings(own, files, warnings);
  const requested = requestedRegion(request, overlayEnv);
  const region = chooseRegion(choice.name, requested, own, profile, warnings);
  const settings = withDomainsFilledIn(
    withOverlays(merge(defaults, profile, own, region.values), region.setting, requested, overlaySettings(request, overlayEnv)),
  );

  const reader = readerOf(settings);
  const target = {
    cloud: choice.name,
    ...credentialOf(settings, reader, wordingOf(choice, files)),
    regionName: regionNameOf(reader),
    interfaces: interfacesOf(settings, reader),
    imageEndpointOverride: reader.url('image_endpoint_override'),
    serviceType: reader.text('image_service_type') ?? 'image',
    serviceName: reader.text('image_service_name'),
    tls: tlsOf(reader, surroundings, warnings),
    timeoutSeconds: reader.positive('api_timeout'),
    origins: { cloud: choice.origin, ...reader.origins },
    warnings,
  } satisfies Target;
  return deepFrozen(target);
}

/** The clouds that could be named, the file they stand in, and where that was searched for. */
export function listClouds(surroundings: Surroundings = surroundingsOfProcess()): {
  names: string[];
  file: string | undefined;
  searched: string[];
} {
  const files = readConfigFiles(undefined, surroundings);
  return { names: cloudNames(files), file: files.clouds?.path ?? files.secure?.path, searched: [...files.searched] };
}

/** secure.yaml over clouds.yaml. */
function fileSettings(name: string, files: ConfigFiles, warnings: string[]): Settings {
  const of = (file: ConfigFile | undefined) => settingsOf(entry(file, 'clouds', name) ?? {}, file?.path ?? '', warnings);
  return merge(of(files.clouds), of(files.secure));
}

/** What is asked for in general also counts for the Image service, whatever the file says for it in particular. */
function withOverlays(settings: Settings, region: Setting | undefined, requested: Setting | undefined, overlays: Settings): Settings {
  const result = new Map(merge(settings, overlays));
  if (region !== undefined) result.set('region_name', region);
  if (requested !== undefined) result.delete('image_region_name');
  if (overlays.has('interface')) result.delete('image_interface');
  return result;
}

function wordingOf({ name, isEnvironment }: Choice, files: ConfigFiles): CloudWording {
  const holders = [files.clouds, files.secure].filter((file) => file !== undefined && entry(file, 'clouds', name) !== undefined);
  return { cloud: name, isEnvironment, place: holders.map((file) => file?.path).join(' and ') };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFrozen(inner);
    Object.freeze(value);
  }
  return value;
}
