import type { OperationId } from '../../specs/schemas.gen.ts';
import type { Rules } from './rules/index.ts';

/** What a server does otherwise than the reference: a few of its decisions replaced, or something before it that changes what passes. */
export interface Alteration {
  readonly rules?: Partial<Rules>;
  /** Stands between client and server, as a gateway would. Sees the Image API only. */
  readonly onRequest?: (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;
  /** Changes an answer on its way out. */
  readonly onResponse?: (operation: OperationId, response: Response, request: Request) => Response | Promise<Response>;
}
