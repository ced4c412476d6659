import { covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import type { OperationId } from '../../specs/schemas.gen.ts';

const schemas = {
  images: ['a list of images', 'showImagesSchema', (client: ImageClient) => client.showImagesSchema()],
  member: ['a member', 'showMemberSchema', (client: ImageClient) => client.showMemberSchema()],
  members: ['a list of members', 'showMembersSchema', (client: ImageClient) => client.showMembersSchema()],
  task: ['a task', 'showTaskSchema', (client: ImageClient) => client.showTaskSchema()],
  tasks: ['a list of tasks', 'showTasksSchema', (client: ImageClient) => client.showTasksSchema()],
} as const satisfies Record<string, readonly [string, OperationId, unknown]>;

type Table = readonly (readonly [id: RequirementId, name: keyof typeof schemas])[];

const named: Table = [
  ['schema.member.is-a-json-schema', 'member'],
  ['schema.members.is-a-json-schema', 'members'],
  ['schema.task.is-a-json-schema', 'task'],
  ['schema.tasks.is-a-json-schema', 'tasks'],
];
const tokenRequired: Table = [
  ['schema.member.token-required', 'member'],
  ['schema.members.token-required', 'members'],
  ['schema.task.token-required', 'task'],
  ['schema.tasks.token-required', 'tasks'],
];
const bodyRefused: Table = [
  ['schema.images.body-refused', 'images'],
  ['schema.member.body-refused', 'member'],
  ['schema.members.body-refused', 'members'],
];

describe('the schemas of lists, members and tasks', () => {
  for (const [id, name] of named) {
    const [of, , show] = schemas[name];
    test(`the schema of ${of} is a JSON schema of that name`, covers(id), async ({ member }) => {
      const schema = await show(member);
      expect(schema).toBeASchema();
      expect(schema.body.name).toBe(name);
    });
  }

  for (const [id, name] of tokenRequired) {
    const [of, , show] = schemas[name];
    test(`the schema of ${of} is given to nobody without a valid token`, covers(id), async ({ member, anonymous, impostor }) => {
      expect(await show(anonymous)).toHaveStatus(401);
      expect(await show(impostor)).toHaveStatus(401);
      expect(await show(member)).toHaveStatus(200);
    });
  }

  for (const [id, name] of bodyRefused) {
    const [of, operation, show] = schemas[name];
    test(`asking for the schema of ${of} with a body is refused`, covers(id), async ({ member }) => {
      expect(await member.sendRaw(operation, { method: 'GET', path: `/v2/schemas/${name}`, body: '{}' })).toHaveStatus(400);
      expect(await show(member)).toHaveStatus(200);
    });
  }
});
