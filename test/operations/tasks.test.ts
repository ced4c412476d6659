import { describe, expect, test } from 'vitest';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { asked, cloud, rawBare, scripted, thrownBy } from './cloud.ts';
import { all } from './cloud-lists.ts';

const id = imageBody().id as string;
const task = (changes: Record<string, unknown> = {}) => ({
  id,
  type: 'import',
  status: 'pending',
  owner: 'p',
  created_at: '2026-11-01T00:00:00Z',
  updated_at: '2026-11-01T00:00:00Z',
  self: `/v2/tasks/${id}`,
  schema: '/v2/schemas/task',
  input: {},
  result: null,
  message: '',
  ...changes,
});

describe('waitForTask', () => {
  const passing = (statuses: string[], message = '') =>
    scripted((_, response) => answerJson(response, 200, task({ status: statuses.length > 1 ? statuses.shift() : statuses[0], message })));

  test('looks every two seconds until the task has the status', async () => {
    const { operations, clock } = await passing(['pending', 'processing', 'success']);
    expect(await operations.waitForTask(id)).toMatchObject({ status: 'success' });
    expect(clock.pauses).toEqual([2000, 2000]);
  });

  test('waits for another status, and takes others for failures, when told to', async () => {
    const { operations } = await passing(['pending', 'processing']);
    expect(await operations.waitForTask({ id }, { status: 'processing' })).toMatchObject({ status: 'processing' });
    const failing = await passing(['failure']);
    expect(await failing.operations.waitForTask(id, { status: 'failure' })).toMatchObject({ status: 'failure' });
    const wary = await passing(['processing']);
    expect((await thrownBy(wary.operations.waitForTask(id, { failures: ['processing'] }))).code).toBe('ERR_FAILED');
  });

  test('a failure has the words of the task', async () => {
    const { operations } = await passing(['pending', 'failure'], 'no space left');
    const error = await thrownBy(operations.waitForTask(id));
    expect(error).toMatchObject({ code: 'ERR_FAILED', message: `Task ${id} came to failure and not to success: no space left.` });
  });

  test('after 120 seconds it is over, with what was seen', async () => {
    const { operations, clock } = await passing(['pending', 'processing']);
    const error = await thrownBy(operations.waitForTask(id));
    expect(error.code).toBe('ERR_TIMEOUT');
    expect(error.message).toContain('within 120 s: pending for 2.0 s, then processing for 118.0 s');
    expect(clock.pauses).toHaveLength(60);
  });

  test('a task that went away is an error', async () => {
    const answers = [200, 404];
    const { operations } = await scripted((_, response) => answerJson(response, answers.shift() ?? 404, task()));
    expect((await thrownBy(operations.waitForTask(id))).code).toBe('ERR_NOT_FOUND');
  });
});

test('tasks come page by page', async () => {
  const page = (next?: string) => ({
    tasks: [task()],
    first: '/v2/tasks',
    schema: '/v2/schemas/tasks',
    ...(next === undefined ? {} : { next }),
  });
  const pages = [page('/v2/tasks?limit=1&marker=m'), page()];
  const { operations, arrived } = await scripted((_, response) => answerJson(response, 200, pages.shift()));
  expect(await all(operations.tasks({ limit: 1, type: 'import' }))).toHaveLength(2);
  expect(asked(arrived)).toEqual(['GET /v2/tasks?limit=1&type=import', 'GET /v2/tasks?limit=1&marker=m']);
});

test('a task is made, seen and listed by an admin, and by nobody else', async () => {
  const { as } = await cloud();
  const admin = await as('admin');
  const input = {
    import_from: 'http://127.0.0.1:1/nothing',
    import_from_format: 'raw',
    image_properties: { name: 'by task', ...{ disk_format: 'raw', container_format: 'bare' } },
  };
  const made = await admin.createTask({ type: 'import', input: input as never });
  expect(await admin.getTask(made)).toMatchObject({ id: made.id, type: 'import' });
  expect((await all(admin.tasks())).map((one) => one.id)).toContain(made.id);
  expect((await thrownBy(admin.getTask(id))).code).toBe('ERR_NOT_FOUND');
  expect(await thrownBy(all((await as('member')).tasks()))).toMatchObject({ code: 'ERR_STATUS' });
});

test('imageTasks are what was done to one image', async () => {
  const operations = await (await cloud()).as('member');
  const image = await operations.createImage('n', { ...rawBare, data: 'x', useImport: true, wait: true });
  expect(await operations.imageTasks(image)).toMatchObject([{ type: 'api_image_import', status: 'success' }]);
  expect((await thrownBy(operations.imageTasks(id))).code).toBe('ERR_NOT_FOUND');
});
