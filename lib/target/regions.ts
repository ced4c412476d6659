import { ConformanceError } from '../errors.ts';
import { closest } from './closest.ts';
import { isMapping } from './parse.ts';
import { type Setting, type Settings, settingsOf } from './settings.ts';
import { spelled } from './wording.ts';

export interface ChosenRegion {
  readonly setting: Setting | undefined;
  /** What the region changes in the cloud's settings. */
  readonly values: Settings;
}

interface Region {
  readonly name: string;
  readonly values: Settings;
}

/**
 * The region: the one asked for, else the first that the cloud lists (openstacksdk: _get_known_regions, _get_region).
 *
 * A cloud that lists its regions has no others. One that only names its `region_name` may be asked for another: whether
 * that exists is for the catalog to say.
 *
 * @throws ERR_CONFIG_VALUE for a region that the cloud does not list, and for a list that cannot be understood
 */
export function chooseRegion(
  cloud: string,
  requested: Setting | undefined,
  own: Settings,
  profile: Settings,
  warnings: string[],
): ChosenRegion {
  const listing = [own.get('regions'), own.get('region_name'), profile.get('regions'), profile.get('region_name')].find(isSet);
  const regions = listing === undefined ? [] : regionsOf(listing, warnings);
  const isList = regions.length > 1 || listing?.spelling === 'regions';

  if (requested === undefined) {
    const first = regions[0];
    if (first === undefined || listing === undefined) return { setting: undefined, values: new Map() };
    const named = own.get('region_name');
    if (isList && isSet(named) && listing.spelling === 'regions' && named.value !== first.name) {
      warnings.push(`${spelled(named)} has no effect beside 'regions': the first of them, ${first.name}, is used (so does the SDK).`);
    }
    const source = isList ? `${listing.source} (first of the regions)` : listing.source;
    return { setting: { ...listing, value: first.name, source }, values: first.values };
  }
  const match = regions.find(({ name }) => name === requested.value);
  if (match === undefined && isList) throw unknownRegion(cloud, requested, regions, listing);
  return { setting: requested, values: match?.values ?? new Map() };
}

function unknownRegion(cloud: string, requested: Setting, regions: readonly Region[], listing: Setting | undefined): ConformanceError {
  const names = regions.map(({ name }) => name);
  const near = closest(String(requested.value), names);
  return new ConformanceError(
    'ERR_CONFIG_VALUE',
    `Cloud '${cloud}' has no region '${requested.value}' (${requested.source}). ${listing?.source} lists: ${names.join(', ')}.`,
    { hint: near === undefined ? 'Names of regions are case-sensitive.' : `Did you mean '${near}'? Names of regions are case-sensitive.` },
  );
}

function regionsOf(listing: Setting, warnings: string[]): Region[] {
  const { value } = listing;
  if (Array.isArray(value)) return value.map((item) => regionOf(item, listing, warnings));
  if (typeof value !== 'string') throw malformed(listing);
  const names = value.split(',').map((name) => name.trim());
  if (names.length > 1) warnings.push(`${spelled(listing)} is a comma-separated list, which is deprecated; write a list under 'regions'.`);
  return names.filter((name) => name !== '').map((name) => ({ name, values: new Map() }));
}

function regionOf(item: unknown, listing: Setting, warnings: string[]): Region {
  if (typeof item === 'string' && item !== '') return { name: item, values: new Map() };
  if (!isMapping(item)) throw malformed(listing);
  const { name, values, ...others } = item;
  const isPlain = typeof name === 'string' && name !== '' && Object.keys(others).length === 0;
  if (!isPlain || !(values === undefined || values === null || isMapping(values))) throw malformed(listing);
  return { name, values: settingsOf(values ?? {}, `${listing.source} (region ${name})`, warnings) };
}

function malformed(listing: Setting): ConformanceError {
  return new ConformanceError('ERR_CONFIG_VALUE', `${spelled(listing)} cannot be understood.`, {
    hint: "Expected a list whose entries are names, or mappings of 'name' and 'values' and nothing else.",
  });
}

function isSet(setting: Setting | undefined): setting is Setting {
  return setting !== undefined && setting.value !== null && setting.value !== '';
}
