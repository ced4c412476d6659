/**
 * Where contract and real Glance are known to differ in what they route. Each entry must explain a difference in every release that
 * it speaks of, or it is stale and `npm run lab:routes` fails.
 */
export interface RouteException {
  readonly method: string;
  /** Placeholders may have any name. */
  readonly path: string;
  /** The side that has the route. */
  readonly only: 'glance' | 'contract';
  /** Major releases of Glance, both ends included; without it all of them. */
  readonly releases?: { readonly from?: number; readonly to?: number };
  readonly reason: string;
}

export const routeExceptions: readonly RouteException[] = [
  {
    method: 'DELETE',
    path: '/v2/tasks/{task_id}',
    only: 'glance',
    reason: 'Routed, but answers 405 for every task, known or not: no operation; the API reference has none either.',
  },
];
