/** Every way to log in: from a target to what its requests carry, and to the endpoint of the Image API. */
import type { Dispatcher } from '../http/index.ts';
import type { Target } from '../target/index.ts';
import { callerOf } from './caller.ts';
import { loginOf } from './login.ts';
import type { Session } from './session.ts';
import { type TokenSource, tokenSource } from './token-source.ts';

export { type ImageEndpoint, imageEndpoint } from './catalog.ts';
export { credentialSecrets, formsOf } from './secrets.ts';
export type { Session } from './session.ts';
export { type TokenSource, tokenSource } from './token-source.ts';

/**
 * The token source for a target's credential. Nothing is sent before it is asked for a session; `first` is one that is held already. The
 * clock gives milliseconds since the epoch.
 */
export function tokenSourceFor(target: Target, dispatcher: Dispatcher, now: () => number = Date.now, first?: Session): TokenSource {
  return tokenSource(loginOf(target.credential, callerOf(target, dispatcher), now), now, first);
}
