import { ConformanceError } from '../errors.ts';
import { type ConfigFiles, entry } from './files.ts';
import type { Mapping } from './parse.ts';
import { profileInDocument, wellKnownUrl } from './remote-profile.ts';
import { merge, type Setting, type Settings, settingsOf } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { invalidValue } from './wording.ts';

interface Layer {
  readonly name: string;
  readonly mapping: Mapping;
  readonly source: string;
}

interface Search {
  readonly files: ConfigFiles;
  readonly documents: Surroundings['documents'];
  readonly warnings: string[];
}

export interface Profile {
  readonly settings: Settings;
  /** Why they are missing, where they are. */
  readonly trouble?: string;
}

/**
 * The settings of the vendor profile that a cloud names, from clouds-public.yaml or from a document that the cloud
 * publishes. They are weaker than the cloud's own. A profile may name one more, which is weaker still.
 *
 * The profiles that come with the SDK are not copied here (they age): such a name becomes a warning, as an unknown
 * profile does in the SDK, and so does a document that could not be fetched.
 *
 * @throws ERR_CONFIG_VALUE when the profile is of a cloud that no longer exists
 */
export function profileOf(own: Settings, files: ConfigFiles, documents: Surroundings['documents'], warnings: string[]): Profile {
  const search = { files, documents, warnings };
  const named = profileNamed(own);
  if (named === undefined) return { settings: new Map() };
  if (named.spelling === 'cloud') warnings.push(`${named.source} names its profile with 'cloud', which is deprecated; write 'profile'.`);

  const outer = layerOf(named, search);
  if (typeof outer === 'string') {
    warnings.push(outer);
    return { settings: new Map(), trouble: outer };
  }
  const { profile: nested, ...rest } = outer.mapping;
  const inner =
    typeof nested === 'string' && nested !== '' ? layerOf({ value: nested, source: outer.source, spelling: 'profile' }, search) : undefined;
  const settings = settingsIn({ ...outer, mapping: rest }, named, warnings);
  if (inner === undefined) return { settings };
  if (typeof inner === 'string') {
    warnings.push(inner);
    return { settings, trouble: inner };
  }
  const { profile: _, ...innermost } = inner.mapping;
  return { settings: merge(settingsIn({ ...inner, mapping: innermost }, named, warnings), settings) };
}

/** The document that a cloud's profile has to be fetched from, if it is one that is not in clouds-public.yaml. */
export function wantedDocument(own: Settings, files: ConfigFiles): string | undefined {
  const name = profileNamed(own)?.value;
  if (typeof name !== 'string') return undefined;
  const found = entry(files.vendors, 'public-clouds', name);
  const last = found === undefined ? name : found.profile;
  if (typeof last !== 'string' || entry(files.vendors, 'public-clouds', last) !== undefined) return undefined;
  return wellKnownUrl(last);
}

function profileNamed(own: Settings): Setting | undefined {
  const setting = own.get('profile') ?? own.get('cloud');
  return typeof setting?.value === 'string' && setting.value !== '' ? setting : undefined;
}

/** What a name leads to, or a sentence why it leads nowhere. */
function layerOf(named: Setting, { files, documents, warnings }: Search): Layer | string {
  const name = String(named.value);
  const found = entry(files.vendors, 'public-clouds', name);
  if (found !== undefined) return { name, mapping: found, source: `${files.vendors?.path} (profile ${name})` };
  const url = wellKnownUrl(name);
  if (url === undefined && name.includes('://')) throw invalidValue(named, 'a name, or a URL without a user name and password in it');
  if (url === undefined) {
    const where = files.vendors === undefined ? 'there is no clouds-public.yaml' : `${files.vendors.path} does not have it`;
    return `${named.source} names profile '${name}', but ${where}, and the vendor data of openstacksdk is not bundled. Its settings are missing.`;
  }
  const document = documents?.get(url);
  if (document === undefined) {
    return `${named.source} names its profile by URL. It is not fetched: write its auth_url and other settings into the cloud.`;
  }
  const lost = `The profile that ${named.source} names was not found at ${url}`;
  if (document instanceof Error) return `${lost}: ${document.message} Its settings are missing.`;
  const remote = profileInDocument(document);
  if (remote === undefined) return `${lost}: expected a JSON object with 'name' and 'profile'. Its settings are missing.`;
  if (remote.ignored.length > 0) {
    warnings.push(
      `${url} sets ${remote.ignored.join(', ')}, which is not taken from a fetched profile; write it into the cloud if it is right.`,
    );
  }
  return { name, mapping: remote.profile, source: url };
}

function settingsIn({ name, mapping, source }: Layer, named: Setting, warnings: string[]): Settings {
  const { status, message, ...settings } = mapping;
  const says = typeof message === 'string' && message !== '' ? `: ${message}` : '.';
  if (status === 'shutdown') {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      `Profile '${name}', named in ${named.source}, is of a cloud that no longer exists${says}`,
      { hint: 'Name another profile, or write the settings into the cloud.' },
    );
  }
  if (status === 'deprecated') warnings.push(`Profile '${name}' is deprecated${says}`);
  return settingsOf(settings, source, warnings);
}
