import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange, IncomingResponse, Phase, UnansweredError } from '../http/index.ts';

export interface Persistence {
  readonly phase: Phase;
  readonly method: string;
  /** The body can be sent once more. */
  readonly repeatable: boolean;
  /** Hears of each exchange that is not the last. */
  passing(exchange: Exchange): void;
  /** Waits so many milliseconds; a test need not. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

const pausesMs = [200, 600, 1500];
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/**
 * Sends a request of set-up, undoing or discovery again when the service was not ready: after 503, and, where the request may be
 * repeated, after a connection that broke. A request that a test judges, or that is evidence, is sent once: what came is what counts.
 */
export async function persistently(
  attempt: () => Promise<IncomingResponse>,
  { phase, method, repeatable, passing, pause = sleep }: Persistence,
): Promise<IncomingResponse> {
  const patient = (phase === 'setup' || phase === 'undo' || phase === 'discovery') && repeatable;
  for (const ms of patient ? pausesMs : []) {
    try {
      const answer = await attempt();
      if (answer.status !== 503) return answer;
      passing(answer.exchange);
    } catch (error) {
      const { code, exchange } = error as UnansweredError;
      // After a POST nobody knows whether the service did it.
      const broke = code === 'ERR_UNREACHABLE' || code === 'ERR_TRUNCATED';
      if (!broke || !exchange || !idempotent.has(method)) throw error;
      passing(exchange);
    }
    await pause(ms);
  }
  return attempt();
}
