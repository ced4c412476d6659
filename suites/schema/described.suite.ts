import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { imported } from '../import/scenes.ts';
import { forStranger } from '../member/scenes.ts';

const enumOf = (property: unknown) => (property as { enum?: string[] } | undefined)?.enum?.toSorted();
const itemsOf = (list: unknown) => (list as { items: { properties: Record<string, unknown> } }).items.properties;

describe('what the schemas of members and tasks describe', () => {
  test(
    'a membership fits the schema of a member',
    covers('schema.member.describes-what-is-served'),
    async ({ member, shared, projectOf }) => {
      const { id } = await shared(forStranger);
      const schema = await member.showMemberSchema();
      expect(schema).toBeASchema();
      const shown = await member.showMember(id, projectOf('stranger'));
      expect(shown).toHaveStatus(200);
      expect(shown.body).toSatisfySchema(schema.body);
      expect(Object.keys(schema.body.properties)).toEqual(expect.arrayContaining(Object.keys(shown.body)));
      expect(enumOf(schema.body.properties.status)).toEqual(['accepted', 'pending', 'rejected']);
    },
  );

  test('a list of members fits the schema of such lists', covers('schema.members.describes-what-is-served'), async ({ member, shared }) => {
    const { id } = await shared(forStranger);
    const [schema, ofOne] = [await member.showMembersSchema(), await member.showMemberSchema()];
    expect(schema).toBeASchema();
    const list = await member.listMembers(id);
    expect(list).toHaveStatus(200);
    expect(list.body.members).toHaveLength(1);
    expect(list.body).toSatisfySchema(schema.body);
    expect(Object.keys(schema.body.properties)).toEqual(expect.arrayContaining(Object.keys(list.body)));
    expect(itemsOf(schema.body.properties.members)).toEqual(ofOne.body.properties);
  });

  test('a task fits the schema of a task', covers('schema.task.describes-what-is-served'), async ({ admin, shared, taskOf }) => {
    const id = await taskOf(await shared(imported));
    const schema = await admin.showTaskSchema();
    expect(schema).toBeASchema();
    const shown = await admin.showTask(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toSatisfySchema(schema.body);
    expect(Object.keys(schema.body.properties)).toEqual(expect.arrayContaining(Object.keys(shown.body)));
    expect(enumOf(schema.body.properties.status)).toEqual(['failure', 'pending', 'processing', 'success']);
  });

  test('a list of tasks fits the schema of such lists', covers('schema.tasks.describes-what-is-served'), async ({ admin, shared }) => {
    await shared(imported);
    const schema = await admin.showTasksSchema();
    expect(schema).toBeASchema();
    const list = await admin.listTasks({ limit: 1 });
    expect(list).toHaveStatus(200);
    expect(list.body).toSatisfySchema(schema.body);
    const described = Object.keys(itemsOf(schema.body.properties.tasks));
    expect(described).not.toEqual(expect.arrayContaining(['input']));
    expect(described).not.toEqual(expect.arrayContaining(['result']));
    expect(described).not.toEqual(expect.arrayContaining(['message']));
    expect(list.body.tasks).toHaveLength(1);
    for (const task of list.body.tasks) expect(described).toEqual(expect.arrayContaining(Object.keys(task)));
  });

  test('resources name the schema that describes them', covers('schema.links.lead-to-them'), async ({ member, shared, projectOf }) => {
    const { id } = await shared(forStranger);
    const images = await member.listImages({ limit: 1 });
    const members = await member.listMembers(id);
    const one = await member.showMember(id, projectOf('stranger'));
    for (const [name, resource] of [
      ['images', images],
      ['members', members],
      ['member', one],
    ] as const) {
      expect(resource).toHaveStatus(200);
      const schema = await member.sendRaw('showMemberSchema', {
        method: 'GET',
        path: resource.body.schema?.replace(/^.*?(?=\/v2\/)/, '') ?? '',
      });
      expect(schema).toHaveStatus(200);
      expect(schema.body).toMatchObject({ name });
      expect(resource.body).toSatisfySchema(schema.body);
    }
  });
});
