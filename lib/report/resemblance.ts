import type { Calibration } from '../catalogue/index.ts';
import type { Report } from './shape.ts';

/** What a run showed of its target, as far as releases can be told apart by it. */
export interface Behaviour {
  readonly verdicts: readonly { readonly id: string; readonly verdict: string }[];
  /** The API versions that the target lists. */
  readonly versions: readonly string[];
  /** Ids of the features that it has. */
  readonly features: readonly string[];
}

export type Resemblance = NonNullable<Report['resembles']>;

/** What a report keeps of the points in which the target is otherwise; `compared - agreeing` counts them all. */
const mostDifferences = 20;

const worstFirst = ['failed', 'warning', 'passed'];

/**
 * The calibrated release that the target behaves most like, over what was judged here and of every release. What is not applicable on
 * either side is left out: it tells which features are configured, not how they behave. Among equals the lists of versions and features
 * decide; what they cannot tell apart either stands in `alsoLike`. Undefined where nothing can be compared, or no release is told from
 * another.
 */
export function resemblanceOf(behaviour: Behaviour, calibration: Calibration): Resemblance | undefined {
  const { releases } = calibration;
  const here = behaviour.verdicts.filter(({ verdict }) => worstFirst.includes(verdict));
  const points = here.filter(({ id }) => releases.every(({ release }) => worstFirst.includes(verdictOn(calibration, id, release) ?? '')));
  if (points.length === 0) return undefined;
  const candidates = releases.map((one) => ({
    release: one.release,
    otherwise: points.filter(({ id, verdict }) => verdictOn(calibration, id, one.release) !== verdict),
    offersOtherwise: unlike(behaviour.versions, one.versions) + unlike(behaviour.features, one.features),
  }));
  // The newest of equals: an operator is likelier to run it.
  const [best, ...others] = candidates
    .toReversed()
    .toSorted((a, b) => a.otherwise.length - b.otherwise.length || a.offersOtherwise - b.offersOtherwise);
  if (!best) return undefined;
  const equal = others.filter((one) => one.otherwise.length === best.otherwise.length && one.offersOtherwise === best.offersOtherwise);
  if (others.length > 0 && equal.length === others.length) return undefined;
  return {
    release: best.release,
    agreeing: points.length - best.otherwise.length,
    compared: points.length,
    differences: best.otherwise
      .map(({ id, verdict }) => ({ requirement: id, here: verdict, there: verdictOn(calibration, id, best.release) ?? 'unknown' }))
      .toSorted((a, b) => worstFirst.indexOf(a.here) - worstFirst.indexOf(b.here) || onlyHere(b, calibration) - onlyHere(a, calibration))
      .slice(0, mostDifferences),
    ...(equal.length === 0 ? {} : { alsoLike: equal.map(({ release }) => release) }),
  };
}

/** What a report shows of its target. */
export function behaviourOf({ requirements, target, features }: Pick<Report, 'requirements' | 'target' | 'features'>): Behaviour {
  return {
    verdicts: requirements,
    versions: target.apiVersions.listed,
    features: features.filter(({ available }) => available).map(({ id }) => id),
  };
}

/** The verdict of one calibrated release on one requirement. */
export function verdictOn({ verdicts }: Calibration, id: string, release: string): string | undefined {
  const found = verdicts[id];
  return typeof found === 'object' ? found[release] : found;
}

/** `Behaves most like Glance 33.0.0: 1046 of 1049 requirements alike.` */
export function resemblanceSentence({ release, agreeing, compared, alsoLike }: Resemblance): string {
  const others = alsoLike === undefined ? '' : ` (as much like ${alsoLike.join(', ')})`;
  return `Behaves most like Glance ${release}${others}: ${agreeing} of ${compared} comparable requirements came out alike.`;
}

/** 1 where no calibrated release does as the target does: that tells more than a trait of another release. */
function onlyHere({ requirement, here }: Resemblance['differences'][number], calibration: Calibration): number {
  return calibration.releases.some(({ release }) => verdictOn(calibration, requirement, release) === here) ? 0 : 1;
}

function unlike(here: readonly string[], there: readonly string[]): number {
  return here.filter((id) => !there.includes(id)).length + there.filter((id) => !here.includes(id)).length;
}
