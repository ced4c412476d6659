import type { RoleName } from '../../specs/roles.ts';
import type { Validator } from '../contract/index.ts';
import type { Dispatcher, Phase } from '../http/index.ts';
import type { Recorder } from './recorder.ts';

/** What lets a request in. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>;
  /** Called after a 401: true when the token had really ended, and there is a new one. */
  renew(): Promise<boolean>;
}

/** What a client needs to know: where, as whom, why, and who listens. */
export interface ClientContext {
  readonly endpoint: string;
  readonly role: RoleName;
  readonly phase: Phase;
  readonly dispatcher: Dispatcher;
  readonly validator: Validator;
  readonly userAgent: string;
  readonly recorder: Recorder;
  /** Each request goes over a connection of its own. */
  readonly fresh?: boolean;
  /** Seconds that a call may take where the person said so (api_timeout). */
  readonly timeoutSeconds?: number | undefined;
  /** Undefined for requests without a token. */
  authorization(): Promise<Authorization | undefined>;
}
