import type { Exchange } from '../../lib/http/index.ts';

/** A made-up exchange; `status` undefined means that no answer came. */
export function exchangeOf(id: string, status: number | undefined, changes: Partial<Exchange> = {}): Exchange {
  return {
    id,
    operation: 'showImage',
    role: 'member',
    phase: 'act',
    startedAt: Date.UTC(2026, 10, 1),
    durationMs: 10,
    request: { method: 'GET', url: 'http://glance/v2/images/1', headers: { 'x-auth-token': '{SHA256}0' }, body: { kind: 'none' } },
    ...(status === undefined
      ? { fault: { code: 'ERR_UNREACHABLE', message: 'GET http://glance got no answer.' } }
      : { response: { status, headers: {}, body: { kind: 'none' } } }),
    ...changes,
  };
}
