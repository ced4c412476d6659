import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { SortKey } from '../rules/listing.ts';
import type { Mutant } from './mutant.ts';

const turned = ([key, direction]: SortKey): SortKey => [key, direction === 'asc' ? 'desc' : 'asc'];
const ascending = ([key]: SortKey): SortKey => [key, 'asc'];

/** Sorting by one key goes the wrong way. */
function turnsRound(key: string, kills: RequirementId): Mutant {
  return {
    id: `list-sort-${key.replace('_', '-')}-turned-round`,
    says: `Sorting by ${key} begins at the wrong end.`,
    kills: [kills],
    rules: { sortKeys: (keys) => keys.map((one) => (one[0] === key ? turned(one) : one)) },
  };
}

export const listSortMutants: readonly Mutant[] = [
  turnsRound('status', 'list.sort.by-status'),
  turnsRound('container_format', 'list.sort.by-container-format'),
  turnsRound('disk_format', 'list.sort.by-disk-format'),
  turnsRound('size', 'list.sort.by-size'),
  turnsRound('id', 'list.sort.by-id'),
  turnsRound('created_at', 'list.sort.by-created-at'),
  turnsRound('updated_at', 'list.sort.by-updated-at'),
  {
    id: 'list-oldest-first',
    says: 'Without a sort the oldest image stands first.',
    kills: ['list.sort.default-is-newest-first'],
    rules: { sortKeys: (keys, query) => (['sort', 'sort_key', 'sort_dir'].some((name) => query.has(name)) ? keys : keys.map(ascending)) },
  },
  {
    id: 'list-key-alone-ascending',
    says: 'A sort_key without a sort_dir is ascending.',
    kills: ['list.sort.key-alone-is-descending'],
    rules: { sortKeys: (keys, query) => (query.has('sort_key') && !query.has('sort_dir') ? keys.map(ascending) : keys) },
  },
  {
    id: 'list-one-direction-for-one-key',
    says: 'A single sort_dir counts for the first key only.',
    kills: ['list.sort.one-direction-for-all-keys'],
    rules: {
      sortKeys: (keys, query) =>
        query.getAll('sort_dir').length === 1 ? keys.map(([key, direction], index) => [key, index === 0 ? direction : 'desc']) : keys,
    },
  },
  {
    id: 'list-ties-by-limit',
    says: 'The order of images with equal keys depends on whether there is a limit.',
    kills: ['list.sort.ties-are-stable'],
    rules: { sortKeys: (keys, query) => [...keys.slice(0, 1), ['id', query.has('limit') ? 'asc' : 'desc']] },
  },
];
