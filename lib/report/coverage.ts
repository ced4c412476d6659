import { imageApiV2 } from '../../specs/schemas.gen.ts';
import type { Exchange } from '../http/index.ts';
import type { Report } from './shape.ts';

/** Which documented statuses of which operation the run has seen, and how often. */
export function coverageOf(exchanges: readonly Exchange[]): Report['coverage'] {
  return Object.entries(imageApiV2.operations).map(([operation, contract]) => {
    const seen: Record<string, number> = {};
    for (const exchange of exchanges) {
      if (exchange.operation !== operation || !exchange.response) continue;
      const status = String(exchange.response.status);
      seen[status] = (seen[status] ?? 0) + 1;
    }
    return { operation, documented: Object.keys(contract.responses), seen };
  });
}
