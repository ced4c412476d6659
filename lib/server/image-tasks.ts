import { type Call, json, withImage } from './call.ts';
import type { Image } from './model.ts';

/** GET /v2/images/{image_id}/tasks: those that the caller may see, of all types. */
export const listImageTasks = withImage(({ tasks, caller, rules }: Call, image: Image) => {
  const found = [...tasks.values()].filter((task) => task.imageId === image.id && rules.canSeeTask(caller, task));
  return json({ tasks: found.map((task) => rules.representImageTask(task)) });
});
