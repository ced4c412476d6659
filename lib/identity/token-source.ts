import type { Session } from './session.ts';

/** Gives a session that is valid for a while yet; logs in when there is none. One per credential and worker. */
export interface TokenSource {
  /** Many callers at once share one login; a failed one is not kept. */
  session(): Promise<Session>;
  /**
   * To be asked when a service answered 401 to a request that carried this session. True: the token is dead and there is a new session, so
   * that the request may be sent again. False: the token is good, or nobody can say, and the 401 is the service's own. Many callers at
   * once share one answer. Rejects when Keystone neither knows the token nor lets in again, and when it cannot be asked.
   */
  refused(session: Session): Promise<boolean>;
  /** How often it logged in. */
  logins(): number;
  /** How many of these logins were for a token that was refused before its time. */
  reauthentications(): number;
}

export interface Login {
  /** A fresh session. */
  readonly login: () => Promise<Session>;
  /** Whether Keystone still takes the token of a session; undefined where there is no Keystone. */
  readonly isAlive: ((session: Session) => Promise<boolean>) | undefined;
}

/** A session with less time left than this is renewed before it is used. */
const renewBeforeMs = 120_000;

/** Makes a token source of a login. The clock gives milliseconds since the epoch. With a session that is held already it need not begin with one. */
export function tokenSource({ login, isAlive }: Login, now: () => number = Date.now, first?: Session): TokenSource {
  let current = first && Promise.resolve(first);
  let renewAt = first ? timeToRenew(first, now()) : Number.POSITIVE_INFINITY;
  let logins = 0;
  let reauthentications = 0;
  const answers = new Map<string, Promise<boolean>>();

  const renew = () => {
    logins += 1;
    const fresh = login().then((session) => {
      renewAt = timeToRenew(session, now());
      return session;
    });
    current = fresh;
    fresh.catch(() => {
      if (current === fresh) current = undefined;
    });
    return fresh;
  };
  const judge = async (session: Session, token: string): Promise<boolean> => {
    if (isAlive === undefined) return false;
    // Somebody asked before, and what is held now is newer.
    if (current !== undefined && (await current).token !== token) return true;
    const held = current;
    if (await isAlive(session)) return false;
    if (current === undefined || current === held) {
      reauthentications += 1;
      renew();
    }
    await current;
    return true;
  };
  return {
    async session() {
      const held = current ?? renew();
      const session = await held;
      if (now() <= renewAt) return session;
      // Whoever comes first renews; the others wait for that login.
      return current !== undefined && current !== held ? current : renew();
    },
    refused(session) {
      const { token } = session;
      if (token === undefined) return Promise.resolve(false);
      const answer = answers.get(token) ?? judge(session, token).finally(() => answers.delete(token));
      answers.set(token, answer);
      return answer;
    },
    logins: () => logins,
    reauthentications: () => reauthentications,
  };
}

/**
 * A token that is fresh from Keystone and yet about to expire is used to its end, for a new one would not last longer: that of a rescoped
 * token is the end of the first one. One that seems to have expired already tells of a wrong clock, and is used until it is refused.
 */
function timeToRenew({ expiresAt }: Session, now: number): number {
  if (expiresAt === undefined || expiresAt <= now) return Number.POSITIVE_INFINITY;
  return expiresAt - now > renewBeforeMs ? expiresAt - renewBeforeMs : expiresAt;
}
