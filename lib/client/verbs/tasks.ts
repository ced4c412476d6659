import type { Ask } from '../call.ts';
import type { Creation, Maker } from '../recorder.ts';
import type { NewTask, Task, TaskList, TaskQuery } from '../types.ts';
import { isWrong, type Wrong } from '../wrong.ts';

/** The task API. A task cannot be deleted: it expires. */
export const taskVerbs = (ask: Ask, maker: Maker) => ({
  listTasks: (query?: TaskQuery | Wrong) => ask<TaskList>('listTasks', { query }),
  /** Follows `first` or `next` of a list. */
  listTasksAt: (link: string) => ask<TaskList>('listTasks', { link }),
  showTask: (id: string) => ask<Task>('showTask', { path: { task_id: id } }),
  createTask(body: NewTask | Wrong) {
    const image = imageOf(body);
    // The image comes later, and under an id that the service chooses: only its name can be written down.
    if (image) maker.recorder.willCreate({ ...image, kind: 'image', role: maker.role });
    return ask<Task>('createTask', { json: body });
  },
});

/** The image that an import task will make. */
function imageOf(body: NewTask | Wrong): Omit<Creation, 'kind' | 'role'> | undefined {
  const value = (isWrong(body) ? body.value : body) as { input?: { image_properties?: { name?: unknown } | null } | null } | null;
  const name = value?.input?.image_properties?.name;
  return typeof name === 'string' ? { name } : undefined;
}
