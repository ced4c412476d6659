import { expect, type Image, type ImageClient } from '../../lib/conformance.ts';

type Query = Parameters<ImageClient['listTasks']>[0];
export type Tasks = Awaited<ReturnType<ImageClient['listTasks']>>['body']['tasks'];

/** Others go on making newer tasks: so many pages are looked through for one. */
const patience = 100;

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

interface Imports {
  readonly given: { queued(): Promise<Image>; imported(data: Uint8Array): Promise<Image> };
  readonly touched: (image: Image, than?: Image) => Promise<Image>;
  readonly imageData: Uint8Array;
}

/** The tasks of two imports, of which the other began in a later second. */
export async function twoTasks(
  taskOf: (image: Image) => Promise<string>,
  { given, touched, imageData }: Imports,
): Promise<{ older: string; newer: string }> {
  const first = await given.imported(imageData);
  await touched(await given.queued(), first);
  const second = await given.imported(imageData);
  return { older: await taskOf(first), newer: await taskOf(second) };
}
