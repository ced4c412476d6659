import type { Call } from '../call.ts';
import { Fault } from '../fault.ts';
import type { Direction, Row } from '../rules/metadef-listing.ts';

export interface ListQuery {
  readonly sortKey: string;
  readonly direction: Direction;
  readonly limit: number | undefined;
}

/** The query of a list of objects or tags, looked at in the order of Glance. */
export function readListQuery(call: Call): ListQuery {
  const order = readOrder(call);
  const limit = call.url.searchParams.get('limit');
  // Tags take an empty limit for none.
  const isNone = limit === '' && call.operation === 'listMetadefTags';
  return { ...order, limit: call.rules.metadefLimit(call.operation, isNone ? null : limit) };
}

/** The order that a list is asked for, newest first without a word; a visibility that there is not is refused on the way. */
export function readOrder(call: Call): Pick<ListQuery, 'sortKey' | 'direction'> {
  const query = call.url.searchParams;
  const direction = call.rules.metadefDirection(call.operation, query.get('sort_dir') ?? 'desc');
  demandVisibility(call);
  return { sortKey: query.get('sort_key') ?? 'created_at', direction };
}

/** Refuses a visibility that there is not. */
export function demandVisibility(call: Call): void {
  const visibility = call.url.searchParams.get('visibility');
  if (visibility && !call.rules.isMetadefVisibility(call.operation, visibility))
    throw new Fault(400, `Invalid visibility value: ${visibility}`);
}

export interface PageQuery<T> extends ListQuery {
  readonly marker: T | undefined;
  /** The columns by which a list can be ordered. */
  readonly columns: readonly string[];
}

/** One page of a list, ordered by a column and within it by age. */
export function page<T>(call: Call, items: readonly T[], row: (item: T) => Row, query: PageQuery<T>): readonly T[] {
  const { sortKey, direction, limit, marker, columns } = query;
  if (!columns.includes(sortKey)) call.rules.unknownMetadefSortKey(call.operation);
  const ages = ['created_at', 'id'];
  const keys = ages.includes(sortKey) ? ages : [sortKey, ...ages];
  const compare = call.rules.compareMetadefs(call.operation, keys, direction);
  const sorted = items.toSorted((a, b) => compare(row(a), row(b)));
  const rest =
    marker === undefined ? sorted : sorted.filter((item) => call.rules.isBehind(call.operation, row(item), row(marker), keys, direction));
  return call.rules.cutMetadefs(call.operation, rest, limit);
}
