import { randomBytes } from 'node:crypto';
import type { Caller } from '../model.ts';
import type { Project, User } from './directory.ts';

export interface Token {
  readonly secret: string;
  readonly user: User;
  /** Undefined for a token that is not scoped: it can do nothing with images. */
  readonly project: Project | undefined;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly auditId: string;
}

/** The tokens that this server has issued. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #lifetimeSeconds: number;

  constructor(lifetimeSeconds: number) {
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  issue(user: User, project: Project | undefined): Token {
    const issuedAt = new Date();
    const token = {
      secret: `reference-${randomBytes(32).toString('base64url')}`,
      user,
      project,
      issuedAt,
      expiresAt: new Date(issuedAt.getTime() + this.#lifetimeSeconds * 1000),
      auditId: randomBytes(16).toString('base64url'),
    };
    this.#tokens.set(token.secret, token);
    return token;
  }

  /** A token that is valid now. */
  find(secret: string): Token | undefined {
    const token = this.#tokens.get(secret);
    return token !== undefined && token.expiresAt.getTime() > Date.now() ? token : undefined;
  }

  revoke(secret: string): void {
    this.#tokens.delete(secret);
  }

  /** The caller behind a token, for the Image API. */
  callerOf(secret: string): Caller | undefined {
    const token = this.find(secret);
    if (token === undefined) return undefined;
    const roles = token.project === undefined ? [] : token.user.roles.map(({ name }) => name);
    return { userId: token.user.id, projectId: token.project?.id ?? '', roles };
  }
}
