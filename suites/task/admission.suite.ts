import { covers, describe, expect, type ImageClient, test, wrong } from '../../lib/conformance.ts';
import { imported } from '../import/scenes.ts';

/** Never fetched: whoever is refused is refused before. */
const input = { import_from: 'http://image-conformance.invalid/image', import_from_format: 'raw', image_properties: {} };

const createTask = (client: ImageClient) => client.createTask({ type: 'import', input });

describe('who gets at tasks', () => {
  test('a member cannot list tasks', covers('task.list.member-refused'), async ({ member, admin }) => {
    expect(await member.listTasks()).toHaveStatus(403);
    expect(await admin.listTasks()).toHaveStatus(200);
  });

  test('a member cannot show a task, not even of its own import', covers('task.show.member-refused'), async ({ member, admin, shared }) => {
    const image = await shared(imported);
    const list = await member.listImageTasks(image.id);
    expect(list).toHaveStatus(200);
    const id = String(list.body.tasks[0]?.id);
    expect(await member.showTask(id)).toHaveStatus(403);
    expect(await admin.showTask(id)).toHaveStatus(200);
  });

  test('a member cannot create a task', covers('task.create.member-refused'), async ({ member, admin }) => {
    expect(await createTask(member)).toHaveStatus(403);
    expect(await admin.createTask(wrong({}))).toHaveStatus(400);
  });

  test('tasks are not listed without a token', covers('task.list.token-required'), async ({ anonymous, member }) => {
    expect(await anonymous.listTasks()).toHaveStatus(401);
    expect(await member.listTasks()).not.toHaveStatus(401);
  });

  test('a task is not shown without a token', covers('task.show.token-required'), async ({ anonymous, member, unknownId }) => {
    expect(await anonymous.showTask(unknownId)).toHaveStatus(401);
    expect(await member.showTask(unknownId)).not.toHaveStatus(401);
  });

  test('a task is not created without a token', covers('task.create.token-required'), async ({ anonymous, member }) => {
    expect(await createTask(anonymous)).toHaveStatus(401);
    expect(await member.createTask(wrong({}))).not.toHaveStatus(401);
  });
});
