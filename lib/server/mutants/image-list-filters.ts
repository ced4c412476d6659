import type { Image } from '../model.ts';
import { rules } from '../rules/index.ts';
import { ignoresFilter } from './defects.ts';
import type { Mutant } from './mutant.ts';

const { filters } = rules;

/** The text filters with one key that matches in another way. */
function textFilter(key: string, matches: (actual: string | null, wanted: readonly string[]) => boolean) {
  return {
    filters: {
      ...filters,
      text: (...args: Parameters<typeof filters.text>) => (args[2] === key ? matches(args[0], args[1]) : filters.text(...args)),
    },
  };
}

const found = new WeakMap<Image, Set<string>>();

/** What an image has, and what it had when it was looked at before. */
function everOn(image: Image, now: readonly string[]): ReadonlySet<string> {
  const ever = new Set([...(found.get(image) ?? []), ...now]);
  found.set(image, ever);
  return ever;
}

export const imageListFilterMutants: readonly Mutant[] = [
  {
    id: 'filter-name-ignored',
    says: 'The filter name is not looked at.',
    kills: ['image.list.filter-name'],
    rules: textFilter('name', () => true),
  },
  {
    id: 'filter-name-by-prefix',
    says: 'The filter name selects the images whose name begins so.',
    kills: ['image.list.filter-name'],
    rules: textFilter('name', (actual, wanted) => wanted.some((name) => actual?.startsWith(name))),
  },
  {
    id: 'filter-in-takes-one',
    says: 'The operator in: knows its first value only.',
    kills: ['image.list.filter-in'],
    rules: { inValues: (text) => rules.inValues(text).slice(0, 1) },
  },
  {
    id: 'filter-in-splits-quoted',
    says: 'The operator in: separates at commas inside quotes too.',
    kills: ['image.list.filter-in'],
    rules: { inValues: (text) => text.replaceAll('"', '').split(',') },
  },
  {
    id: 'filter-status-ignored',
    says: 'The filter status is not looked at.',
    kills: ['image.list.filter-status'],
    rules: textFilter('status', () => true),
  },
  {
    id: 'filter-visibility-private-means-own',
    says: 'The filter visibility=private selects shared images too.',
    kills: ['image.list.filter-visibility'],
    rules: {
      filters: {
        ...filters,
        visibility: (image, wanted) =>
          filters.visibility(image, wanted) || (wanted === 'private' && image.attributes.visibility !== 'public'),
      },
    },
  },
  {
    id: 'filter-visibility-takes-anything',
    says: 'A visibility that there is not selects nothing, and is not refused.',
    kills: ['image.list.filter-visibility'],
    rules: { isKnownVisibility: () => true },
  },
  {
    id: 'filter-container-format-ignored',
    says: 'The filter container_format is not looked at.',
    kills: ['image.list.filter-formats'],
    rules: textFilter('container_format', () => true),
  },
  {
    id: 'filter-disk-format-ignored',
    says: 'The filter disk_format is not looked at.',
    kills: ['image.list.filter-formats'],
    rules: textFilter('disk_format', () => true),
  },
  {
    id: 'filter-tags-by-or',
    says: 'Two tags select the images with either of them.',
    kills: ['image.list.filter-tag'],
    rules: { filters: { ...filters, tags: (image, wanted) => wanted.some((tag) => image.attributes.tags.includes(tag)) } },
  },
  {
    id: 'filter-tag-remembers',
    says: 'An image is found by a tag that was removed from it.',
    kills: ['image.list.filter-tag'],
    rules: { filters: { ...filters, tags: (image, wanted) => wanted.every((tag) => everOn(image, image.attributes.tags).has(tag)) } },
  },
  {
    id: 'filter-property-remembers',
    says: 'An image is found by a property that was removed from it.',
    kills: ['image.list.filter-property'],
    rules: {
      filters: {
        ...filters,
        property: (image, name, wanted) =>
          everOn(
            image,
            Object.entries(image.properties).map(([key, value]) => `${key}=${value}`),
          ).has(`${name}=${wanted}`),
      },
    },
  },
  {
    id: 'filter-property-ignored',
    says: 'A custom property as a filter is not looked at.',
    kills: ['image.list.filter-property'],
    rules: ignoresFilter('property'),
  },
  {
    id: 'filter-protected-ignored',
    says: 'The filter protected is not looked at.',
    kills: ['image.list.filter-protected'],
    rules: ignoresFilter('protected'),
  },
  {
    id: 'filter-size-min-exclusive',
    says: 'size_min leaves out the images of exactly that size.',
    kills: ['image.list.filter-size'],
    rules: { filters: { ...filters, atLeast: (actual, bound) => actual !== null && actual > bound } },
  },
  {
    id: 'filter-size-max-ignored',
    says: 'The filter size_max is not looked at.',
    kills: ['image.list.filter-size'],
    rules: ignoresFilter('atMost'),
  },
  {
    id: 'filter-time-reversed',
    says: 'The operators lt: and lte: select the images made after that time.',
    kills: ['image.list.filter-created-at'],
    rules: {
      filters: {
        ...filters,
        time: (actual, comparison, wanted, key) =>
          filters.time(actual, ({ lt: 'gt', lte: 'gte' } as const)[comparison as 'lt'] ?? comparison, wanted, key),
      },
    },
  },
  {
    id: 'filter-time-takes-any-operator',
    says: 'An unknown operator of a time filter means equality.',
    kills: ['image.list.filter-created-at'],
    rules: { timeOperator: (name) => rules.timeOperator(name) ?? 'eq' },
  },
];
