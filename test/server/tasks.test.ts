import { expect, test, vi } from 'vitest';
import { type Ask, create, octets, startServer } from './ask.ts';
import { conforming } from './conforming.ts';
import { contentServer } from './content-server.ts';
import { overTask } from './over.ts';

const properties = { name: 'legacy', disk_format: 'raw', container_format: 'bare', color: 'red' };

async function over(admin: Ask, id: string) {
  return vi.waitFor(async () => {
    const { body } = await admin('GET', `/v2/tasks/${id}`);
    expect(body.status).toMatch(/success|failure/);
    return body;
  });
}

test('tasks are for admins', async () => {
  const { as } = startServer();
  const member = conforming(await as('member'));
  expect((await member('GET', '/v2/tasks')).status).toBe(403);
  expect((await member('POST', '/v2/tasks', { body: { type: 'import', input: {} } })).status).toBe(403);
  expect((await member('GET', '/v2/tasks/11111111-2222-3333-4444-555555555555')).status).toBe(403);
});

test('a legacy import is pending first and makes an image of its own', async () => {
  const { as } = startServer();
  const admin = conforming(await as('admin'));
  const input = { import_from: `${await contentServer()}/data`, import_from_format: 'raw', image_properties: properties };
  const made = await admin('POST', '/v2/tasks', { body: { type: 'import', input } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ status: 'pending', input, result: null, message: '' });
  expect(made.body).not.toHaveProperty('expires_at');
  expect(made.headers.get('location')).toMatch(new RegExp(`/v2/tasks/${made.body.id}$`));
  const task = await over(admin, made.body.id);
  expect(task).toMatchObject({ status: 'success', expires_at: expect.stringMatching(/Z$/) });
  const image = `/v2/images/${task.result.image_id}`;
  expect((await admin('GET', image)).body).toMatchObject({ ...properties, status: 'active', stores: 'fast' });
  expect((await admin('GET', `${image}/file`)).text).toBe('/data');
});

test('a task that cannot be done fails, and leaves no image', async () => {
  const { as } = startServer();
  const admin = conforming(await as('admin'));
  const input = { import_from: `${await contentServer()}/missing`, import_from_format: 'raw', image_properties: properties };
  for (const [body, message] of [
    [{ type: 'import', input }, 'Task failed due to Internal Error'],
    [{ type: 'import', input: { import_from: input.import_from } }, "Input does not contain 'import_from_format' field"],
    [{ type: 'api_image_import', input: {} }, 'Input to api_image_import task is empty.'],
    [{ type: 'location_import', input: { image_id: 'x' } }, "Input does not contain 'loc_url' field"],
  ] as const) {
    const { id } = (await admin('POST', '/v2/tasks', { body })).body;
    expect(await over(admin, id)).toMatchObject({ status: 'failure', message, result: null });
  }
  expect((await admin('GET', '/v2/images?visibility=all')).body.images).toEqual([]);
});

test('what is no task is refused, and so is deleting one', async () => {
  const { as } = startServer();
  const admin = await as('admin');
  const input = { import_from: 'file:///etc/passwd' };
  for (const body of [
    {},
    [],
    { type: 'import' },
    { input },
    { type: 'export', input },
    { type: 'import', input },
    { type: 'import', input: null },
    { type: 'import', input: {}, x: 1 },
  ])
    expect([body, (await conforming(admin)('POST', '/v2/tasks', { body })).status]).toEqual([body, 400]);
  const refused = await admin('DELETE', '/v2/tasks/11111111-2222-3333-4444-555555555555');
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
  expect((await admin('PUT', '/v2/tasks')).headers.get('allow')).toBe('GET, POST');
});

test('an import has a task that its project sees with the image and an admin in the list', async () => {
  const { as } = startServer();
  const [member, stranger, admin] = [conforming(await as('member')), await as('stranger'), conforming(await as('admin'))];
  const path = await create(member, { disk_format: 'raw', container_format: 'bare', visibility: 'community' });
  await member('PUT', `${path}/stage`, { headers: octets, body: 'staged' });
  await member('POST', `${path}/import`, { body: { method: { name: 'glance-direct' } } });
  const { id } = await overTask(member, path);
  expect((await stranger('GET', `${path}/tasks`)).body.tasks).toEqual([]);
  expect((await admin('GET', `/v2/tasks/${id}`)).body).toMatchObject({ type: 'api_image_import', image_id: path.split('/').at(-1) });
  const [stub] = (await admin('GET', '/v2/tasks')).body.tasks;
  expect(stub.id).toBe(id);
  for (const name of ['input', 'result', 'message', 'image_id']) expect(stub).not.toHaveProperty(name);
});

test('the list of tasks is filtered, sorted and cut into pages', async () => {
  const { as } = startServer();
  const admin = conforming(await as('admin'));
  for (const type of ['import', 'api_image_import', 'location_import']) {
    const input = type === 'import' ? { import_from: 'http://127.0.0.1/' } : {};
    await over(admin, (await admin('POST', '/v2/tasks', { body: { type, input } })).body.id);
  }
  const list = async (query: string) => (await admin('GET', `/v2/tasks?${query}`)).body;
  expect((await list('type=import')).tasks.map(({ type }: { type: string }) => type)).toEqual(['import']);
  expect((await list('status=success')).tasks).toEqual([]);
  expect((await list('sort_key=type&sort_dir=asc')).tasks.map(({ type }: { type: string }) => type)).toEqual([
    'api_image_import',
    'import',
    'location_import',
  ]);
  const first = await list('sort_key=type&limit=2');
  expect(first.next).toBe(`/v2/tasks?sort_key=type&limit=2&marker=${first.tasks[1].id}`);
  expect((await admin('GET', first.next)).body.tasks.map(({ type }: { type: string }) => type)).toEqual(['api_image_import']);
  expect(await list('limit=0')).toEqual({ tasks: [], first: '/v2/tasks?limit=0', schema: '/v2/schemas/tasks' });
  for (const query of ['limit=-1', 'limit=x', 'marker=nope', 'sort_dir=up', 'sort_key=nope', 'status=nope', 'type=api_image_import'])
    expect([query, (await admin('GET', `/v2/tasks?${query}`)).status]).toEqual([query, 400]);
});
