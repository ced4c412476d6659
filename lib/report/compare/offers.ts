import type { CalibratedRelease, Calibration } from '../../catalogue/index.ts';
import { behaviourOf } from '../resemblance.ts';
import type { Report } from '../shape.ts';
import type { Releases } from './changes.ts';
import type { OfferChange } from './comparison.ts';

/** The API versions and features that came or went; what was lost unexpectedly first. */
export function offersBetween(a: Report, b: Report, calibration: Calibration, releases: Releases): OfferChange[] {
  const [before, after] = [behaviourOf(a), behaviourOf(b)];
  const of = (release: string | undefined) => calibration.releases.find((one) => one.release === release);
  const [from, to] = [of(releases.before), of(releases.after)];
  return [
    ...changed('API version', before.versions, after.versions, offered(from, to, 'versions')),
    ...changed('feature', before.features, after.features, offered(from, to, 'features')),
  ].toSorted((x, y) => Number(x.expected) - Number(y.expected) || Number(x.change === 'gained') - Number(y.change === 'gained'));
}

/** What each of the calibrated releases offers; undefined where one is not known. */
type Offered = readonly [before: readonly string[], after: readonly string[]] | undefined;

function offered(from: CalibratedRelease | undefined, to: CalibratedRelease | undefined, part: 'versions' | 'features'): Offered {
  return from && to ? [from[part], to[part]] : undefined;
}

function changed(what: OfferChange['what'], before: readonly string[], after: readonly string[], known: Offered): OfferChange[] {
  const one = (id: string, change: OfferChange['change']): OfferChange => {
    const [had, has] = change === 'lost' ? [true, false] : [false, true];
    return { what, id, change, expected: known !== undefined && known[0].includes(id) === had && known[1].includes(id) === has };
  };
  return [
    ...before.filter((id) => !after.includes(id)).map((id) => one(id, 'lost')),
    ...after.filter((id) => !before.includes(id)).map((id) => one(id, 'gained')),
  ];
}
