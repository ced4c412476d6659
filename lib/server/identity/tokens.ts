import { randomBytes } from 'node:crypto';
import type { Caller } from '../model.ts';
import type { ApplicationCredential, Named, Project, User } from './directory.ts';

/** What a token is good for; undefined for one that is not scoped: it can do nothing with images. */
export type Scope =
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'domain' }
  | { readonly kind: 'system' }
  | undefined;

/** Who was let in, how, and for what. */
export interface Grant {
  readonly user: User;
  readonly methods: readonly string[];
  readonly scope: Scope;
  readonly applicationCredential?: ApplicationCredential;
  /** The token that this one was exchanged for: the new one ends with it. */
  readonly parent?: Token;
}

export interface Token extends Grant {
  readonly secret: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** Its own, and that of the first token where it came by exchange. */
  readonly auditIds: readonly string[];
}

/** The tokens that this server has issued. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #lifetimeSeconds: number;

  constructor(lifetimeSeconds: number) {
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  issue(grant: Grant): Token {
    const issuedAt = new Date();
    const { parent } = grant;
    const token = {
      ...grant,
      secret: `reference-${randomBytes(32).toString('base64url')}`,
      issuedAt,
      expiresAt: parent?.expiresAt ?? new Date(issuedAt.getTime() + this.#lifetimeSeconds * 1000),
      auditIds: [randomBytes(16).toString('base64url'), ...(parent === undefined ? [] : parent.auditIds.slice(-1))],
    };
    this.#tokens.set(token.secret, token);
    return token;
  }

  /** A token that is valid now. */
  find(secret: string): Token | undefined {
    const token = this.#tokens.get(secret);
    return token !== undefined && token.expiresAt.getTime() > Date.now() ? token : undefined;
  }

  /** Ends a token; those that it was exchanged for live on, as in Keystone. */
  revoke(secret: string): void {
    this.#tokens.delete(secret);
  }

  /** The caller behind a token, for the Image API. */
  callerOf(secret: string): Caller | undefined {
    const token = this.find(secret);
    if (token === undefined) return undefined;
    const { scope } = token;
    const projectId = scope?.kind === 'project' ? scope.project.id : '';
    return { userId: token.user.id, projectId, roles: projectId === '' ? [] : rolesOf(token).map(({ name }) => name) };
  }
}

/** The roles that a user has in a scope. */
export function rolesOf({ user, scope }: Pick<Grant, 'user' | 'scope'>): readonly Named[] {
  switch (scope?.kind) {
    case 'project':
      return user.roles;
    case 'domain':
      return user.domainRoles;
    case 'system':
      return user.systemRoles;
    case undefined:
      return [];
  }
}
