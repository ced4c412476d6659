import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import type { Rules } from './rules/index.ts';
import type { SortKey } from './rules/listing.ts';

/** The sort keys of a query, newest first by default; created_at and id always decide in the end. */
export function parseSort(query: URLSearchParams, rules: Rules): SortKey[] {
  const [sort, keys, directions] = [query.get('sort'), query.getAll('sort_key'), query.getAll('sort_dir')];
  if (sort !== null && keys.length + directions.length > 0) throw new Fault(400, 'Old and new sorting syntax cannot be combined');
  const parsed = sort === null ? parsePairs(keys, directions) : parseSortText(sort);
  for (const [key, direction] of parsed) {
    if (!rules.isSortKey(key)) throw new Fault(400, `Invalid sort key: ${key}.`);
    if (direction !== 'asc' && direction !== 'desc') throw new Fault(400, `Invalid sort direction: ${direction}`);
  }
  const fallback = sort === null && directions.length === 1 ? (directions[0] as 'asc' | 'desc') : 'desc';
  const known = new Set(parsed.map(([key]) => key));
  const ties = ['created_at', 'id'].filter((key) => !known.has(key)).map((key) => [key, fallback] as const);
  return [...(parsed as SortKey[]), ...ties];
}

function parsePairs(keys: readonly string[], directions: readonly string[]): [string, string][] {
  const effective = keys.length === 0 ? ['created_at'] : keys;
  if (directions.length > 1 && directions.length !== effective.length)
    throw new Fault(400, 'Number of sort dirs does not match the number of sort keys');
  return effective.map((key, index) => [key, directions.length === 1 ? (directions[0] ?? '') : (directions[index] ?? 'desc')]);
}

function parseSortText(text: string): [string, string][] {
  return text.split(',').map((part) => {
    const [key = '', direction = 'desc', ...more] = part.trim().split(':');
    if (more.length > 0) throw new Fault(400, `Invalid sort parameter: ${part}`);
    return [key.trim(), direction.trim()];
  });
}

/** Orders images by several keys; what is null comes before everything else, as in MariaDB. */
export function compareBy(keys: readonly SortKey[]): (a: Image, b: Image) => number {
  return (a, b) => {
    for (const [key, direction] of keys) {
      const order = compare(sortValue(a, key), sortValue(b, key));
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return 0;
  };
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

function sortValue(image: Image, key: string): string | number | null {
  switch (key) {
    case 'id':
      return image.id;
    case 'status':
      return image.status;
    case 'size':
      return image.size;
    case 'created_at':
      return image.createdAt;
    case 'updated_at':
      return image.updatedAt;
    default:
      return image.attributes[key as 'name' | 'disk_format' | 'container_format'];
  }
}
