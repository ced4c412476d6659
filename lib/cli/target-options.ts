import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CredentialedRole, credentialedRoles } from '../../specs/roles.ts';
import type { Targets } from '../connection/index.ts';
import { resolveTarget, type Target } from '../target/index.ts';

/** The flags that choose clouds, as the openstack command spells them. */
export interface TargetFlags {
  readonly osCloud?: string;
  readonly osCloudStranger?: string;
  readonly osCloudReader?: string;
  readonly osCloudAdmin?: string;
  readonly osRegionName?: string;
  readonly osInterface?: string;
  readonly osCacert?: string;
  readonly osImageEndpointOverride?: string;
  readonly osClientConfigFile?: string;
  readonly insecure?: boolean;
}

export function withTargetFlags(command: Command): Command {
  return command
    .option('--os-cloud <name>', 'cloud in clouds.yaml of the member, the user whose project is tested (or OS_CLOUD)')
    .option('--os-cloud-stranger <name>', 'cloud of a user in another project; unlocks the tests of isolation')
    .option('--os-cloud-reader <name>', 'cloud of a user with role reader in the same project')
    .option('--os-cloud-admin <name>', 'cloud of a user with role admin')
    .option('--os-region-name <name>', 'region (or OS_REGION_NAME)')
    .option('--os-interface <name>', 'public, internal or admin (or OS_INTERFACE)')
    .option('--os-cacert <file>', 'CA certificates to trust besides the usual ones (or OS_CACERT)')
    .option('--os-image-endpoint-override <url>', 'Image API to use instead of the one in the catalog')
    .option('--os-client-config-file <file>', 'clouds.yaml to read (or OS_CLIENT_CONFIG_FILE)')
    .option('--insecure', 'do not check TLS certificates');
}

/** Cloud names by role, as far as they are given; the member's may come from the environment instead. */
export function cloudsOf(flags: TargetFlags): Partial<Record<CredentialedRole, string>> {
  return {
    ...(flags.osCloud === undefined ? {} : { member: flags.osCloud }),
    ...(flags.osCloudReader === undefined ? {} : { reader: flags.osCloudReader }),
    ...(flags.osCloudStranger === undefined ? {} : { stranger: flags.osCloudStranger }),
    ...(flags.osCloudAdmin === undefined ? {} : { admin: flags.osCloudAdmin }),
  };
}

/** The targets for some clouds, and the names that they turned out to have. Errors: those of resolveTarget. */
export function resolveTargets(clouds: Readonly<Partial<Record<CredentialedRole, string>>>, flags: TargetFlags): Targets {
  const one = (cloud: string | undefined): Target =>
    resolveTarget({
      ...(cloud === undefined ? {} : { cloud }),
      ...(flags.osRegionName === undefined ? {} : { regionName: flags.osRegionName }),
      ...(flags.osInterface === undefined ? {} : { interface: flags.osInterface }),
      ...(flags.osCacert === undefined ? {} : { cacert: resolve(flags.osCacert) }),
      ...(flags.insecure === undefined ? {} : { insecure: flags.insecure }),
      ...(flags.osImageEndpointOverride === undefined ? {} : { imageEndpointOverride: flags.osImageEndpointOverride }),
      ...(flags.osClientConfigFile === undefined ? {} : { clientConfigFile: resolve(flags.osClientConfigFile) }),
    });
  const others = credentialedRoles.filter((role) => role !== 'member' && clouds[role] !== undefined);
  return { ...Object.fromEntries(others.map((role) => [role, one(clouds[role])])), member: one(clouds.member) };
}

/** What the resolution of clouds had to say, once each. */
export function warningsOf(targets: Targets): string[] {
  return [...new Set(Object.values(targets).flatMap((target) => target.warnings))];
}
