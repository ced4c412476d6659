import { type Call, isObject } from './call.ts';
import { Fault } from './fault.ts';
import type { Image, Location } from './model.ts';
import { demandWithin } from './quotas.ts';
import { remoteSize } from './remote-data.ts';
import type { Change } from './rules/changing.ts';
import type { ValidationData } from './rules/locating.ts';

/** A location as a patch gives it. */
interface LocationValue {
  readonly url: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly validation_data?: ValidationData;
}

/** What the server knows of the URLs in a patch before it begins to change anything: their sizes in bytes. */
export type RemoteSizes = ReadonlyMap<string, number | undefined>;

/** Looks behind the URLs that a patch brings, where a patch may bring any. */
export async function lookUpSizes(call: Call, changes: readonly Change[]): Promise<RemoteSizes> {
  if (!call.settings.showMultipleLocations) return new Map();
  const values = changes.filter(({ name }) => name === 'locations').flatMap((change) => valuesOf(change));
  const urls = [...new Set(values.map(({ url }) => url))];
  return new Map(await Promise.all(urls.map(async (url) => [url, await remoteSize(call, url)] as const)));
}

/** Applies one change of `locations`. A queued image becomes active with its first one. */
export function changeLocations(call: Call, image: Image, change: Change, sizes: RemoteSizes): void {
  const { rules, caller, settings, operation } = call;
  if (change.verb === 'replace') rules.checkNewLocations(valuesOf(change));
  const isAllowed = change.verb === 'remove' ? rules.mayRemoveLocation(caller) : rules.mayChange(operation, caller, image);
  if (!isAllowed) throw new Fault(403);
  rules.checkLocationsShown(settings);
  if (image.status !== 'active' && (change.verb === 'remove' || image.status !== 'queued'))
    throw new Fault(409, `It's not allowed to ${change.verb} locations if image status is ${image.status}.`);
  if (change.verb === 'remove') {
    remove(image, change.position ?? '');
    return;
  }
  const values = valuesOf(change);
  const news = rules.checkValidationData(image, combined(values));
  if (change.verb === 'add') add(call, image, change.position ?? '', values, sizes);
  else replace(call, image, values, sizes);
  if (image.status === 'queued') activate(image, news);
}

function remove(image: Image, position: string): void {
  if (image.locations.length === 1) throw new Fault(403, 'Cannot remove last location in the image.');
  const index = position === '-' ? image.locations.length - 1 : /^[0-9]+$/.test(position) ? Number(position) : -1;
  if (index < 0 || index >= image.locations.length) throw new Fault(400, 'Invalid position for removing a location.');
  image.locations = image.locations.filter((_, other) => other !== index);
}

/** Whatever the position says, a new location comes last. */
function add(call: Call, image: Image, position: string, values: readonly LocationValue[], sizes: RemoteSizes): void {
  if (position !== '-' && !/^[0-9]+$/.test(position)) throw new Fault(400, 'Invalid position for adding a location.');
  image.locations = withNew(call, image.locations, values, sizes);
  image.size ||= firstSize(values, sizes);
}

/** Other URLs only where there are none; the same URLs may get other metadata. */
function replace(call: Call, image: Image, values: readonly LocationValue[], sizes: RemoteSizes): void {
  if (image.locations.length === 0) {
    image.locations = withNew(call, [], values, sizes);
    image.size ||= firstSize(values, sizes);
    return;
  }
  const urlOf = (location: Location) => call.rules.representLocation(image, location).url;
  const known = new Map(image.locations.map((location) => [urlOf(location), location]));
  const isSame = values.length === known.size && values.every(({ url }) => known.has(url));
  if (!isSame) throw new Fault(400, 'Original locations is not empty.');
  image.locations = values.flatMap(({ url, metadata }) => {
    const location = known.get(url);
    return location === undefined ? [] : [{ ...location, metadata: withoutStore(metadata) }];
  });
}

function withNew(call: Call, before: readonly Location[], values: readonly LocationValue[], sizes: RemoteSizes): readonly Location[] {
  const locations = [...before];
  for (const { url, metadata } of values) {
    if (sizes.get(url) === undefined) throw new Fault(400, 'The Store URI was malformed: Invalid location');
    const location: Location = { store: call.settings.httpStores[0] ?? '', path: null, url, metadata: withoutStore(metadata) };
    const isTwin = (other: Location) => other.url === url && JSON.stringify(other.metadata) === JSON.stringify(location.metadata);
    if (locations.some(isTwin)) throw new Fault(400, `The location ${url} already exists`);
    locations.push(location);
  }
  demandWithin(call, 'locations', locations.length);
  return locations;
}

/** The store of a location is the server's to say. */
function withoutStore({ store: _store, ...metadata }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return metadata;
}

function firstSize(values: readonly LocationValue[], sizes: RemoteSizes): number | null {
  return sizes.get(values[0]?.url ?? '') ?? null;
}

function activate(image: Image, news: ValidationData | undefined): void {
  const { disk_format, container_format } = image.attributes;
  if (disk_format === null || container_format === null)
    throw new Fault(400, 'Properties disk_format, container_format must be set prior to saving data.');
  image.status = 'active';
  if (news === undefined) return;
  image.checksum = news.checksum ?? image.checksum;
  image.hashAlgorithm = news.os_hash_algo;
  image.hashValue = news.os_hash_value;
}

/** The validation data of all locations, which have to agree. */
function combined(values: readonly LocationValue[]): ValidationData | undefined {
  const said = values.flatMap(({ validation_data }) => validation_data ?? []);
  const [first, ...others] = said;
  for (const other of others) {
    for (const name of ['checksum', 'os_hash_algo', 'os_hash_value'] as const) {
      if (other[name] !== undefined && first?.[name] !== undefined && other[name] !== first[name])
        throw new Fault(409, `Conflicting values for ${name}`);
    }
  }
  return first;
}

/** The locations in a change, which the schema has looked at already. */
function valuesOf({ verb, value }: Change): readonly LocationValue[] {
  if (verb === 'remove') return [];
  return (verb === 'add' ? [value] : Array.isArray(value) ? value : []).filter(isObject) as unknown as LocationValue[];
}
