import type { CatalogService } from './catalog.ts';

/** What a login gives: a token and what Keystone says about it. */
export interface Session {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly userId: string;
  readonly projectId: string | undefined;
  readonly projectName: string | undefined;
  readonly roles: readonly string[];
  readonly catalog: readonly CatalogService[];
}

/** Gives a session that is valid for a while yet; logs in when there is none. One per credential and worker. */
export interface TokenSource {
  session(): Promise<Session>;
  /** How often it logged in. */
  logins(): number;
}

/** A session with less time left than this is renewed before it is used. */
const renewBeforeMs = 120_000;

/** Makes a token source of a login: many callers at once share one login, a failed one is not kept. */
export function tokenSource(login: () => Promise<Session>, now: () => number = Date.now): TokenSource {
  let current: Promise<Session> | undefined;
  let logins = 0;
  const renew = () => {
    logins += 1;
    const fresh = login();
    current = fresh;
    fresh.catch(() => {
      if (current === fresh) current = undefined;
    });
    return fresh;
  };
  return {
    async session() {
      const held = current ?? renew();
      const session = await held;
      if (session.expiresAt - now() >= renewBeforeMs) return session;
      // Whoever comes first renews; the others wait for that login.
      return current !== undefined && current !== held ? current : renew();
    },
    logins: () => logins,
  };
}
