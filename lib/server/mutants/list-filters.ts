import { rules } from '../rules/index.ts';
import { ignoresFilter } from './defects.ts';
import { withQuery } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const { filters } = rules;

type TextKey = 'name' | 'id' | 'status' | 'disk_format' | 'container_format';

/** The filter by one text matches in another way. */
function matchesText(key: TextKey, matches: (actual: string, wanted: readonly string[]) => boolean): Pick<Mutant, 'rules'> {
  return {
    rules: {
      filters: {
        ...filters,
        text: (actual, wanted, asked) => (asked === key ? matches(actual ?? '', wanted) : filters.text(actual, wanted, asked)),
      },
    },
  };
}

/** The filter by one number or sum matches in another way. */
function matchesExactly(
  keys: readonly string[],
  matches: (actual: string | number | null, wanted: string) => boolean,
): Pick<Mutant, 'rules'> {
  return {
    rules: {
      filters: {
        ...filters,
        exact: (actual, wanted, key) => (keys.includes(key) ? matches(actual, wanted) : filters.exact(actual, wanted, key)),
      },
    },
  };
}

/** Of the values of in: the first one counts. */
const first = (actual: string, wanted: readonly string[]) => actual === wanted[0];
const atLeast = (actual: string | number | null, wanted: string) => Number(actual) >= Number(wanted);

export const listFilterMutants: readonly Mutant[] = [
  { id: 'list-in-one-id', says: 'id=in: knows its first value only.', kills: ['list.in.id'], ...matchesText('id', first) },
  { id: 'list-in-one-status', says: 'status=in: knows its first value only.', kills: ['list.in.status'], ...matchesText('status', first) },
  {
    id: 'list-in-one-disk-format',
    says: 'disk_format=in: knows its first value only.',
    kills: ['list.in.disk-format'],
    ...matchesText('disk_format', first),
  },
  {
    id: 'list-in-one-container-format',
    says: 'container_format=in: knows its first value only.',
    kills: ['list.in.container-format'],
    ...matchesText('container_format', first),
  },
  {
    id: 'list-eq-is-unknown',
    says: 'eq: is an operator that there is not.',
    kills: ['list.operator.eq'],
    ...withQuery((parameters) => parameters.map(([name, value]) => [name, value.replace(/^eq:/, 'neq:')])),
  },
  {
    id: 'list-name-by-a-part',
    says: 'The filter name finds every name that contains it.',
    kills: ['list.name.is-the-whole-name'],
    ...matchesText('name', (actual, wanted) => wanted.some((name) => actual.includes(name))),
  },
  {
    id: 'list-name-plus-is-a-space',
    says: 'A plus sign in a name is read as a space, even where it is escaped.',
    kills: ['list.name.special-characters'],
    ...withQuery((parameters) => parameters.map(([name, value]) => [name, name === 'name' ? value.replaceAll('+', ' ') : value])),
  },
  {
    id: 'list-takes-two-filters',
    says: 'Of many filters only the first two are looked at.',
    kills: ['list.filters.all-hold'],
    ...withQuery((parameters) => parameters.slice(0, 2)),
  },
  {
    id: 'list-size-is-a-bound',
    says: 'The filter size selects larger images, too.',
    kills: ['list.size.equal'],
    ...matchesExactly(['size'], atLeast),
  },
  {
    id: 'list-minimum-is-a-bound',
    says: 'The filters min_ram and min_disk select larger values, too.',
    kills: ['list.minimum.equal'],
    ...matchesExactly(['min_ram', 'min_disk'], atLeast),
  },
  {
    id: 'list-checksum-is-ignored',
    says: 'The filter checksum is not looked at.',
    kills: ['list.sums.checksum'],
    ...matchesExactly(['checksum'], () => true),
  },
  {
    id: 'list-hash-is-any',
    says: 'The filter os_hash_value selects every image that has one.',
    kills: ['list.sums.os-hash-value'],
    ...matchesExactly(['os_hash_value'], (actual) => actual !== null),
  },
  {
    id: 'list-property-or-none',
    says: 'A filter by property selects the images that lack it, too.',
    kills: ['list.property.unknown-is-empty'],
    rules: {
      filters: {
        ...filters,
        property: (image, name, wanted) => !Object.hasOwn(image.properties, name) || filters.property(image, name, wanted),
      },
    },
  },
  {
    id: 'list-tag-by-its-beginning',
    says: 'The filter tag compares the first four characters.',
    kills: ['list.tag.unknown-is-empty'],
    rules: {
      filters: {
        ...filters,
        tags: (image, wanted) => wanted.every((tag) => image.attributes.tags.some((other) => other.slice(0, 4) === tag.slice(0, 4))),
      },
    },
  },
  {
    id: 'list-size-max-exclusive',
    says: 'size_max leaves out the images of exactly that size.',
    kills: ['list.size.bounds-are-included'],
    rules: { filters: { ...filters, atMost: (actual, bound) => actual !== null && actual < bound } },
  },
  {
    id: 'list-no-size-is-zero',
    says: 'An image without data has size 0 for size_min.',
    kills: ['list.size.without-data-is-left-out'],
    rules: { filters: { ...filters, atLeast: (actual, bound) => (actual ?? 0) >= bound } },
  },
  {
    id: 'list-owner-is-ignored',
    says: 'The filter owner is not looked at.',
    kills: ['list.owner.own', 'list.owner.other-is-empty'],
    rules: ignoresFilter('owner'),
  },
  {
    id: 'list-shared-is-not-private',
    says: 'The filter visibility=shared selects community images, too.',
    kills: ['list.visibility.each'],
    rules: {
      filters: {
        ...filters,
        visibility: (image, wanted) =>
          wanted === 'shared' ? image.attributes.visibility !== 'private' : filters.visibility(image, wanted),
      },
    },
  },
  {
    id: 'list-false-is-true',
    says: 'os_hidden=false is a text that is not empty, and so true.',
    kills: ['list.os-hidden.false-is-the-default'],
    ...withQuery((parameters) => parameters.map(([name, value]) => [name, name === 'os_hidden' ? 'true' : value])),
  },
];
