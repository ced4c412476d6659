import { randomBytes, randomUUID } from 'node:crypto';

export type CloudRole = 'member' | 'reader' | 'stranger' | 'admin';

export interface Project {
  readonly id: string;
  readonly name: string;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  /** The one project in which the user has roles. */
  readonly project: Project;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

/** The only domain. */
export const domain = { id: 'default', name: 'Default' } as const;

/** Two projects and one of admins; a user for every role of a test. The passwords live as long as the server. */
export function createDirectory(): Readonly<Record<CloudRole, User>> {
  const [alpha, beta, admins] = [project('reference'), project('reference-other'), project('admin')];
  // A role implies the lesser ones, as in Keystone.
  const [reader, member, admin] = [role('reader'), role('member'), role('admin')];
  return {
    member: { ...newUser('reference-member'), project: alpha, roles: [reader, member] },
    reader: { ...newUser('reference-reader'), project: alpha, roles: [reader] },
    stranger: { ...newUser('reference-stranger'), project: beta, roles: [reader, member] },
    admin: { ...newUser('reference-admin'), project: admins, roles: [reader, member, admin] },
  };
}

function newUser(name: string): { id: string; name: string; password: string } {
  return { id: keystoneId(), name, password: randomBytes(18).toString('base64url') };
}

function project(name: string): Project {
  return { id: keystoneId(), name };
}

function role(name: string): { id: string; name: string } {
  return { id: keystoneId(), name };
}

/** Keystone writes its ids without dashes. */
export function keystoneId(): string {
  return randomUUID().replaceAll('-', '');
}
