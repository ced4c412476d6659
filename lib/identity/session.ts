import type { CatalogService } from './catalog.ts';

/** What a login gives: what a request has to carry, and what Keystone says about its sender. */
export interface Session {
  /** X-Auth-Token, or Authorization, or nothing. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where requests carry none. */
  readonly token: string | undefined;
  /** Milliseconds since the epoch; undefined when nobody says. */
  readonly expiresAt: number | undefined;
  /** Empty when nobody says. */
  readonly userId: string;
  readonly projectId: string | undefined;
  readonly projectName: string | undefined;
  readonly roles: readonly string[];
  readonly catalog: readonly CatalogService[];
}

/** A session that no Keystone stands behind: whose it is and which project it is for, nobody says. */
export function sessionWithoutKeystone(headers: Readonly<Record<string, string>>): Session {
  return {
    headers,
    token: headers['x-auth-token'],
    expiresAt: undefined,
    userId: '',
    projectId: undefined,
    projectName: undefined,
    roles: [],
    catalog: [],
  };
}
