import type { Calibration } from '../../catalogue/index.ts';
import { verdictOn } from '../resemblance.ts';
import type { Report, ReportedRequirement } from '../shape.ts';
import type { Change, Kind } from './comparison.ts';

/** The calibrated releases of both runs; none where it is not known. */
export interface Releases {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export const worstFirst: readonly Kind[] = [
  'regression',
  'weaker',
  'newly-blocked',
  'suite-fault',
  'no-longer-applicable',
  'observed',
  'newly-applicable',
  'unblocked',
  'improvement',
];

/** The requirements of both runs with another verdict in the later one: worst first, the unexpected before the expected. */
export function changesBetween(a: Report, b: Report, calibration: Calibration, releases: Releases): Change[] {
  const earlier = new Map(a.requirements.map((one) => [one.id, one]));
  return b.requirements
    .flatMap((after): Change[] => {
      const before = earlier.get(after.id);
      if (before === undefined || before.verdict === after.verdict) return [];
      return [
        {
          requirement: after.id,
          says: after.says,
          level: after.level,
          kind: kindOf(before, after),
          before: before.verdict,
          after: after.verdict,
          expected: isExpected(before, after, calibration, releases),
          ...(after.reason === undefined ? {} : { reason: after.reason }),
          ...(after.door === undefined ? {} : { door: after.door }),
        },
      ];
    })
    .toSorted((x, y) => Number(x.expected) - Number(y.expected) || worstFirst.indexOf(x.kind) - worstFirst.indexOf(y.kind));
}

function kindOf(before: ReportedRequirement, after: ReportedRequirement): Kind {
  const [was, is] = [before.verdict, after.verdict];
  if (is === 'broken') return 'suite-fault';
  if (is === 'blocked') return 'newly-blocked';
  // Nothing is known of before, whatever came now.
  if (was === 'blocked' || was === 'broken') return 'unblocked';
  if (isObserved(before) || isObserved(after)) return 'observed';
  if (is === 'failed') return 'regression';
  if (is === 'not-applicable') return 'no-longer-applicable';
  if (was === 'not-applicable') return 'newly-applicable';
  return is === 'warning' && was === 'passed' ? 'weaker' : 'improvement';
}

/** Of a requirement that is asked of nobody, another behaviour is not applicable as well. */
function isObserved({ level, verdict, reason }: ReportedRequirement): boolean {
  return (level === 'observed' || level === 'may') && verdict === 'not-applicable' && (reason ?? '').startsWith('Observed');
}

function isExpected(before: ReportedRequirement, after: ReportedRequirement, calibration: Calibration, releases: Releases): boolean {
  if (releases.before === undefined || releases.after === undefined) return false;
  return (
    verdictOn(calibration, after.id, releases.before) === before.verdict &&
    verdictOn(calibration, after.id, releases.after) === after.verdict
  );
}
