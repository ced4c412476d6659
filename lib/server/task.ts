import { randomUUID } from 'node:crypto';
import type { Call, Service } from './call.ts';
import { nowInSeconds, type Task, type TaskStatus, type TaskType } from './model.ts';

/** A new task of the caller, pending, and already in the list of tasks. */
export function newTask({ caller, requestId, tasks }: Call, type: TaskType, imageId: string | null, input: unknown): Task {
  const now = nowInSeconds();
  const task: Task = {
    id: randomUUID(),
    type,
    imageId,
    owner: caller.projectId,
    userId: caller.userId,
    requestId,
    input,
    status: 'pending',
    message: '',
    result: null,
    expiresAt: null,
    createdAt: now,
    updatedAt: now,
  };
  tasks.set(task.id, task);
  return task;
}

export function beginTask(service: Service, task: Task): void {
  step(service, task, 'processing');
}

export function succeedTask(service: Service, task: Task, imageId: string): void {
  step(service, task, 'success');
  task.result = { image_id: imageId };
  task.expiresAt = service.rules.taskExpiry();
}

/** Ends a task in failure. Most causes are not told to clients. */
export function failTask(service: Service, task: Task, message = 'Task failed due to Internal Error'): void {
  step(service, task, 'failure');
  task.message = message;
  task.expiresAt = service.rules.taskExpiry();
}

function step({ rules }: Service, task: Task, status: TaskStatus): void {
  rules.checkTaskStep(task.status, status);
  task.status = status;
  task.updatedAt = nowInSeconds();
}
