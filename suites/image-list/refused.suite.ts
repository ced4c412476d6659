import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Query = Record<string, string | readonly string[]>;

const time = '2001-02-03T04:05:06Z';
const refusals: [requirement: RequirementId, what: string, taken: Query, refused: Query[]][] = [
  [
    'list.in.unbalanced-quotes-refused',
    'a quotation mark that is not closed',
    { name: 'in:"a","b"' },
    [{ name: 'in:"a,b' }, { name: 'in:"a","b' }, { name: 'in:a,b"' }],
  ],
  ['list.updated-at.bad-refused', 'an unknown operator on updated_at', { updated_at: `gt:${time}` }, [{ updated_at: `around:${time}` }]],
  [
    'list.updated-at.bad-refused',
    'what is no time as updated_at',
    { updated_at: time },
    [{ updated_at: 'yesterday' }, { updated_at: 'gt:yesterday' }, { updated_at: 'gt:2001-13-03T04:05:06Z' }],
  ],
  [
    'list.created-at.bad-time-refused',
    'what is no time as created_at',
    { created_at: time },
    [{ created_at: 'yesterday' }, { created_at: 'gt:yesterday' }, { created_at: 'gt:2001-02-31T04:05:06Z' }],
  ],
  ['list.created-at.bad-time-refused', 'an empty created_at', { created_at: `gt:${time}` }, [{ created_at: '' }, { created_at: 'gt:' }]],
  [
    'list.size.not-a-number-refused',
    'a bound of the size that is no whole number',
    { size_min: '1', size_max: '2' },
    ['', 'ten', '1.5'].flatMap((bound) => [{ size_min: bound }, { size_max: bound }]),
  ],
  ['list.changes-since-refused', 'changes-since', { updated_at: `gte:${time}` }, [{ 'changes-since': time }]],
  [
    'list.os-hidden.bad-refused',
    'os_hidden that is neither true nor false',
    { os_hidden: 'true' },
    [{ os_hidden: 'yes' }, { os_hidden: '' }],
  ],
  [
    'list.protected.bad-refused',
    'protected that is neither true nor false in small letters',
    { protected: 'true' },
    [{ protected: 'True' }, { protected: 'yes' }, { protected: '' }],
  ],
  [
    'list.member-status.bad-refused',
    'an unknown or empty member_status',
    { member_status: 'pending' },
    [{ member_status: 'undecided' }, { member_status: '' }],
  ],
  [
    'list.sort.directions-do-not-match-refused',
    'directions that are not as many as the keys',
    { sort_key: ['name', 'size'], sort_dir: ['asc', 'desc'] },
    [
      { sort_key: ['name'], sort_dir: ['asc', 'desc'] },
      { sort_key: ['name', 'size', 'id'], sort_dir: ['asc', 'desc'] },
    ],
  ],
  [
    'list.sort.both-forms-refused',
    'sort together with sort_key or sort_dir',
    { sort: 'name:asc' },
    [
      { sort: 'name:asc', sort_key: 'name' },
      { sort: 'name:asc', sort_dir: 'asc' },
    ],
  ],
  [
    'list.sort.empty-refused',
    'an empty sort, sort_key or sort_dir',
    { sort_key: 'name', sort_dir: 'asc' },
    [{ sort: '' }, { sort_key: '' }, { sort_key: 'name', sort_dir: '' }],
  ],
  [
    'list.sort.other-attributes-refused',
    'sorting by what the list cannot be sorted by',
    { sort: 'name:asc' },
    ['owner', 'visibility', 'min_ram', 'custom_property'].flatMap((key) => [{ sort_key: key }, { sort: `${key}:asc` }]),
  ],
];

describe('refused queries of a list of images', () => {
  for (const [requirement, what, taken, refused] of refusals) {
    test(`${what} is answered 400`, covers(requirement), async ({ member }) => {
      expect(await member.listImages(wrong({ limit: 1, ...taken }))).toHaveStatus(200);
      for (const query of refused) expect(await member.listImages(wrong({ limit: 1, ...query }))).toHaveStatus(400);
    });
  }
});
