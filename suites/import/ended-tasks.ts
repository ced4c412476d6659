import { expect, type ImageClient, type Until } from '../../lib/conformance.ts';

/** The tasks of an image once each of them is over: real Glance lets go of an image whose import failed, and only then tells of it in the task. */
export async function endedTasksOf(member: ImageClient, id: string, until: Until) {
  const list = await until(
    () => member.listImageTasks(id),
    ({ body }) => body?.tasks?.every(({ status }) => status === 'success' || status === 'failure') ?? true,
  );
  expect(list).toHaveStatus(200);
  return list.body.tasks;
}
