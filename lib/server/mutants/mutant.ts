import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Rules } from '../rules/index.ts';

/** A defect that a deployment could have: the server with a few of its decisions replaced. */
export interface Mutant {
  readonly id: string;
  /** The defect, in one sentence. */
  readonly says: string;
  /** The requirements that have to fail on account of it; others may fail as well. */
  readonly kills: readonly [RequirementId, ...RequirementId[]];
  readonly rules?: Partial<Rules>;
  /** Stands between client and server, as a broken gateway would. Sees the Image API only. */
  readonly onRequest?: (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;
  /** Changes an answer on its way out. */
  readonly onResponse?: (operation: OperationId, response: Response, request: Request) => Response | Promise<Response>;
}
