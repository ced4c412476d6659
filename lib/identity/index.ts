/** Keystone v3: from a target to a token and the endpoint of the Image API. */
import type { Dispatcher } from '../http/index.ts';
import type { Target } from '../target/index.ts';
import { loginWithPassword } from './password.ts';
import { type TokenSource, tokenSource } from './token-source.ts';

export { type ImageEndpoint, imageEndpoint } from './catalog.ts';
export { type Session, type TokenSource, tokenSource } from './token-source.ts';

/** The token source for a target's auth type. */
export function tokenSourceFor(target: Target, dispatcher: Dispatcher): TokenSource {
  switch (target.authType) {
    case 'password':
      return tokenSource(() => loginWithPassword(target, dispatcher));
  }
}
