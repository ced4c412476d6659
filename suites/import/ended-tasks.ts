import { expect, type ImageClient, type Until } from '../../lib/conformance.ts';

/** The tasks of an image once there are as many as it had imports and each of them is over: real Glance lets go of an image whose import failed, and only then tells of it in the task. */
export async function endedTasksOf(member: ImageClient, id: string, until: Until, imports = 1) {
  const list = await until(
    () => member.listImageTasks(id),
    ({ status, body }) =>
      status !== 200 ||
      (body.tasks.length >= imports && body.tasks.every((task) => task.status === 'success' || task.status === 'failure')),
  );
  expect(list).toHaveStatus(200);
  return list.body.tasks;
}
