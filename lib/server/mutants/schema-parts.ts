import { rules } from '../rules/index.ts';
import { type Body, rewrites } from './contract.ts';
import { letsNobodyIn, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

const shown = [
  ['member', 'showMemberSchema'],
  ['members', 'showMembersSchema'],
  ['task', 'showTaskSchema'],
  ['tasks', 'showTasksSchema'],
] as const;
const bodyless = [
  ['images', 'showImagesSchema'],
  ['member', 'showMemberSchema'],
  ['members', 'showMembersSchema'],
] as const;

type Rewrite = (properties: Record<string, Body>) => object;
type Schema = (typeof shown)[number][1];

/** A served schema whose properties are rewritten; those of the items where it is of a list. */
function properties(operation: Schema, rewrite: Rewrite): NonNullable<Mutant['onResponse']> {
  return rewrites(operation, (schema) => ({ ...schema, properties: rewrite(schema.properties as Record<string, Body>) }));
}

function items(operation: Schema, list: 'members' | 'tasks', rewrite: Rewrite): NonNullable<Mutant['onResponse']> {
  return properties(operation, (all) => {
    const { items: one } = all[list] as { items: Body };
    return { ...all, [list]: { ...all[list], items: { ...one, properties: rewrite(one.properties as Record<string, Body>) } } };
  });
}

const without = (name: string): Rewrite => {
  return ({ [name]: _, ...rest }) => rest;
};

/** Schemas of members and tasks, and of lists. */
export const schemaPartMutants: readonly Mutant[] = [
  ...shown.flatMap(([name, operation]): Mutant[] => [
    {
      id: `schema-${name}-is-none`,
      says: `${operation} gives a property a type that JSON Schema does not know.`,
      kills: [`schema.${name}.is-a-json-schema`],
      onResponse: properties(operation, (all) => ({ ...all, schema: { type: 'link' } })),
    },
    {
      id: `schema-${name}-open`,
      says: `${operation} asks for no token.`,
      kills: [`schema.${name}.token-required`],
      rules: letsNobodyIn(operation),
    },
  ]),
  ...bodyless.map(
    ([name, operation]): Mutant => ({
      id: `schema-${name}-takes-a-body`,
      says: `${operation} answers though there is a body.`,
      kills: [`schema.${name}.body-refused`],
      rules: takesBodies(operation),
    }),
  ),
  {
    id: 'schema-member-lies',
    says: 'The schema of a member says that its project is a number.',
    kills: ['schema.member.describes-what-is-served'],
    onResponse: properties('showMemberSchema', (all) => ({ ...all, member_id: { type: 'integer' } })),
  },
  {
    id: 'schema-member-lacks-a-status',
    says: 'The schema of a member does not know rejected.',
    kills: ['schema.member.describes-what-is-served'],
    onResponse: properties('showMemberSchema', (all) => ({ ...all, status: { type: 'string', enum: ['pending', 'accepted'] } })),
  },
  {
    id: 'schema-members-lies',
    says: 'The items of the schema of a list of members lack the image.',
    kills: ['schema.members.describes-what-is-served'],
    onResponse: items('showMembersSchema', 'members', without('image_id')),
  },
  {
    id: 'schema-task-lacks-a-key',
    says: 'The schema of a task does not know its owner.',
    kills: ['schema.task.describes-what-is-served'],
    onResponse: properties('showTaskSchema', without('owner')),
  },
  {
    id: 'schema-task-lies',
    says: 'The schema of a task says that it always expires at a number.',
    kills: ['schema.task.describes-what-is-served'],
    onResponse: properties('showTaskSchema', (all) => ({ ...all, created_at: { type: 'integer' } })),
  },
  {
    id: 'schema-tasks-with-input',
    says: 'The schema of a list of tasks describes input, which its items leave out.',
    kills: ['schema.tasks.describes-what-is-served'],
    onResponse: items('showTasksSchema', 'tasks', (all) => ({ ...all, input: { type: ['null', 'object'] } })),
  },
  {
    id: 'schema-link-astray',
    says: 'A membership names the schema of an image as its own.',
    kills: ['schema.links.lead-to-them'],
    rules: { representMember: (image, member) => ({ ...rules.representMember(image, member), schema: '/v2/schemas/image' }) },
  },
];
