import { stat } from 'node:fs/promises';
import type { Service } from './call.ts';
import { inspectedBytes, mismatch, virtualSize } from './content-check.ts';
import { type Image, type Location, nowInSeconds, type Task } from './model.ts';
import type { Received } from './store/blobs.ts';
import { fetchUri } from './web-download.ts';

interface ImportPlan {
  readonly method: string;
  readonly uri: string;
  readonly stores: readonly string[];
}

/** The part of an import that comes after its answer: fetch or take from staging, look into the data, fill the stores. */
export async function runImport(service: Service, image: Image, task: Task, plan: ImportPlan): Promise<void> {
  const { background, settings } = service;
  await background.pause(settings.importDelayMs);
  move(task, 'processing', '');
  try {
    const data = await collect(service, image, plan);
    await background.pause(settings.importDelayMs);
    // Deleted meanwhile: there is nothing left to fill.
    if (service.catalogue.get(image.id) !== image) throw new Error('the image is gone');
    await fill(service, image, data, plan);
    move(task, 'success', `Copied ${Math.floor(data.size / 2 ** 20)} MiB`);
  } catch {
    fail(service, image, plan);
    move(task, 'failure', 'Task failed due to Internal Error');
  } finally {
    delete image.internal.os_glance_import_task;
  }
}

/** The data in a file of their own, with their sums. */
async function collect({ rules, blobs, settings, background }: Service, image: Image, plan: ImportPlan): Promise<Received> {
  if (plan.method === 'web-download') {
    const body = await fetchUri(plan.uri, settings.webDownloadHosts, background.signal, rules);
    return blobs.receive(rules.importedBody(body, plan.method), rules, `store-${plan.stores[0]}`);
  }
  image.status = 'importing';
  if (image.staged === null) throw new Error('nothing is staged');
  const { size } = await stat(image.staged);
  const staged = blobs.read(image.staged, 0, Math.max(0, size - 1));
  return blobs.receive(rules.importedBody(staged, plan.method), rules, `store-${plan.stores[0]}`);
}

async function fill({ rules, blobs }: Service, image: Image, data: Received, plan: ImportPlan): Promise<void> {
  const { disk_format, container_format } = image.attributes;
  const head = await blobs.head(data.path, inspectedBytes);
  if (plan.stores.length === 0 || mismatch(disk_format, container_format, head) !== undefined) {
    await blobs.remove(data.path);
    throw new Error('the data cannot be taken');
  }
  const [first, ...others] = plan.stores;
  const locations: Location[] = [{ store: first ?? '', path: data.path }];
  for (const store of others) locations.push({ store, path: await blobs.copy(data.path, `store-${store}`) });
  if (image.staged !== null) await blobs.remove(image.staged);
  image.staged = null;
  image.locations = locations;
  rules.fill(image, data, virtualSize(container_format, head, data.size));
  image.updatedAt = nowInSeconds();
  if ('os_glance_importing_to_stores' in image.internal) image.internal.os_glance_importing_to_stores = '';
}

/** A failed import leaves a queued image. Glance 33.0.0 leaves one from staging in `importing`, which is a defect of its own. */
function fail({ settings }: Service, image: Image, plan: ImportPlan): void {
  image.status = 'queued';
  image.size = null;
  if (settings.stores.length > 0)
    Object.assign(image.internal, { os_glance_importing_to_stores: '', os_glance_failed_import: plan.stores.join(',') });
}

function move(task: Task, status: Task['status'], message: string): void {
  Object.assign(task, { status, message, updatedAt: nowInSeconds() });
}
