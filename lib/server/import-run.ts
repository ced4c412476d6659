import { stat } from 'node:fs/promises';
import type { Service } from './call.ts';
import { adoptRemote, type RemoteData, receiveRemote } from './glance-download.ts';
import type { ImportPlan } from './import-plan.ts';
import { addStores, dropStores } from './import-progress.ts';
import { ContentRefused, fillStores, NoStoreTook } from './import-stores.ts';
import type { Image, Task } from './model.ts';
import type { Received } from './store/blobs.ts';
import { beginTask, failTask, succeedTask } from './task.ts';
import { fetchUri } from './web-download.ts';

/** The part of an import that comes after its answer: fetch or take from staging, look into the data, fill the stores. */
export async function runImport(service: Service, image: Image, task: Task, plan: ImportPlan): Promise<void> {
  const { background, settings } = service;
  await background.pause(settings.importDelayMs);
  beginTask(service, task);
  // A plan that Glance cannot make out fails before it begins, and keeps its lock on the image.
  if (typeof plan.uri === 'string' && takesFromStore(plan)) {
    failTask(service, task);
    return;
  }
  begin(image, plan);
  if (new Set(plan.stores).size < plan.stores.length) {
    failTask(service, task);
    return;
  }
  const remote = plan.remote === undefined ? undefined : await adoptRemote(service, image, plan.remote);
  if (plan.remote !== undefined && remote === undefined) {
    image.status = 'queued';
    failTask(service, task);
    delete image.internal.os_glance_import_task;
    return;
  }
  try {
    const data = await collect(service, image, plan, remote);
    await background.pause(settings.importDelayMs);
    try {
      await fillStores(service, image, task, data, plan);
    } finally {
      await service.blobs.remove(data.path);
    }
    succeedTask(service, task, image.id);
  } catch (cause) {
    if (cause instanceof ContentRefused) await forget(service, image);
    fail(service, image, plan, cause);
    failTask(service, task);
    // Of a download that no store took Glance cannot tidy up what is gone already, and keeps the lock.
    if (cause instanceof NoStoreTook && !takesFromStore(plan)) return;
  }
  delete image.internal.os_glance_import_task;
}

function takesFromStore({ method }: ImportPlan): boolean {
  return method === 'glance-direct' || method === 'copy-image';
}

function begin(image: Image, { method, stores }: ImportPlan): void {
  if (method !== 'copy-image') image.status = 'importing';
  addStores(image, 'os_glance_importing_to_stores', stores);
  dropStores(image, 'os_glance_failed_import', stores);
}

/** The data in a file of their own, with their sums. */
async function collect(service: Service, image: Image, plan: ImportPlan, remote: RemoteData | undefined): Promise<Received> {
  const { rules, blobs, settings, background } = service;
  if (remote !== undefined) return receiveRemote(service, remote);
  if (!takesFromStore(plan)) {
    const body = await fetchUri(String(plan.uri), settings.webDownloadHosts, background.signal, rules);
    return blobs.receive(rules.importedBody(body, plan.method), rules, 'staging');
  }
  const path = plan.method === 'copy-image' ? rules.source(image) : image.staged;
  const url = plan.method === 'copy-image' && path === undefined ? image.locations[0]?.url : undefined;
  if (url !== undefined) return blobs.receive(await fetchUri(url, settings.webDownloadHosts, background.signal, rules), rules, 'staging');
  if (path === null || path === undefined) throw new Error('there are no data to take');
  const { size } = await stat(path);
  return blobs.receive(rules.importedBody(blobs.read(path, 0, Math.max(0, size - 1)), plan.method), rules, 'staging');
}

/** Data that were refused are not kept for another try, as they will be refused again. */
async function forget({ blobs }: Service, image: Image): Promise<void> {
  if (image.staged !== null) await blobs.remove(image.staged);
  image.staged = null;
}

/** A failed download fails for all of its stores; of staged data and copies only the store that failed is marked. */
function fail({ rules }: Service, image: Image, plan: ImportPlan, cause: unknown): void {
  const isRefused = cause instanceof ContentRefused && plan.method !== 'copy-image';
  const status = isRefused ? rules.statusAfterRefusal(image, plan.method) : rules.statusAfterFailure(image, plan.method);
  if (status === 'queued') Object.assign(image, { size: null, virtualSize: null });
  image.status = status;
  if (takesFromStore(plan)) return;
  dropStores(image, 'os_glance_importing_to_stores', plan.stores);
  addStores(image, 'os_glance_failed_import', plan.stores);
}
