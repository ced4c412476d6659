import type { RequirementId } from '../../../specs/requirements/index.ts';
import { rules } from '../rules/index.ts';
import type { Comparison } from '../rules/listing.ts';
import { passesOver } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const { filters } = rules;

type TimeKey = 'created_at' | 'updated_at';

/** One operator of one time means another. */
function means(key: TimeKey, operator: Comparison, instead: Comparison, kills: RequirementId): Mutant {
  return {
    id: `list-${key.replace('_', '-')}-${operator}-is-${instead}`,
    says: `The operator ${operator}: of ${key} compares as ${instead}: does.`,
    kills: [kills],
    rules: {
      filters: {
        ...filters,
        time: (actual, comparison, wanted, asked) =>
          filters.time(actual, asked === key && comparison === operator ? instead : comparison, wanted, asked),
      },
    },
  };
}

const isTime = (value: string) => /^((gte?|lte?|n?eq):)?[0-9]{4}-(0[0-9]|1[0-2])-/.test(value) && !value.includes('-02-31');

export const listTimeMutants: readonly Mutant[] = [
  means('updated_at', 'gt', 'lt', 'list.updated-at.gt'),
  means('updated_at', 'gte', 'gt', 'list.updated-at.gte'),
  means('updated_at', 'lt', 'lte', 'list.updated-at.lt'),
  means('updated_at', 'lte', 'gte', 'list.updated-at.lte'),
  means('updated_at', 'eq', 'gte', 'list.updated-at.eq'),
  means('updated_at', 'neq', 'eq', 'list.updated-at.neq'),
  means('created_at', 'eq', 'lte', 'list.created-at.eq'),
  means('created_at', 'neq', 'eq', 'list.created-at.neq'),
  {
    id: 'list-time-without-its-offset',
    says: 'The offset of a time is cut off.',
    kills: ['list.created-at.zone'],
    rules: { parseTime: (text) => rules.parseTime(text.replace(/[+-][0-9]{2}:[0-9]{2}$/, '')) },
  },
  {
    id: 'list-updated-at-no-time',
    says: 'What is no time is passed over as updated_at.',
    kills: ['list.updated-at.bad-refused'],
    ...passesOver((name, value) => name === 'updated_at' && !isTime(value)),
  },
  {
    id: 'list-created-at-no-time',
    says: 'What is no time is passed over as created_at.',
    kills: ['list.created-at.bad-time-refused'],
    ...passesOver((name, value) => name === 'created_at' && !isTime(value)),
  },
];
