import type { Service } from './call.ts';
import { checkContent } from './content-check.ts';
import type { ImportPlan } from './import-plan.ts';
import { addStores, dropStores } from './import-progress.ts';
import { type Image, type Location, nowInSeconds, type Task } from './model.ts';
import { hasRoomFor } from './quotas.ts';
import type { Judgement } from './rules/content.ts';
import type { Received } from './store/blobs.ts';

/** All stores failed, and none of them had to succeed. */
export class NoStoreTook extends Error {}

/** The data are not what the image says, or must not be taken. */
export class ContentRefused extends Error {}

/** Puts imported data into one store after the other. Rejects when one fails that must not, or when none is left. */
export async function fillStores(service: Service, image: Image, task: Task, data: Received, plan: ImportPlan): Promise<void> {
  const judgement = await checkContent(service, image, data, plan.method);
  const filled: Location[] = [];
  try {
    for (const [index, store] of plan.stores.entries()) {
      const isLast = index === plan.stores.length - 1;
      const location = await put(service, image, data, judgement, store, plan);
      if (location !== undefined) {
        filled.push(location);
        image.locations = [...image.locations, location];
        if (data.size > 0) task.message = `Copied ${Math.floor(data.size / 2 ** 20)} MiB`;
        if (plan.method !== 'copy-image') learn(service, image, data, judgement, isLast || !plan.allMustSucceed);
      }
      dropStores(image, 'os_glance_importing_to_stores', [store]);
    }
  } catch (cause) {
    await takeBack(service, image, filled);
    throw cause;
  }
  if (image.staged !== null) await service.blobs.remove(image.staged);
  image.staged = null;
  if (image.status === 'active') return;
  image.status = 'queued';
  Object.assign(image, { size: null, virtualSize: null });
  throw new NoStoreTook('no store has taken the data');
}

/** The location in one store; undefined when that failed and the import goes on without it. */
async function put(
  service: Service,
  image: Image,
  data: Received,
  judgement: Judgement,
  store: string,
  plan: ImportPlan,
): Promise<Location | undefined> {
  const { rules, blobs, settings, catalogue } = service;
  if (!rules.isWorking(store, settings) || judgement.refusal !== undefined || !hasRoomFor(service, image, data.size)) {
    addStores(image, 'os_glance_failed_import', [store]);
    dropStores(image, 'os_glance_importing_to_stores', [store]);
    if (rules.goesOnWithout(store, plan.allMustSucceed)) return undefined;
    if (judgement.refusal !== undefined) throw new ContentRefused(judgement.refusal);
    throw new Error(`${store} does not take the data`);
  }
  const path = blobs.link(data.path, `store-${store}`);
  if (catalogue.get(image.id) === image) return { store, path };
  // Deleted meanwhile: there is nothing left to fill.
  await blobs.remove(path);
  throw new Error('the image is gone');
}

/** What the image learns from its data. It becomes active with the last store, or with the first when not all are needed. */
function learn({ rules }: Service, image: Image, data: Received, judgement: Judgement, isActive: boolean): void {
  rules.fill(image, data, judgement.virtualSize);
  if (!isActive) image.status = 'importing';
  image.updatedAt = nowInSeconds();
}

/** Takes the data out of the stores again that had them already. An image without any forgets what it learned, but for the virtual size. */
async function takeBack({ blobs }: Service, image: Image, filled: readonly Location[]): Promise<void> {
  for (const { path } of filled) if (path !== null) await blobs.remove(path);
  image.locations = image.locations.filter((location) => !filled.includes(location));
  if (filled.length > 0 && image.locations.length === 0)
    Object.assign(image, { size: null, checksum: null, hashAlgorithm: null, hashValue: null });
}
