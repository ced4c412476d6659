import { type Choice, cloudNames } from './choose.ts';
import { type Cloud, readCloud } from './cloud.ts';
import { interfacesOf, regionNameOf, tlsOf, withCertificates } from './connection.ts';
import { credentialOf } from './credential.ts';
import { withDomainsFilledIn } from './domains.ts';
import { overlaySettings, variable } from './environment.ts';
import { type ConfigFiles, entry, readConfigFiles } from './files.ts';
import { warnAboutFlags, withFlags } from './flags.ts';
import { profileOf, wantedDocument } from './profile.ts';
import { proxyOf } from './proxy.ts';
import { questionOf } from './question.ts';
import { readerOf } from './reader.ts';
import { chooseRegion } from './regions.ts';
import { merge, type Setting, type Settings } from './settings.ts';
import { type Surroundings, surroundingsOfProcess } from './surroundings.ts';
import type { Target, TargetRequest } from './target.ts';
import type { CloudWording } from './wording.ts';

/** As far as they concern the Image API (openstacksdk: defaults.json; keystoneauth for OpenID Connect). */
const defaults: Settings = new Map(
  Object.entries({
    auth_type: 'password',
    'auth.openid_scope': 'openid profile',
    interface: 'public',
    image_service_type: 'image',
    verify: 'true',
  }).map(([name, value]) => [name, { value, source: 'default', spelling: name }]),
);

/**
 * Files, environment and flags → the one cloud to talk to. Reads files, talks to nobody: a profile that stands behind a
 * URL is missing, with a warning, unless `surroundings.documents` has it (resolveTargetOnline).
 *
 * From the weakest: defaults < vendor profile < clouds.yaml < secure.yaml < region < OS_REGION_NAME and its like < flags.
 *
 * @throws ERR_CLOUD_NOT_FOUND, ERR_CONFIG_FILE, ERR_CONFIG_VALUE, ERR_AUTH_TYPE, never with a secret in them
 */
export function resolveTarget(request: TargetRequest, surroundings: Surroundings = surroundingsOfProcess()): Target {
  const { files, choice, own, flags, warnings } = readCloud(request, surroundings);
  const profile = profileOf(own, files, surroundings.documents, warnings);
  // The variables of the environment cloud are its own settings and not changes to it.
  const overlayEnv = choice.isEnvironment ? {} : surroundings.env;
  const requested = requestedRegion(request, overlayEnv);
  const region = chooseRegion(choice.name, requested, own, profile.settings, warnings);
  const described = withOverlays(
    merge(defaults, profile.settings, own, region.values),
    region.setting,
    requested,
    overlaySettings(overlayEnv),
  );
  // Twice: what a flag replaces has to be there by its own name, and a flag may stand for both domains, too.
  const settings = withCertificates(withDomainsFilledIn(withFlags(withDomainsFilledIn(described), flags)), surroundings.env);

  const reader = readerOf(settings);
  const wording = { ...wordingOf(choice, files, flags), ...(profile.trouble && { note: profile.trouble }) };
  const credential = credentialOf(questionOf(settings, reader, wording, warnings));
  const { proxy, origins: proxyOrigins } = proxyOf(surroundings.env);
  const target = {
    cloud: choice.name,
    credential,
    regionName: regionNameOf(reader),
    interfaces: interfacesOf(settings, reader),
    imageEndpointOverride: reader.url('image_endpoint_override'),
    serviceType: reader.text('image_service_type') ?? 'image',
    serviceName: reader.text('image_service_name'),
    tls: tlsOf(reader, surroundings, warnings),
    proxy,
    timeoutSeconds: reader.positive('api_timeout'),
    // An auth_type that was emptied says something, too: none.
    origins: { cloud: choice.origin, auth_type: settings.get('auth_type')!.source, ...reader.origins, ...proxyOrigins },
    warnings,
  } satisfies Target;
  warnAboutFlags(flags, credential.authType, target.origins, warnings);
  return deepFrozen(target);
}

/**
 * The same, after fetching the one document that the cloud's profile may stand in. A document that cannot be had is a
 * warning: the cloud may have all that is needed itself.
 *
 * @param fetchJson GET, and what the JSON says; rejects for any other answer
 * @throws as resolveTarget
 */
export async function resolveTargetOnline(
  request: TargetRequest,
  fetchJson: (url: string) => Promise<unknown>,
  surroundings: Surroundings = surroundingsOfProcess(),
): Promise<Target> {
  const { own, files } = readCloud(request, surroundings);
  const url = wantedDocument(own, files);
  if (url === undefined) return resolveTarget(request, surroundings);
  const document = await fetchJson(url).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  return resolveTarget(request, { ...surroundings, documents: new Map([[url, document ?? null]]) });
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

function requestedRegion({ regionName }: TargetRequest, env: Surroundings['env']): Setting | undefined {
  const flag = '--os-region-name';
  return regionName ? { value: regionName, source: flag, spelling: flag } : variable(env, 'OS_REGION_NAME');
}

/** What is asked for in general also counts for the Image service, whatever the file says for it in particular. */
function withOverlays(settings: Settings, region: Setting | undefined, requested: Setting | undefined, overlays: Settings): Settings {
  const result = new Map(merge(settings, overlays));
  if (region !== undefined) result.set('region_name', region);
  if (requested !== undefined) result.delete('image_region_name');
  if (overlays.has('interface')) result.delete('image_interface');
  return result;
}

function wordingOf({ name, isEnvironment }: Choice, files: ConfigFiles, flags: Cloud['flags']): CloudWording {
  const holders = [files.clouds, files.secure].filter((file) => file !== undefined && entry(file, 'clouds', name) !== undefined);
  return { cloud: name, isEnvironment, hasFlags: flags.size > 0, place: holders.map((file) => file?.path).join(' and ') };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFrozen(inner);
    Object.freeze(value);
  }
  return value;
}
