import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { listUpTo, tasksOf } from './listed-tasks.ts';
import { twoImported } from './scenes.ts';

const refused = [
  { limit: -1 },
  { limit: 'one' },
  { sort_key: 'conformance' },
  { sort_dir: 'up' },
  { status: 'conformance' },
  { marker: '00000000-0000-4000-8000-000000000000' },
] as const;

describe('list tasks', () => {
  test('without parameters no task is listed before a newer one', covers('task.list.newest-first'), async ({ admin, shared, taskOf }) => {
    const { older, newer } = await tasksOf(taskOf, await shared(twoImported));
    const { tasks } = await listUpTo(admin, older);
    expect(tasks.map(({ id }) => id).filter((id) => id === older || id === newer)).toEqual([newer, older]);
    const times = tasks.map((task) => task.created_at);
    expect(times).toEqual([...times].sort().reverse());
  });

  test(
    'an admin finds the task of an import that another project started',
    covers('task.list.tasks-of-all-projects'),
    async ({ admin, shared, projectOf, taskOf }) => {
      const id = await taskOf((await shared(twoImported)).second);
      const { tasks } = await listUpTo(admin, id);
      expect(tasks.filter((task) => task.id === id)).toMatchObject([
        { type: 'api_image_import', status: 'success', owner: projectOf('member') },
      ]);
    },
  );

  test('a listed task has neither input nor result nor message', covers('task.list.is-sparse'), async ({ admin, shared, taskOf }) => {
    const id = await taskOf((await shared(twoImported)).second);
    const { tasks } = await listUpTo(admin, id);
    expect(tasks.map((task) => task.id)).toContain(id);
    for (const task of tasks) expect(Object.keys(task).filter((key) => ['input', 'result', 'message'].includes(key))).toEqual([]);
  });

  test(
    'pages of one task, followed by next, show tasks in order and none twice',
    covers('task.list.pages'),
    async ({ admin, shared, taskOf }) => {
      const { older, newer } = await tasksOf(taskOf, await shared(twoImported));
      const { tasks, pages } = await listUpTo(admin, older, { limit: 1 });
      const ids = tasks.map(({ id }) => id);
      expect(Math.max(...pages)).toBe(1);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id === older || id === newer)).toEqual([newer, older]);
    },
  );

  test(
    'a list after a marker holds neither the marker nor what comes before it',
    covers('task.list.marker-is-left-out'),
    async ({ admin, shared, taskOf }) => {
      const { older, newer } = await tasksOf(taskOf, await shared(twoImported));
      const before = (await listUpTo(admin, newer, { limit: 2 })).tasks.map(({ id }) => id);
      const upToMarker = before.slice(0, before.indexOf(newer) + 1);
      const after = (await listUpTo(admin, older, { marker: newer })).tasks.map(({ id }) => id);
      expect(upToMarker).toContain(newer);
      expect(after).toContain(older);
      expect(after.filter((id) => upToMarker.includes(id))).toEqual([]);
    },
  );

  test('a status as filter lists tasks of that status only', covers('task.list.status-filter'), async ({ admin, shared, taskOf }) => {
    const id = await taskOf((await shared(twoImported)).second);
    const { tasks } = await listUpTo(admin, id, { status: 'success' });
    expect(tasks.map((task) => task.id)).toContain(id);
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(['success']));
    const failed = await admin.listTasks({ status: 'failure' });
    expect(failed).toHaveStatus(200);
    expect(failed.body.tasks.filter((task) => task.id === id || task.status !== 'failure')).toEqual([]);
  });

  test(
    'type import as filter lists none of the tasks of interoperable imports',
    covers('task.list.type-filter'),
    async ({ admin, shared, taskOf }) => {
      const id = await taskOf((await shared(twoImported)).second);
      const { tasks } = await listUpTo(admin, id);
      expect(tasks.map((task) => task.id)).toContain(id);
      const filtered = await admin.listTasks({ type: 'import' });
      expect(filtered).toHaveStatus(200);
      expect(filtered.body.tasks.filter((task) => task.id === id || task.type !== 'import')).toEqual([]);
    },
  );

  test('sort_key and sort_dir order the list by each of five keys', covers('task.list.sorts'), async ({ admin, shared, taskOf }) => {
    const { older, newer } = await tasksOf(taskOf, await shared(twoImported));
    for (const sort_key of ['created_at', 'updated_at', 'expires_at', 'status', 'type'] as const) {
      for (const sort_dir of ['asc', 'desc'] as const) {
        const list = await admin.listTasks({ sort_key, sort_dir });
        expect(list).toHaveStatus(200);
        // Where a task without the value stands is a matter of the database.
        const values = list.body.tasks.map((task) => task[sort_key]).filter((value) => typeof value === 'string');
        const rising = [...values].sort();
        expect(values).toEqual(sort_dir === 'asc' ? rising : rising.reverse());
      }
    }
    const { tasks } = await listUpTo(admin, newer, { sort_key: 'created_at', sort_dir: 'asc', limit: 1000 });
    expect(tasks.map(({ id }) => id).filter((id) => id === older || id === newer)).toEqual([older, newer]);
  });

  test('a limit of 0 gives an empty list without a next page', covers('task.list.limit-zero'), async ({ admin }) => {
    const list = await admin.listTasks({ limit: 0 });
    expect(list).toHaveStatus(200);
    expect(list.body.tasks).toEqual([]);
    expect(list.body.next).toBeUndefined();
  });

  for (const query of refused) {
    test(`${JSON.stringify(query)} is answered 400`, covers('task.list.bad-parameter-refused'), async ({ admin }) => {
      expect(await admin.listTasks(wrong(query))).toHaveStatus(400);
      expect(await admin.listTasks({ limit: 1, sort_key: 'created_at', sort_dir: 'asc', status: 'success' })).toHaveStatus(200);
    });
  }
});
