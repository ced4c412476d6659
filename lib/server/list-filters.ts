import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import type { Rules } from './rules/index.ts';

type Filter = (image: Image) => boolean;

const paging = ['limit', 'marker', 'sort', 'sort_key', 'sort_dir', 'deleted', 'member_status'];
const breaking = ['properties', 'locations', 'members'];

/** One filter of everything that a query asks for. A value that cannot be understood is refused with 400. */
export function parseFilters(query: URLSearchParams, rules: Rules): Filter {
  const memberStatus = query.get('member_status');
  if (memberStatus !== null && !['pending', 'accepted', 'rejected', 'all'].includes(memberStatus))
    throw new Fault(400, `Invalid status: ${memberStatus}`);
  if (query.has('changes-since')) throw new Fault(400, 'The "changes-since" filter is no longer available on v2.');
  const filters = [hiddenFilter(query.get('os_hidden'), rules)];
  for (const key of new Set(query.keys())) {
    if (paging.includes(key) || key === 'os_hidden') continue;
    if (breaking.includes(key)) throw new Fault(500);
    filters.push(parseFilter(key, query.getAll(key), rules));
  }
  return (image) => filters.every((filter) => filter(image));
}

function parseFilter(key: string, values: readonly string[], rules: Rules): Filter {
  const value = values.at(-1) ?? '';
  const { filters } = rules;
  switch (key) {
    case 'tag':
      return (image) => filters.tags(image, values);
    case 'visibility':
      if (value !== '' && !rules.isKnownVisibility(value)) throw new Fault(400, `Invalid visibility value: ${value}`);
      return (image) => filters.visibility(image, value);
    case 'protected':
      if (value !== 'true' && value !== 'false') throw new Fault(400, "Invalid value '%s' for 'protected' filter.");
      return (image) => filters.protected(image, value === 'true');
    case 'name':
    case 'id':
    case 'status':
    case 'disk_format':
    case 'container_format': {
      const wanted = parseText(value, rules);
      return (image) => filters.text(textOf(image, key), wanted, key);
    }
    case 'created_at':
    case 'updated_at':
      return timeFilter(key, value, rules);
    case 'owner':
      return (image) => filters.owner(image, value);
    case 'checksum':
      return (image) => filters.exact(image.checksum, value, key);
    case 'os_hash_value':
      return (image) => filters.exact(image.hashValue, value, key);
    case 'os_hash_algo':
      return (image) => filters.exact(image.hashAlgorithm, value, key);
    default:
      return numberFilter(key, value, rules) ?? ((image) => filters.property(image, key, value));
  }
}

function textOf(image: Image, key: 'name' | 'id' | 'status' | 'disk_format' | 'container_format'): string | null {
  return key === 'id' || key === 'status' ? image[key] : image.attributes[key];
}

/** A plain value, or one with the operator `in:` or `eq:`. Any other word before a colon is an unknown operator. */
function parseText(value: string, rules: Rules): readonly string[] {
  const [, operator, rest = ''] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  if (operator === undefined) return [value];
  if (operator === 'in') return rules.inValues(rest);
  if (operator === 'eq') return [rest];
  throw new Fault(400, `Unable to filter by unknown operator '${operator}'.`);
}

/** Hidden images are an opposite world: either only they are listed, or none of them. */
function hiddenFilter(value: string | null, rules: Rules): Filter {
  const text = value?.toLowerCase() ?? 'false';
  if (text !== 'true' && text !== 'false') throw new Fault(400, 'Invalid value for os_hidden');
  return (image) => rules.filters.hidden(image, text === 'true');
}

function timeFilter(key: 'created_at' | 'updated_at', value: string, rules: Rules): Filter {
  const [, name = 'eq', time = ''] = /^(?:([a-z]+):)?(.*)$/s.exec(value) ?? [];
  const operator = rules.timeOperator(name);
  const wanted = rules.parseTime(time);
  if (operator === undefined || Number.isNaN(wanted)) throw new Fault(400, `Unable to filter by time: ${value}`);
  return (image) => rules.filters.time(key === 'created_at' ? image.createdAt : image.updatedAt, operator, wanted, key);
}

/** Filters on numbers: plain equality, and bounds by the suffixes _min and _max. What names no number is a property: Glance stumbles there. */
function numberFilter(key: string, value: string, rules: Rules): Filter | undefined {
  const [, column = key, bound] = /^(.+)_(min|max)$/.exec(numbers.includes(key) ? '' : key) ?? [];
  if (!numbers.includes(column)) return undefined;
  if (bound === undefined) return (image) => rules.filters.exact(numberOf(image, column), value, column);
  if (!/^\s*[+-]?[0-9]+\s*$/.test(value)) throw new Fault(400, `Unable to filter on a range with a non-numeric value.`);
  const compare = bound === 'min' ? rules.filters.atLeast : rules.filters.atMost;
  return (image) => compare(numberOf(image, column), Number(value));
}

const numbers = ['size', 'virtual_size', 'min_ram', 'min_disk'];

function numberOf(image: Image, column: string): number | null {
  if (column === 'size') return image.size;
  if (column === 'virtual_size') return image.virtualSize;
  return image.attributes[column as 'min_ram' | 'min_disk'];
}
