import type { Calibration } from '../../catalogue/index.ts';
import { behaviourOf, resemblanceOf } from '../resemblance.ts';
import type { Report } from '../shape.ts';
import { verdictWord } from '../words.ts';
import { changesBetween } from './changes.ts';
import type { Change, Comparison, Kind, Side } from './comparison.ts';
import { offersBetween } from './offers.ts';
import { timingsBetween } from './timings.ts';

/** The calibrated releases, where a person knows them better than the verdicts tell. */
export interface GivenReleases {
  readonly from?: string;
  readonly to?: string;
}

/**
 * What changed from one run to another, and which of it the calibrated releases bring with them: a difference is expected where those
 * that the two runs resemble (or that are given) differ in just the same way. Pure.
 */
export function compare(a: Report, b: Report, calibration: Calibration, given: GivenReleases = {}): Comparison {
  const before = sideOf(a, calibration, given.from);
  const after = sideOf(b, calibration, given.to);
  const releases = { before: before.release, after: after.release };
  const changes = changesBetween(a, b, calibration, releases);
  const [earlier, later] = [new Set(a.requirements.map(({ id }) => id)), new Set(b.requirements.map(({ id }) => id))];
  const common = [...later].filter((id) => earlier.has(id)).length;
  const count = (kind: Kind, expected: boolean) => changes.filter((one) => one.kind === kind && one.expected === expected).length;
  return {
    schemaVersion: '1',
    before,
    after,
    caveats: caveatsOf(a, b),
    changes,
    offers: offersBetween(a, b, calibration, releases),
    timings: timingsBetween(a, b),
    onlyBefore: [...earlier].filter((id) => !later.has(id)),
    onlyAfter: [...later].filter((id) => !earlier.has(id)),
    totals: {
      compared: common,
      unchanged: common - changes.length,
      regressions: count('regression', false),
      expectedRegressions: count('regression', true),
      weaker: count('weaker', false),
      improvements: count('improvement', false),
      newlyBlocked: count('newly-blocked', false),
      expected: changes.filter((one: Change) => one.expected).length,
    },
  };
}

function sideOf(report: Report, calibration: Calibration, given: string | undefined): Side {
  const { run, suite, target } = report;
  const resembles = resemblanceOf(behaviourOf(report), calibration);
  const release = given ?? resembles?.release;
  return {
    run: run.id,
    startedAt: run.startedAt,
    cloud: target.region === null ? target.cloud : `${target.cloud}/${target.region}`,
    endpoint: target.endpoint,
    suite: suite.version,
    profile: run.profile,
    seed: run.seed,
    verdict: verdictWord(report),
    apiVersion: target.apiVersions.current,
    ...(release === undefined ? {} : { release }),
    ...(resembles === undefined ? {} : { resembles }),
  };
}

function caveatsOf(a: Report, b: Report): string[] {
  const roles = ({ target }: Report) => Object.keys(target.roles).toSorted().join(', ');
  const isWhole = ({ run }: Report) => !run.interrupted && run.exitStatus !== 4;
  return [
    [
      a.suite.version !== b.suite.version,
      `The suite is another: ${a.suite.version} before, ${b.suite.version} after; what it asks may have changed.`,
    ],
    [a.suite.contract !== b.suite.contract, 'The contract that answers were held against is another.'],
    [a.run.profile !== b.run.profile, `The profile is another: ${a.run.profile} before, ${b.run.profile} after.`],
    [roles(a) !== roles(b), `The roles are others: ${roles(a)} before, ${roles(b)} after; what needs one that is missing is blocked.`],
    [b.run.startedAt < a.run.startedAt, 'The run that is given as the later one began before the other.'],
    [!isWhole(a), 'The earlier run was stopped, or the suite erred.'],
    [!isWhole(b), 'The later run was stopped, or the suite erred.'],
  ].flatMap(([holds, says]) => (holds === true ? [String(says)] : []));
}
