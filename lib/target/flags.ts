import { type FlagSetting, targetFlags } from './flag-table.ts';
import { scopeSettings } from './scope.ts';
import type { Setting, Settings } from './settings.ts';
import type { TargetRequest } from './target.ts';

/** They say where a cloud is. Without one of them flags only change a cloud that is described elsewhere. */
const addresses: readonly FlagSetting[] = ['auth.auth_url', 'auth.endpoint', 'auth_type'];

const secrets: readonly FlagSetting[] = ['auth.password', 'auth.token', 'auth.application_credential_secret', 'auth.passcode'];

/** Settings of which one makes another meaningless. Keystone and its clients would prefer the id, wherever it came from. */
const alternatives: readonly (readonly string[])[] = [
  Object.values(scopeSettings).flat(),
  ['auth.user_id', 'auth.username'],
  ['auth.user_domain_id', 'auth.user_domain_name'],
  ['auth.project_domain_id', 'auth.project_domain_name'],
  ['auth.application_credential_id', 'auth.application_credential_name'],
  ['auth.passcode', 'auth.totp_seed', 'auth.totp_command'],
];

/** What the flags say, but for the cloud and the region. */
export function flagSettings(request: TargetRequest): Settings {
  const settings = new Map<string, Setting>();
  const add = (name: string, flag: string, value: string | undefined) => {
    if (value) settings.set(name, { value, source: flag, spelling: flag });
  };
  for (const [name, flag] of targetFlags) add(name, flag, request.settings?.[name]);
  add('interface', '--os-interface', request.interface);
  add('cacert', '--os-cacert', request.cacert);
  add('image_endpoint_override', '--os-image-endpoint-override', request.imageEndpointOverride);
  add('verify', '--verify', request.verify ? 'true' : undefined);
  add('insecure', '--verify', request.verify ? 'false' : undefined);
  add('insecure', '--insecure', request.insecure ? 'true' : undefined);
  return settings;
}

/** True where the flags tell of a cloud of their own. */
export function describeCloud(flags: Settings): boolean {
  return addresses.some((name) => flags.has(name));
}

/** Flags over settings: each replaces its setting, and what would compete with it. */
export function withFlags(settings: Settings, flags: Settings): Settings {
  const result = new Map(settings);
  for (const group of alternatives) {
    if (group.some((name) => flags.has(name))) for (const name of group) result.delete(name);
  }
  if (flags.has('interface')) result.delete('image_interface');
  for (const [name, setting] of flags) result.set(name, setting);
  return result;
}

/** Secrets that others on the machine can see, and flags that the login had no use for. */
export function warnAboutFlags(flags: Settings, authType: string, origins: Readonly<Record<string, string>>, warnings: string[]): void {
  const seen = secrets.flatMap((name) => flags.get(name)?.source ?? []);
  if (seen.length > 0) {
    warnings.push(
      `${seen.join(', ')}: on a command line everybody on this machine can read it in the process list. Better is an OS_* variable or secure.yaml.`,
    );
  }
  const used = new Set(Object.values(origins));
  const unused = [...flags].filter(
    ([name, { source }]) => name.startsWith('auth.') && !used.has(source) && !warnings.some((w) => w.startsWith(source)),
  );
  for (const [, { source }] of unused) warnings.push(`${source} has no effect with auth_type ${authType}.`);
}
