import { setTimeout as sleep } from 'node:timers/promises';
import type { Image, ImageStatus, Reply } from './types.ts';

export interface WaitOptions {
  /** Seconds until the last look. */
  readonly deadlineSeconds: number;
}

const firstPauseMs = 20;
const longestPauseMs = 1000;

/**
 * Looks at an image until it has the status and no import holds it, or until it cannot come to it any more, or until the
 * deadline. Returns the last look whatever it shows: the caller judges it.
 */
export async function waitForImage(
  show: () => Promise<Reply<Image>>,
  status: ImageStatus,
  { deadlineSeconds }: WaitOptions,
): Promise<Reply<Image>> {
  const deadline = performance.now() + deadlineSeconds * 1000;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, longestPauseMs)) {
    const reply = await show();
    if (
      reply.status !== 200 ||
      typeof reply.body !== 'object' ||
      reply.body === null ||
      isThere(reply.body, status) ||
      isLost(reply.body, status)
    )
      return reply;
    if (performance.now() >= deadline) return reply;
    await sleep(pause);
  }
}

/** The lock property disappears last, after status and task (measured: 25.1.0 to 33.0.0). */
function isThere(image: Image, status: ImageStatus): boolean {
  return image.status === status && !image.os_glance_import_task;
}

/** The list of failed stores outlives the attempt: it tells of this one only when no import holds the image. */
function isLost(image: Image, wanted: ImageStatus): boolean {
  if (image.os_glance_import_task) return false;
  const failed = image.os_glance_failed_import;
  return image.status === 'killed' || (wanted === 'active' && image.status === 'queued' && typeof failed === 'string' && failed !== '');
}
