import { expect, type Image, type ImageClient } from '../../lib/conformance.ts';

type Query = Parameters<ImageClient['listTasks']>[0];
export type Tasks = Awaited<ReturnType<ImageClient['listTasks']>>['body']['tasks'];

/** Others go on making newer tasks, two runs at once more than a hundred in a few seconds: so many pages are looked through for one. */
const patience = 500;

/** The tasks of a list, page after page, until it has shown the task of this id or ends. */
export async function listUpTo(admin: ImageClient, id: string, query?: Query): Promise<{ tasks: Tasks; pages: number[] }> {
  let page = await admin.listTasks(query);
  expect(page).toHaveStatus(200);
  const tasks: Tasks = [...page.body.tasks];
  const pages = [page.body.tasks.length];
  while (pages.length < patience && page.body.next !== undefined && tasks.every((task) => task.id !== id)) {
    page = await admin.listTasksAt(page.body.next);
    expect(page).toHaveStatus(200);
    pages.push(page.body.tasks.length);
    tasks.push(...page.body.tasks);
  }
  return { tasks, pages };
}

/** The tasks of two imports, the other of which began in a later second. */
export async function tasksOf(
  taskOf: (image: Image) => Promise<string>,
  { first, second }: { first: Image; second: Image },
): Promise<{ older: string; newer: string }> {
  return { older: await taskOf(first), newer: await taskOf(second) };
}
