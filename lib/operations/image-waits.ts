import type { Image, ImageStatus } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { resource, resourceOrNone } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';
import { type WaitOptions, watch } from './wait.ts';

/**
 * The image once it has the status and no import holds it. Errors: ERR_FAILED when the image is killed or its import failed,
 * ERR_TIMEOUT, ERR_NOT_FOUND.
 */
export async function waitForStatus(
  { client, clock }: Operating,
  image: ImageOrId,
  status: ImageStatus,
  options: WaitOptions = {},
): Promise<Image> {
  const id = idOf(image);
  return watch(clock, `That image ${id} becomes ${status}`, options, async () => {
    const seen = await resource('waitForStatus', client.showImage(id));
    if (seen.os_glance_import_task) return { state: `${seen.status}, held by an import` };
    if (seen.status === status) return { state: seen.status, done: { value: seen } };
    if (seen.status === 'killed') throw failed(id, 'it is killed');
    if (status === 'active') await refuseFailedImport(client, seen);
    return { state: seen.status };
  });
}

/** Of a deployment with a single store without a name only the task tells that an import failed. */
async function refuseFailedImport(client: Operating['client'], image: Image): Promise<void> {
  const tasks = (await resourceOrNone('waitForStatus', client.listImageTasks(image.id)))?.tasks ?? [];
  // The order is not documented: a failure is the last word only where no other task is under way or done.
  const task = tasks.every(({ status }) => status === 'failure') ? tasks.at(-1) : undefined;
  const stores = image.os_glance_failed_import;
  const failedStores = typeof stores === 'string' && stores !== '' ? `the import to ${stores} failed` : undefined;
  if (task) throw failed(image.id, [failedStores ?? 'the import failed', task.message].filter((words) => words).join(': '));
  if (failedStores && tasks.length === 0) throw failed(image.id, failedStores);
}

function failed(id: string, why: string): ConformanceError {
  return new ConformanceError('ERR_FAILED', `Image ${id} will not become active: ${why}.`, {
    hint: 'Look at the message of the task (imageTasks), and at the log of the service.',
  });
}

/** Waits until an image is gone, and returns it as it was seen last; undefined where it was gone before. Errors: ERR_TIMEOUT. */
export async function waitForDelete({ client, clock }: Operating, image: ImageOrId, options: WaitOptions = {}): Promise<Image | undefined> {
  const id = idOf(image);
  let last: Image | undefined;
  return watch<Image | undefined>(clock, `That image ${id} is deleted`, options, async () => {
    const seen = await resourceOrNone('waitForDelete', client.showImage(id));
    if (seen === undefined || seen.status === 'deleted') return { state: 'deleted', done: { value: seen ?? last } };
    last = seen;
    return { state: seen.status };
  });
}
