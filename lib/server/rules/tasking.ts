import { Fault } from '../fault.ts';
import { type Caller, nowInSeconds, type Task, type TaskStatus, wireTime } from '../model.ts';

/** The task API: for admins, and deprecated. */
export const tasking = {
  mayUseTasks(caller: Caller): boolean {
    return caller.roles.includes('admin');
  },

  /** The tasks of the caller's own project; an admin sees all. */
  canSeeTask(caller: Caller, task: Task): boolean {
    return caller.roles.includes('admin') || task.owner === caller.projectId;
  },

  takesUnknownTaskKeys(): boolean {
    return false;
  },

  /** Whether the old import fetches only what web-download would. */
  isTaskHeldToImportRules(): boolean {
    return true;
  },

  /** The data of an old import. */
  taskData(_uri: string, fetched: () => Promise<AsyncIterable<Uint8Array>>): Promise<AsyncIterable<Uint8Array>> {
    return fetched();
  },

  /** Throws for a step that a task does not take: nothing leads back, and an end is an end. */
  checkTaskStep(from: TaskStatus, to: TaskStatus): void {
    const next: Record<TaskStatus, readonly TaskStatus[]> = {
      pending: ['processing', 'failure'],
      processing: ['success', 'failure'],
      success: [],
      failure: [],
    };
    if (!next[from].includes(to)) throw new Error(`a task does not go from ${from} to ${to}`);
  },

  /** When a task that is over now will be forgotten: 48 hours later. */
  taskExpiry(): number {
    return nowInSeconds() + 48 * 3600;
  },

  checkTaskFilters(status: string | null, type: string | null): void {
    if (status && !['pending', 'processing', 'success', 'failure'].includes(status))
      throw new Fault(400, `Invalid status value: ${status}`);
    // The types that came later are known everywhere but here.
    if (type && type !== 'import') throw new Fault(400, `Invalid type value: ${type}`);
  },

  /** True when a task has this value in a column of that name; a name that is none filters nothing, unless the code has it for its own use. */
  matchesTask(task: Task, name: string, value: string): boolean {
    if (name === 'info') throw new Fault(500);
    if (name === 'metadata') return false;
    const column = taskColumn(task, name);
    return column === undefined || column === value;
  },

  isTaskSortKey(key: string): boolean {
    return taskColumns.includes(key);
  },

  compareTasks(a: Task, b: Task, key: string): number {
    for (const name of [key, 'created_at', 'id']) {
      const [left, right] = [taskColumn(a, name) ?? '', taskColumn(b, name) ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  },

  /** A task as it stands in the list. */
  representTaskStub(task: Task): Record<string, unknown> {
    return {
      id: task.id,
      type: task.type,
      status: task.status,
      owner: task.owner,
      created_at: wireTime(task.createdAt),
      updated_at: wireTime(task.updatedAt),
      self: `/v2/tasks/${task.id}`,
      schema: '/v2/schemas/task',
      ...(task.expiresAt !== null && { expires_at: wireTime(task.expiresAt) }),
    };
  },

  representTask(task: Task): Record<string, unknown> {
    return {
      ...tasking.representTaskStub(task),
      input: task.input,
      result: task.result,
      message: task.message,
      request_id: task.requestId,
      user_id: task.userId,
      ...(task.imageId !== null && { image_id: task.imageId }),
    };
  },

  /** A task as it stands in the list of an image: a row of the database, with its microseconds. */
  representImageTask(task: Task): Record<string, unknown> {
    return {
      id: task.id,
      type: task.type,
      status: task.status,
      owner: task.owner,
      expires_at: task.expiresAt === null ? null : microTime(task.expiresAt),
      created_at: microTime(task.createdAt),
      updated_at: microTime(task.updatedAt),
      deleted_at: null,
      deleted: false,
      image_id: task.imageId,
      request_id: task.requestId,
      user_id: task.userId,
      input: task.input,
      result: task.result,
      message: task.message,
    };
  },
};

const taskColumns = [
  ...['id', 'type', 'status', 'owner', 'image_id', 'request_id', 'user_id'],
  ...['created_at', 'updated_at', 'expires_at', 'deleted_at', 'deleted'],
];

/** A column as text, the empty one for null; undefined when there is no such column to filter by. */
function taskColumn(task: Task, name: string): string | undefined {
  // `deleted` is always asked for as false, whatever the query says.
  if (!taskColumns.includes(name) || name === 'deleted') return undefined;
  const row = tasking.representImageTask(task);
  return String(row[name] ?? '');
}

/** Rows of tasks write their times with microseconds and without a zone, unlike everything else. */
function microTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.000000`;
}
