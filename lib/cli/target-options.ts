import { type Command, Option } from 'commander';
import { type CredentialedRole, credentialedRoles, roleFlags } from '../../specs/roles.ts';
import type { Targets } from '../connection/index.ts';
import { resolveTargetOnline, type Target, type TargetRequest, targetFlags } from '../target/index.ts';
import { fetchJson } from './fetch-json.ts';

type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Text;
type NameOf<Flag extends string> = Flag extends `--${infer Text}` ? CamelCase<Text> : never;

/** The flags that stand for one setting of the member's cloud each. */
type SettingFlags = { readonly [Flag in (typeof targetFlags)[number][1] as NameOf<Flag>]?: string };

/** The flags that choose clouds, as the openstack command spells them. */
export interface TargetFlags extends SettingFlags {
  readonly osCloud?: string;
  readonly osCloudStranger?: string;
  readonly osCloudReader?: string;
  readonly osCloudAdmin?: string;
  readonly osCloudService?: string;
  readonly osRegionName?: string;
  readonly osInterface?: string;
  readonly osCacert?: string;
  readonly osImageEndpointOverride?: string;
  readonly osClientConfigFile?: string;
  readonly insecure?: boolean;
  readonly verify?: boolean;
}

const ofTheMember = 'Login of the member (each is also read from its OS_* variable, without a cloud by name):';

export function withTargetFlags(command: Command): Command {
  command
    .option('--os-cloud <name>', 'cloud in clouds.yaml of the member, the user whose project is tested (or OS_CLOUD)')
    .option('--os-cloud-stranger <name>', 'cloud of a user in another project; unlocks the tests of isolation')
    .option('--os-cloud-reader <name>', 'cloud of a user with role reader in the same project')
    .option('--os-cloud-admin <name>', 'cloud of a user with role admin')
    .option('--os-cloud-service <name>', 'cloud of a user with role service')
    .option('--os-region-name <name>', 'region (or OS_REGION_NAME)')
    .option('--os-interface <name>', 'public, internal or admin (or OS_INTERFACE)')
    .option('--os-cacert <file>', 'CA certificates to trust besides the usual ones (or OS_CACERT)')
    .option('--os-image-endpoint-override <url>', 'Image API to use instead of the one in the catalog')
    .option('--os-client-config-file <file>', 'clouds.yaml to read (or OS_CLIENT_CONFIG_FILE)')
    .option('--insecure', 'do not check TLS certificates')
    .addOption(new Option('--verify', 'check TLS certificates, whatever clouds.yaml says').conflicts('insecure'))
    .optionsGroup(ofTheMember);
  for (const [, flag, argument, says] of targetFlags) command.option(`${flag} ${argument}`, says);
  return command.optionsGroup('Options:');
}

/** Cloud names by role, as far as they are given; the member's may come from the environment instead. */
export function cloudsOf(flags: TargetFlags): Partial<Record<CredentialedRole, string>> {
  return {
    ...(flags.osCloud === undefined ? {} : { member: flags.osCloud }),
    ...(flags.osCloudReader === undefined ? {} : { reader: flags.osCloudReader }),
    ...(flags.osCloudStranger === undefined ? {} : { stranger: flags.osCloudStranger }),
    ...(flags.osCloudAdmin === undefined ? {} : { admin: flags.osCloudAdmin }),
    ...(flags.osCloudService === undefined ? {} : { service: flags.osCloudService }),
  };
}

/**
 * The targets for some clouds, and the names that they turned out to have. A profile behind a URL is fetched. Errors: those of resolveTarget.
 */
export async function resolveTargets(clouds: Readonly<Partial<Record<CredentialedRole, string>>>, flags: TargetFlags): Promise<Targets> {
  const member = await resolveRole('member', clouds.member, flags);
  const others = credentialedRoles.filter((role) => role !== 'member' && clouds[role] !== undefined);
  const resolved = await Promise.all(others.map(async (role) => [role, await resolveRole(role, clouds[role], flags)] as const));
  return { ...Object.fromEntries(resolved), member };
}

/** The target of one role. What says who logs in is for the member only, how to connect is for all. Errors: those of resolveTarget. */
export function resolveRole(role: CredentialedRole, cloud: string | undefined, flags: TargetFlags): Promise<Target> {
  const isWanted = (setting: string) => role === 'member' || (setting !== 'auth_type' && !setting.startsWith('auth.'));
  return resolveTargetOnline(
    {
      cloud,
      cloudFlag: roleFlags[role],
      regionName: flags.osRegionName,
      interface: flags.osInterface,
      cacert: flags.osCacert,
      insecure: flags.insecure,
      verify: flags.verify,
      imageEndpointOverride: flags.osImageEndpointOverride,
      clientConfigFile: flags.osClientConfigFile,
      settings: settingsOf(flags, isWanted),
    },
    fetchJson,
  );
}

/** What the resolution of clouds had to say, once each. */
export function warningsOf(targets: Targets): string[] {
  return [...new Set(Object.values(targets).flatMap((target) => target.warnings))];
}

function settingsOf(flags: TargetFlags, isWanted: (setting: string) => boolean): TargetRequest['settings'] {
  const wanted = targetFlags.filter(([setting]) => isWanted(setting));
  return Object.fromEntries(wanted.flatMap(([setting, flag]) => [[setting, flags[attributeOf(flag)]]]));
}

/** The name under which commander keeps a flag. */
function attributeOf(flag: (typeof targetFlags)[number][1]): keyof SettingFlags {
  return new Option(flag).attributeName() as keyof SettingFlags;
}
