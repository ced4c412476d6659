import type { Dispatcher, IncomingResponse } from '../http/index.ts';
import { send } from '../http/index.ts';
import type { Credential, Target } from '../target/index.ts';
import { type Secrets, secretsOf } from './secrets.ts';

/** The credentials that lead to a Keystone. */
export type KeystoneCredential = Extract<Credential, { readonly authUrl: string }>;

/** What every step of a login needs: whose it is, how to send, and what must not be said. */
export interface Caller {
  readonly target: Target;
  readonly secrets: Secrets;
  ask(operation: string, method: string, url: string, headers?: Readonly<Record<string, string>>, body?: string): Promise<IncomingResponse>;
}

export function callerOf(target: Target, dispatcher: Dispatcher): Caller {
  return {
    target,
    secrets: secretsOf(target.credential),
    ask: (operation, method, url, headers = {}, body = undefined) =>
      send(dispatcher, {
        operation: `identity.${operation}`,
        role: 'anonymous',
        phase: 'setup',
        method,
        url,
        headers: { accept: 'application/json', ...headers },
        // A question may go anywhere; a password or a token goes to whom it was meant for.
        redirects: method === 'GET' && Object.keys(headers).length === 0 ? 'follow' : 'return',
        ...(body === undefined ? {} : { body }),
      }),
  };
}
