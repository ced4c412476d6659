import { randomBytes, randomUUID } from 'node:crypto';
import { newSeed } from './passcodes.ts';

export type CloudRole = 'member' | 'reader' | 'stranger' | 'admin' | 'service';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Project = Named;

/** Lets its holder in as a user in one project, and cannot ask for another scope. */
export interface ApplicationCredential extends Named {
  readonly secret: string;
  readonly expiresAt: Date | undefined;
}

export interface User extends Named {
  readonly password: string;
  /** The one project in which the user has roles. */
  readonly project: Project;
  readonly roles: readonly Named[];
  /** The roles that the user has in the domain and in the system; a scope without roles is refused. */
  readonly domainRoles: readonly Named[];
  readonly systemRoles: readonly Named[];
  readonly applicationCredentials: readonly ApplicationCredential[];
  /** The shared secret of one-time passwords, in base32. */
  readonly totpSeed: string;
  /** Sets of methods of which one has to be used in full; any method will do without a set. */
  readonly methodRules: readonly (readonly string[])[];
}

/** Who may log in. */
export type Directory = Readonly<Record<CloudRole, User>>;

/** The only domain. */
export const domain = { id: 'default', name: 'Default' } as const;

/** Projects for two tenants, for admins and for services; a user for every role of a test. The secrets live as long as the server. */
export function createDirectory(): Directory {
  const [alpha, beta, admins, services] = [named('reference'), named('reference-other'), named('admin'), named('service')];
  // A role implies the lesser ones, as in Keystone.
  const [reader, member, admin, service] = [named('reader'), named('member'), named('admin'), named('service')];
  const all = [reader, member, admin];
  return {
    member: {
      ...newUser('reference-member', alpha, [reader, member]),
      applicationCredentials: [{ ...named('reference-application'), secret: newSecret(), expiresAt: undefined }],
    },
    reader: newUser('reference-reader', alpha, [reader]),
    stranger: newUser('reference-stranger', beta, [reader, member]),
    admin: { ...newUser('reference-admin', admins, all), domainRoles: all, systemRoles: all },
    service: newUser('reference-service', services, [...all, service]),
  };
}

function newUser(name: string, project: Project, roles: readonly Named[]): User {
  return {
    ...named(name),
    password: newSecret(),
    project,
    roles,
    domainRoles: [],
    systemRoles: [],
    applicationCredentials: [],
    totpSeed: newSeed(),
    methodRules: [],
  };
}

function named(name: string): Named {
  return { id: keystoneId(), name };
}

function newSecret(): string {
  return randomBytes(18).toString('base64url');
}

/** Keystone writes its ids without dashes. */
export function keystoneId(): string {
  return randomUUID().replaceAll('-', '');
}
