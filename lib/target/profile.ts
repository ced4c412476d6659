import { ConformanceError } from '../errors.ts';
import { type ConfigFiles, entry } from './files.ts';
import { type Setting, type Settings, settingsOf } from './settings.ts';

const nothing: Settings = new Map();

/**
 * The settings of the vendor profile that a cloud names, from clouds-public.yaml. They are weaker than the cloud's own.
 *
 * The profiles that come with the SDK are not copied here (they age), and those behind a URL are not fetched (nothing
 * here talks to the network): both become a warning, as an unknown profile does in the SDK.
 */
export function profileSettings(own: Settings, files: ConfigFiles, warnings: string[]): Settings {
  const setting = own.get('profile') ?? own.get('cloud');
  const name = setting?.value;
  if (setting === undefined || typeof name !== 'string' || name === '') return nothing;
  if (setting.spelling === 'cloud')
    warnings.push(`${setting.source} names its profile with 'cloud', which is deprecated; write 'profile'.`);

  const found = entry(files.vendors, 'public-clouds', name);
  if (found === undefined) {
    warnings.push(whyUnknown(name, setting, files));
    return nothing;
  }
  const { status, message, ...settings } = found;
  const source = `${files.vendors?.path} (profile ${name})`;
  const says = typeof message === 'string' && message !== '' ? `: ${message}` : '.';
  if (status === 'shutdown') {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      `Profile '${name}', named in ${setting.source}, is of a cloud that no longer exists${says}`,
    );
  }
  if (status === 'deprecated') warnings.push(`Profile '${name}' is deprecated${says}`);
  return settingsOf(settings, source, warnings);
}

function whyUnknown(name: string, { source }: Setting, files: ConfigFiles): string {
  if (/^https?:\/\//.test(name)) {
    return `${source} names its profile by URL. It is not fetched: write its auth_url and other settings into the cloud.`;
  }
  const where = files.vendors === undefined ? 'there is no clouds-public.yaml' : `${files.vendors.path} does not have it`;
  return `${source} names profile '${name}', but ${where}, and the vendor data of openstacksdk is not bundled. Its settings are missing.`;
}
