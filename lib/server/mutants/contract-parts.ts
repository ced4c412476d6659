import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Body, contractMutantsOf, each, without } from './contract.ts';
import type { Mutant } from './mutant.ts';

/** Answers that depart from the documented form in one detail: tags of namespaces, usage, stores, schemas. */
const departures = [
  ['listMetadefTags', 'The tags of a namespace have no names.', each('tags', without('name'))],
  ['setMetadefTags', 'The tags that were set have no names.', each('tags', without('name'))],
  ['createMetadefTag', 'A created tag has no time.', without('created_at')],
  ['showMetadefTag', 'A shown tag has no time.', without('created_at')],
  ['updateMetadefTag', 'A renamed tag has no time.', without('created_at')],
  ['listStoresDetail', 'A store has no properties.', each('stores', without('properties'))],
  ['showMemberSchema', 'The schema of a member has no name.', without('name')],
  ['showMembersSchema', 'The schema of a list of members has no name.', without('name')],
  ['showTaskSchema', 'The schema of a task has no name.', without('name')],
  ['showTasksSchema', 'The schema of a list of tasks has no name.', without('name')],
  [
    'getUsage',
    'A limit is told without what is used of it.',
    ({ usage }) => ({
      usage: Object.fromEntries(Object.entries(usage as Body).map(([name, one]) => [name, without('usage')(one as Body)])),
    }),
  ],
] as const satisfies readonly (readonly [OperationId, string, (body: Body) => Body])[];

const bodyless = ['deleteMetadefTag', 'deleteAllMetadefTags'] as const;

export const contractPartMutants: readonly Mutant[] = contractMutantsOf(departures, bodyless);
