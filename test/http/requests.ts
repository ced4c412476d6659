import { ConformanceError } from '../../lib/errors.ts';
import type { Exchange, OutgoingRequest, UnansweredError } from '../../lib/http/index.ts';

/** A request of no particular operation. */
export function requestTo(url: string, changes: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { operation: 'showImage', role: 'member', phase: 'act', method: 'GET', url, headers: {}, ...changes };
}

/** The error of a request that got no answer, with the exchange that shows it. */
export async function unanswered(sent: Promise<unknown>): Promise<ConformanceError & { exchange: Exchange }> {
  const error = (await sent.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )) as UnansweredError | undefined;
  if (!(error instanceof ConformanceError) || error.exchange === undefined)
    throw new Error('expected a fault of the network', { cause: error });
  return error as ConformanceError & { exchange: Exchange };
}
