import type { RoleName } from '../../specs/roles.ts';
import type { OutgoingBody } from './body.ts';
import type { Phase } from './exchange.ts';
import type { Sink } from './transfer.ts';

export interface OutgoingRequest {
  readonly operation: string;
  readonly role: RoleName;
  readonly phase: Phase;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: OutgoingBody;
  /** Takes a body that is too big or too binary to keep; then the reply has no text. */
  readonly sink?: Sink;
  /** Largest body for the sink in bytes: one byte more is ERR_CHECKSUM, and the connection is torn down. */
  readonly limitBytes?: number;
  /** Seconds for the whole exchange, hops and bodies included; none by default. Missed: ERR_TIMEOUT. */
  readonly deadlineSeconds?: number;
  /** On a connection that nothing else used or will use: behind a load balancer it may lead to another node. */
  readonly fresh?: boolean;
  /** `return` leaves redirects to the caller; default `follow`, as redirect.ts tells. */
  readonly redirects?: 'follow' | 'return';
}
