import type { CredentialedRole } from '../../specs/roles.ts';
import { type ConformanceError, isConformanceError } from '../errors.ts';
import { createDispatcher, type Dispatcher, defaultDispatcherOptions, type IncomingResponse, send } from '../http/index.ts';
import { type Session, tokenSourceFor } from '../identity/index.ts';
import type { Target } from '../target/index.ts';
import type { Budget } from './budget.ts';

export type Answer = IncomingResponse | ConformanceError;

type Patience = 'short' | 'long';

/** How one role reaches its cloud: short of patience, and gone when the diagnosis is. */
export interface Link {
  readonly role: CredentialedRole;
  readonly target: Target;
  /** The answer to a GET, or why there is none. */
  ask(operation: string, url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The same for a request that no other waits for: it gets more time. */
  askLast(operation: string, url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A session of the target's credential, or of another one at the same place. */
  login(target?: Target): Promise<Session | ConformanceError>;
  /** Whether anybody answers a URL at all, whatever the certificate; no credential is sent. */
  answers(url: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface LinkOptions {
  readonly userAgent: string;
  readonly budget: Budget;
}

/** Errors: ERR_CONFIG_VALUE for a certificate or proxy that cannot be used. */
export function linkOf(role: CredentialedRole, target: Target, { userAgent, budget }: LinkOptions): Link {
  const dispatchers: Dispatcher[] = [];
  const { requestMs, lastMs, totalMs } = budget.limits;
  const dispatcherWith = (tls: Target['tls']): Dispatcher => {
    const made = createDispatcher({
      ...defaultDispatcherOptions,
      connectSeconds: requestMs / 1000,
      // The budget cuts a silence off, and says so in its own words.
      silenceSeconds: totalMs / 1000,
      tls,
      ...(target.proxy === undefined ? {} : { proxy: target.proxy }),
    });
    dispatchers.push(made);
    return made;
  };
  const dispatcher = dispatcherWith(target.tls);
  const get = (by: Dispatcher, patience: Patience, operation: string, url: string, headers: Readonly<Record<string, string>>) =>
    settled(
      budget.within(
        patience === 'short' ? requestMs : lastMs,
        `GET ${url}`,
        send(by, {
          operation,
          role,
          phase: 'discovery',
          method: 'GET',
          url,
          headers: { accept: 'application/json', 'user-agent': userAgent, ...headers },
        }),
      ),
    );
  return {
    role,
    target,
    ask: (operation, url, headers = {}) => get(dispatcher, 'short', operation, url, headers),
    askLast: (operation, url, headers = {}) => get(dispatcher, 'long', operation, url, headers),
    login: (as = target) =>
      settled(
        budget.within(
          budget.limits.loginMs,
          `The login of cloud ${as.cloud}${'authUrl' in as.credential ? ` at ${as.credential.authUrl}` : ''}`,
          tokenSourceFor(as, dispatcher).session(),
        ),
      ),
    async answers(url) {
      return !isConformanceError(await get(dispatcherWith({ verify: false }), 'short', 'anything', url, {}));
    },
    async close() {
      await Promise.all(dispatchers.map((one) => one.destroy()));
    },
  };
}

/** What is no error of the world goes on as a defect of ours. */
async function settled<T>(work: Promise<T>): Promise<T | ConformanceError> {
  try {
    return await work;
  } catch (error) {
    if (isConformanceError(error)) return error;
    throw error;
  }
}
