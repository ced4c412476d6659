import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

/** An import whose data are nowhere: its task fails and leaves no image. */
const importOf = (uri: string, properties: object) =>
  ({ type: 'import', input: { import_from: uri, import_from_format: 'raw', image_properties: properties } }) as const;

describe('create a task', () => {
  test(
    'a new import task is pending, holds its input, and is found under Location',
    covers('task.create.is-pending'),
    async ({ admin, content, random }) => {
      const task = importOf(content.missing(), { name: random.name('image') });
      const created = await admin.createTask(task);
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject({ type: 'import', status: 'pending', input: task.input, result: null });
      const { pathname } = new URL(created.headers.location ?? '', created.exchange.request.url);
      expect(pathname.endsWith(`/v2/tasks/${created.body.id}`)).toBe(true);
      const shown = await admin.showTask(created.body.id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id: created.body.id, type: 'import', input: task.input });
    },
  );

  test(
    'a task without type, without input, of an unknown type or with an unknown key is refused',
    covers('task.create.incomplete-refused'),
    async ({ admin, content, random }) => {
      const task = importOf(content.missing(), { name: random.name('image') });
      for (const change of [{ type: undefined }, { input: undefined }, { type: 'conformance' }, { conformance: 'unknown' }]) {
        expect(await admin.createTask(wrong({ ...task, ...change }))).toHaveStatus(400);
      }
      expect(await admin.createTask(task)).toHaveStatus(201);
    },
  );

  for (const [what, body] of [
    ['no body', ''],
    ['broken JSON', '{"type": "import", '],
    ['a text that is no JSON', 'import'],
  ] as const) {
    test(`a create request with ${what} is refused`, covers('task.create.malformed-json-refused'), async ({ admin }) => {
      expect(await admin.createTask(wrong(body))).toHaveStatus(400);
      expect(await admin.listTasks({ limit: 1 })).toHaveStatus(200);
    });
  }

  test(
    'a file of the server is never imported',
    covers('task.create.local-file-is-never-read'),
    async ({ admin, random, formats, until }) => {
      const name = random.name('image');
      const created = await admin.createTask(importOf('file:///etc/hostname', { name, ...formats }));
      const end = await until(
        async () => (created.status === 201 ? (await admin.showTask(created.body.id)).body.status : 'refused'),
        (status) => !['pending', 'processing'].includes(status),
      );
      expect([400, 201]).toContain(created.status);
      expect(['failure', 'refused']).toContain(end);
      expect(await admin.listImages({ name, visibility: 'all' })).toList();
    },
  );
});
