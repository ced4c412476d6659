import { type Call, json, withImage } from './call.ts';
import type { Image, Task } from './model.ts';

const lifetimeSeconds = 48 * 3600;

/** GET /v2/images/{image_id}/tasks: the tasks of the caller's own project; an admin sees all. */
export const listImageTasks = withImage((call: Call, image: Image) => {
  const isAdmin = call.caller.roles.includes('admin');
  const tasks = [...call.tasks.values()].filter(
    ({ imageId, owner }) => imageId === image.id && (isAdmin || owner === call.caller.projectId),
  );
  return json({ tasks: tasks.map(represent) });
});

function represent(task: Task): Record<string, unknown> {
  const isOver = task.status === 'success' || task.status === 'failure';
  return {
    id: task.id,
    type: 'api_image_import',
    status: task.status,
    owner: task.owner,
    expires_at: isOver ? microTime(task.updatedAt + lifetimeSeconds) : null,
    created_at: microTime(task.createdAt),
    updated_at: microTime(task.updatedAt),
    deleted_at: null,
    deleted: false,
    image_id: task.imageId,
    request_id: task.requestId,
    user_id: task.userId,
    input: task.input,
    result: task.status === 'success' ? { image_id: task.imageId } : null,
    message: task.message,
  };
}

/** Tasks write their times with microseconds and without a zone, unlike everything else. */
function microTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.000000`;
}
