import type { ImageTaskList, NewTask, Task, TaskList, TaskQuery } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { resource } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { paged } from './paging.ts';
import { type WaitOptions, watch } from './wait.ts';

export type TaskStatus = Task['status'];

export interface TaskWaitOptions extends WaitOptions {
  /** Without it `success`. */
  readonly status?: TaskStatus;
  /** Statuses that end the wait with an error; without it `failure`. */
  readonly failures?: readonly TaskStatus[];
}

/** The task API, which is for admins, and the tasks of one image, which are for everybody who sees it. */
export const taskOperations = ({ client, clock }: Operating) => ({
  /** The tasks that this role may see, page by page. */
  tasks: (query?: TaskQuery) =>
    paged<TaskList, TaskList['tasks'][number]>(
      'tasks',
      () => client.listTasks(query),
      (link) => client.listTasksAt(link),
      ({ tasks }) => tasks,
    ),
  /** Errors: ERR_NOT_FOUND. */
  getTask: (task: string | { readonly id: string }): Promise<Task> => resource('getTask', client.showTask(idOf(task))),
  createTask: (task: NewTask): Promise<Task> => resource('createTask', client.createTask(task)),
  /** What was done to one image. */
  imageTasks: async (image: ImageOrId): Promise<ImageTaskList['tasks']> =>
    (await resource('imageTasks', client.listImageTasks(idOf(image)))).tasks,
  /**
   * The task once it has the status. Errors: ERR_FAILED with the task's own message, ERR_TIMEOUT with how long it was in which
   * status, ERR_NOT_FOUND when the task went away.
   */
  async waitForTask(
    task: string | { readonly id: string },
    { status = 'success', failures = ['failure'], ...waiting }: TaskWaitOptions = {},
  ): Promise<Task> {
    const id = idOf(task);
    return watch(clock, `That task ${id} comes to ${status}`, waiting, async () => {
      const seen = await resource('waitForTask', client.showTask(id));
      if (seen.status === status) return { state: seen.status, done: { value: seen } };
      if (!failures.includes(seen.status)) return { state: seen.status };
      throw new ConformanceError(
        'ERR_FAILED',
        `Task ${id} came to ${seen.status} and not to ${status}: ${seen.message || 'it says nothing more'}.`,
        {
          hint: 'Look at the input of the task, and at the log of the service.',
        },
      );
    });
  },
});
