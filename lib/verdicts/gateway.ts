import type { SeenViolation } from '../fixtures/index.ts';

/** What a gateway answers in place of the service is not the service's violation. */
export function isGateways(violation: SeenViolation): boolean {
  return violation.where === 'status' && violation.status !== undefined && violation.status >= 502 && violation.status <= 504;
}
