import type { Calibration } from '../catalogue/index.ts';
import type { Exchange } from '../http/index.ts';
import type { RequirementResult } from '../verdicts/index.ts';
import { type Door, doorOf } from './doors/index.ts';
import { type Resemblance, verdictOn } from './resemblance.ts';

/** What the doors of a run follow from, besides the verdicts. */
export interface Surroundings {
  readonly exchanges: readonly Exchange[];
  readonly calibration: Calibration;
  readonly resembles: Resemblance | undefined;
}

/** Makes the door of each result of a run: of what failed, warned or was blocked by an exchange; undefined for the rest. */
export function doorsIn({ exchanges, calibration, resembles }: Surroundings): (result: RequirementResult) => Door | undefined {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return ({ id, verdict, reason, expected, got, decisive }) => {
    const exchange = byId.get(decisive ?? '');
    if (!exchange || (verdict !== 'failed' && verdict !== 'warning' && verdict !== 'blocked')) return undefined;
    const known = resembles !== undefined && verdict !== 'blocked' && verdictOn(calibration, id, resembles.release) === verdict;
    return doorOf({ id, reason, expected, got, exchange }, known ? { release: resembles.release } : undefined);
  };
}
