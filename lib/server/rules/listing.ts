import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import type { Settings } from '../settings.ts';

export type SortKey = readonly [key: string, direction: 'asc' | 'desc'];
export type Comparison = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

/** How a list is chosen, ordered and cut into pages. */
export const listing = {
  /** The images from which a list is made. */
  candidates(images: readonly Image[], _deleted: readonly Image[]): readonly Image[] {
    return images;
  },

  /** Every filter by its own name, so that each can be wrong alone. */
  filters: {
    text: (actual: string | null, wanted: readonly string[], _key: string) => actual !== null && wanted.includes(actual),
    visibility: (image: Image, wanted: string) => wanted === 'all' || image.attributes.visibility === wanted,
    hidden: (image: Image, wanted: boolean) => image.attributes.os_hidden === wanted,
    protected: (image: Image, wanted: boolean) => image.attributes.protected === wanted,
    tags: (image: Image, wanted: readonly string[]) => wanted.every((tag) => image.attributes.tags.includes(tag)),
    owner: (image: Image, wanted: string) => image.attributes.owner === wanted,
    /** Numbers and sums, that know no operator. */
    exact: (actual: string | number | null, wanted: string, _key: string) => String(actual) === wanted,
    property: (image: Image, name: string, wanted: string) => image.properties[name] === wanted || image.internal[name] === wanted,
    atLeast: (actual: number | null, bound: number) => actual !== null && actual >= bound,
    atMost: (actual: number | null, bound: number) => actual !== null && actual <= bound,
    time: (actual: number, comparison: Comparison, wanted: number, _key: string) => comparisons[comparison](actual, wanted),
  },

  /** The values of `in:`; a value with a comma stands in double quotes. */
  inValues(text: string): string[] {
    if (!/^("[^"]*"|[^",]*)(,("[^"]*"|[^",]*))*$/.test(text)) throw new Fault(400, 'Invalid filter value: the quotes do not match.');
    return [...text.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  },

  /** The operator of a time filter; undefined for one that there is not. */
  timeOperator(name: string): Comparison | undefined {
    return name in comparisons ? (name as Comparison) : undefined;
  },

  /** Seconds since the epoch; NaN for what is no time. Without an offset it is UTC. */
  parseTime(text: string): number {
    const [, year, month, day, time = '', offset = ''] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(T[0-9:.]+)?(Z|[+-][0-9:]+)?$/.exec(text) ?? [];
    const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
    return isDay ? Date.parse(`${year}-${month}-${day}${time || 'T00:00:00'}${offset || 'Z'}`) / 1000 : Number.NaN;
  },

  isKnownVisibility(visibility: string): boolean {
    return ['public', 'private', 'shared', 'community', 'all'].includes(visibility);
  },

  /** The size of a page: at most what the deployment allows, silently. */
  pageSize(limit: string | null, settings: Settings): number {
    if (limit === null) return Math.min(settings.pageSize, settings.maxPageSize);
    if (!/^\s*[+-]?[0-9]+\s*$/.test(limit)) throw new Fault(400, 'limit param must be an integer');
    if (Number(limit) < 0) throw new Fault(400, 'limit param must be positive');
    return Math.min(Number(limit), settings.maxPageSize);
  },

  isSortKey(key: string): boolean {
    return ['name', 'status', 'container_format', 'disk_format', 'size', 'id', 'created_at', 'updated_at'].includes(key);
  },

  /** The keys in their order, as the query asks for them. */
  sortKeys(keys: readonly SortKey[], _query: URLSearchParams): readonly SortKey[] {
    return keys;
  },

  /** Where the page begins in the sorted list. */
  startAfter(sorted: readonly Image[], marker: string | null): number {
    if (marker === null) return 0;
    const index = sorted.findIndex((image) => image.id === marker);
    return index + 1;
  },

  /** What becomes of a marker that names no image; `gone` when it named one once. */
  unknownMarker(_marker: string, _gone: boolean): void {
    throw new Fault(400, 'Invalid marker.');
  },

  /** Whether an image that the caller sees can be a marker. What the filters leave out still tells where to go on. */
  canBeMarker(_image: Image, _isChosen: boolean): boolean {
    return true;
  },

  /** What becomes of a marker that the caller may not see. Glance tells it from one that is not there. */
  invisibleMarker(): void {
    throw new Fault(403, 'The marker is not visible.');
  },

  /** The page, and whether a next link follows. Glance gives one whenever the page is full; here it has to lead to something. */
  cut(rest: readonly Image[], limit: number): { page: readonly Image[]; more: boolean } {
    return { page: rest.slice(0, limit), more: limit > 0 && rest.length > limit };
  },

  /** The query of the first link. Glance keeps the last of a parameter that is repeated; here a link has to lead on through the same list. */
  firstQuery(query: URLSearchParams): URLSearchParams {
    const first = new URLSearchParams(query);
    first.delete('marker');
    return first;
  },

  /** The query of the next link. */
  nextQuery(query: URLSearchParams, marker: string): URLSearchParams {
    const next = new URLSearchParams(query);
    next.set('marker', marker);
    return next;
  },
};

const comparisons: Record<Comparison, (actual: number, wanted: number) => boolean> = {
  gt: (actual, wanted) => actual > wanted,
  gte: (actual, wanted) => actual >= wanted,
  lt: (actual, wanted) => actual < wanted,
  lte: (actual, wanted) => actual <= wanted,
  eq: (actual, wanted) => actual === wanted,
  neq: (actual, wanted) => actual !== wanted,
};
