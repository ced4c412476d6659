import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { compareNames, isSameName } from '../metadefs/collation.ts';
import type { Namespace } from '../metadefs/model.ts';
import type { Settings } from '../settings.ts';

/** A row of a list by the names of its columns. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;
export type Direction = 'asc' | 'desc';

/** How lists of metadata definitions are chosen, ordered and cut into pages. */
export const metadefListing = {
  namespaceFilters: {
    visibility: ({ attributes }: Namespace, wanted: string) => attributes.visibility === wanted,
    resourceTypes: ({ contents }: Namespace, wanted: readonly string[]) =>
      contents.associations.some(({ name }) => wanted.some((type) => isSameName(type, name))),
  },

  /** The size of a page of namespaces: at most what the deployment allows. Glance stumbles over what is no number, 500. */
  namespacePageSize(limit: string | null, settings: Settings): number {
    const size = Math.min(settings.maxPageSize, limit === null ? settings.pageSize : (integerOf(limit) ?? Number.NaN));
    if (Number.isNaN(size)) throw new Fault(400, 'limit param must be an integer');
    if (size < 0) throw new Fault(400, 'limit param must be positive');
    return size;
  },

  /** The limit of a list of objects or tags; undefined without one. Objects want one at least. */
  metadefLimit(operation: OperationId, limit: string | null): number | undefined {
    if (limit === null) return undefined;
    const size = integerOf(limit);
    if (size === undefined) throw new Fault(400, 'limit param must be an integer');
    if (size < (operation === 'listMetadefObjects' ? 1 : 0)) throw new Fault(400, 'limit param must be positive');
    return size;
  },

  metadefDirection(_operation: OperationId, direction: string): Direction {
    if (direction === 'asc' || direction === 'desc') return direction;
    throw new Fault(400, `Invalid sort direction: ${direction}`);
  },

  isMetadefVisibility(operation: OperationId, visibility: string): boolean {
    return ['public', 'private', ...(operation === 'listMetadefObjects' || operation === 'listMetadefTags' ? ['shared'] : [])].includes(
      visibility,
    );
  },

  /** Refuses a column that there is not; Glance stumbles over it, 500. */
  unknownMetadefSortKey(_operation: OperationId): void {
    throw new Fault(400, 'Sort key supplied was not valid.');
  },

  /** The status for a namespace as marker that the caller may not see. Glance answers 403 and tells that there is one. */
  statusForHiddenMarker(): number {
    return 404;
  },

  /** Orders rows by several columns, all in one direction; what is null comes before everything else, as in MariaDB. */
  compareMetadefs(_operation: OperationId, keys: readonly string[], direction: Direction): (a: Row, b: Row) => number {
    return (a, b) => {
      const order = keys.map((key) => compareValues(a[key] ?? null, b[key] ?? null)).find((value) => value !== 0) ?? 0;
      return direction === 'asc' ? order : -order;
    };
  },

  /** Whether a row stands behind the marker. A column that is null in the marker says nothing; a null in the row stands behind nothing. */
  isBehind(_operation: OperationId, row: Row, marker: Row, keys: readonly string[], direction: Direction): boolean {
    for (const key of keys) {
      const [value, bound] = [row[key] ?? null, marker[key] ?? null];
      if (bound === null) continue;
      if (value === null) return false;
      const order = compareValues(value, bound);
      if (order !== 0) return direction === 'asc' ? order > 0 : order < 0;
    }
    return false;
  },

  cutMetadefs<T>(_operation: OperationId, rest: readonly T[], limit: number | undefined): readonly T[] {
    return rest.slice(0, limit);
  },

  /** Whether a next link follows: when the page is full, even if it happens to be the last. */
  hasNextNamespaces(count: number, limit: number): boolean {
    return count > 0 && count === limit;
  },

  /** The query of the first link. */
  firstNamespacesQuery(query: URLSearchParams): string {
    return queryText([...query].filter(([key]) => key !== 'marker'));
  },

  /** The query of the next link. */
  nextNamespacesQuery(query: URLSearchParams, marker: string): string {
    return queryText([...[...query].filter(([key]) => key !== 'marker'), ['marker', marker]]);
  },
};

/** An integer as Python reads one. */
function integerOf(text: string): number | undefined {
  return /^\s*[+-]?[0-9]+(_[0-9]+)*\s*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

function compareValues(a: string | number | boolean | null, b: string | number | boolean | null): number {
  if (typeof a === 'string' && typeof b === 'string') return compareNames(a, b);
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** A query as Python writes it: of a key that stands twice the last value, at the place of the first. */
function queryText(pairs: readonly (readonly [string, string])[]): string {
  const quote = (text: string) =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+');
  return [...new Map(pairs)].map(([key, value]) => `${quote(key)}=${quote(value)}`).join('&');
}
