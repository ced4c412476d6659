/**
 * Who acts in a test. `member` is the user of `--os-cloud`; the others are optional and unlock the requirements that need them.
 */
export const roles = {
  member: 'a user with role member in the project under test',
  reader: 'a user with role reader in the same project',
  stranger: 'a user with role member in another project',
  admin: 'a user with role admin',
  service: 'a user with role service, as another service of the cloud has',
  anonymous: 'nobody: requests without a token',
} as const;

export type RoleName = keyof typeof roles;

/** The roles that need a credential of their own; anonymous never does. */
export const credentialedRoles = ['member', 'reader', 'stranger', 'admin', 'service'] as const satisfies readonly RoleName[];
export type CredentialedRole = (typeof credentialedRoles)[number];

/** The command line flag that configures a role. */
export const roleFlags = {
  member: '--os-cloud',
  reader: '--os-cloud-reader',
  stranger: '--os-cloud-stranger',
  admin: '--os-cloud-admin',
  service: '--os-cloud-service',
} as const satisfies Record<CredentialedRole, string>;
