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
    property: (image: Image, name: string, wanted: string) => image.properties[name] === wanted || image.internal[name] === wanted,
    atLeast: (actual: number | null, bound: number) => actual !== null && actual >= bound,
    atMost: (actual: number | null, bound: number) => actual !== null && actual <= bound,
    time: (actual: number, comparison: Comparison, wanted: number) => comparisons[comparison](actual, wanted),
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
  sortKeys(keys: readonly SortKey[]): readonly SortKey[] {
    return keys;
  },

  /** Where the page begins in the sorted list. */
  startAfter(sorted: readonly Image[], marker: string | null): number {
    if (marker === null) return 0;
    const index = sorted.findIndex((image) => image.id === marker);
    return index + 1;
  },

  /** What becomes of a marker that names no image. */
  unknownMarker(): void {
    throw new Fault(400, 'Invalid marker.');
  },

  /** The page, and whether a next link follows: when the page is full, even if it happens to be the last. */
  cut(rest: readonly Image[], limit: number): { page: readonly Image[]; more: boolean } {
    return { page: rest.slice(0, limit), more: limit > 0 && rest.length >= limit };
  },

  /** The query of the next link. */
  nextQuery(query: URLSearchParams, marker: string): URLSearchParams {
    const next = new URLSearchParams(query);
    next.delete('marker');
    next.append('marker', marker);
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
