import { passesOver, withQuery } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const operators = ['name', 'id', 'status', 'disk_format', 'container_format'];
const statuses = ['queued', 'saving', 'active', 'uploading', 'importing', 'deactivated'];
const sortable = ['name', 'status', 'container_format', 'disk_format', 'size', 'id', 'created_at', 'updated_at'];
const isOneOf =
  (...values: readonly string[]) =>
  (value: string) =>
    !values.includes(value);

/** Parameters that should be refused. */
export const listRefusalMutants: readonly Mutant[] = [
  {
    id: 'list-open-quotes',
    says: 'An in: list with a quotation mark that is not closed is passed over.',
    kills: ['list.in.unbalanced-quotes-refused'],
    ...passesOver((_name, value) => value.startsWith('in:') && value.split('"').length % 2 === 0),
  },
  {
    id: 'list-unknown-operator',
    says: 'A filter by text with an unknown operator is passed over.',
    kills: ['list.operator.unknown-refused'],
    ...passesOver((name, value) => operators.includes(name) && /^(?!in|eq)\w+:/.test(value)),
  },
  {
    id: 'list-unknown-status',
    says: 'An unknown status is passed over, and everything is listed.',
    kills: ['list.status.unknown-is-empty'],
    ...passesOver((name, value) => name === 'status' && !value.includes(':') && !statuses.includes(value)),
  },
  {
    id: 'list-size-no-number',
    says: 'A bound of the size that is no whole number is passed over.',
    kills: ['list.size.not-a-number-refused'],
    ...passesOver((name, value) => /^size_(min|max)$/.test(name) && !/^[0-9]+$/.test(value)),
  },
  {
    id: 'list-stumbles-over-unknown-bounds',
    says: 'Glance: a filter that ends with _min or _max and names no attribute is answered 500.',
    kills: ['list.bounds.of-an-unknown-attribute'],
    async onRequest(request, next) {
      const isKnown = /^(size|virtual_size|min_ram|min_disk)(_|$)/;
      const names = [...new URL(request.url).searchParams.keys()];
      return names.some((name) => /_(min|max)$/.test(name) && !isKnown.test(name)) ? new Response(null, { status: 500 }) : next(request);
    },
  },
  {
    id: 'list-changes-since',
    says: 'changes-since is passed over.',
    kills: ['list.changes-since-refused'],
    ...passesOver((name) => name === 'changes-since'),
  },
  {
    id: 'list-hidden-maybe',
    says: 'os_hidden that is neither true nor false is passed over.',
    kills: ['list.os-hidden.bad-refused'],
    ...passesOver((name, value) => name === 'os_hidden' && isOneOf('true', 'false')(value)),
  },
  {
    id: 'list-protected-any-case',
    says: 'protected is read without regard to case.',
    kills: ['list.protected.bad-refused'],
    ...withQuery((parameters) => parameters.map(([name, value]) => [name, name === 'protected' ? value.toLowerCase() : value])),
  },
  {
    id: 'list-unknown-member-status',
    says: 'An unknown member_status is passed over.',
    kills: ['list.member-status.bad-refused'],
    ...passesOver((name, value) => name === 'member_status' && isOneOf('pending', 'accepted', 'rejected', 'all')(value)),
  },
  {
    id: 'list-directions-left-over',
    says: 'Of several sort_dir that do not match the keys the first counts.',
    kills: ['list.sort.directions-do-not-match-refused'],
    ...withQuery((parameters) => {
      const directions = parameters.filter(([name]) => name === 'sort_dir');
      if (directions.length === parameters.filter(([name]) => name === 'sort_key').length) return parameters;
      return [...parameters.filter(([name]) => name !== 'sort_dir'), ...directions.slice(0, 1)];
    }),
  },
  {
    id: 'list-sort-wins',
    says: 'Beside sort, sort_key and sort_dir are passed over.',
    kills: ['list.sort.both-forms-refused'],
    ...withQuery((parameters) =>
      parameters.some(([name]) => name === 'sort') ? parameters.filter(([name]) => !name.startsWith('sort_')) : parameters,
    ),
  },
  {
    id: 'list-empty-sort',
    says: 'An empty sort, sort_key or sort_dir is passed over.',
    kills: ['list.sort.empty-refused'],
    ...passesOver((name, value) => name.startsWith('sort') && value === ''),
  },
  {
    id: 'list-sort-by-anything',
    says: 'Sort keys that there are not are passed over.',
    kills: ['list.sort.other-attributes-refused'],
    ...passesOver((name, value) => ['sort', 'sort_key'].includes(name) && !sortable.includes(value.split(':')[0] ?? '')),
  },
];
