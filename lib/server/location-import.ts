import type { Service } from './call.ts';
import { type Image, nowInSeconds, type Task } from './model.ts';
import { remoteData, remoteSize } from './remote-data.ts';
import type { ValidationData } from './rules/locating.ts';
import { sum } from './store/blobs.ts';
import { beginTask, failTask, succeedTask } from './task.ts';

/** The part of POST locations that comes after its answer. Data that were announced are looked at before the image is active, others after. */
export async function runLocationImport(
  service: Service,
  image: Image,
  task: Task,
  url: string,
  announced: ValidationData | undefined,
): Promise<void> {
  const { background, settings } = service;
  await background.pause(settings.importDelayMs);
  beginTask(service, task);
  try {
    await attach(service, image, url);
    if (announced !== undefined) {
      image.status = 'importing';
      await verify(service, image, announced);
    }
    activate(image);
    if (announced === undefined) await learnHashes(service, image);
    succeedTask(service, task, image.id);
  } catch {
    failTask(service, task);
  }
  delete image.internal.os_glance_import_task;
}

async function attach(service: Service, image: Image, url: string): Promise<void> {
  const size = await remoteSize(service, url);
  if (size === undefined) throw new Error(`nothing to take at ${url}`);
  image.locations = [...image.locations, { store: service.settings.httpStores[0] ?? '', path: null, url }];
  image.size ||= size;
}

/** An image without formats stays queued, with its location and size. */
function activate(image: Image): void {
  const { disk_format, container_format } = image.attributes;
  if (disk_format === null || container_format === null) throw new Error('the formats are not set');
  image.status = 'active';
  image.updatedAt = nowInSeconds();
}

/** When the hash is another one the image is queued again, but the location stays: a read-only store deletes nothing. */
async function verify(service: Service, image: Image, announced: ValidationData): Promise<void> {
  try {
    const sums = await sumsOf(service, image, announced.os_hash_algo);
    if (!service.rules.isAnnouncedHash(announced.os_hash_value, sums.hashValue)) throw new Error('the data have another hash');
    Object.assign(image, sums, { hashAlgorithm: announced.os_hash_algo });
  } catch (cause) {
    Object.assign(image, { status: 'queued', size: null, checksum: null, hashAlgorithm: null, hashValue: null });
    throw cause;
  }
}

/** The image is active already: when the data cannot be read now, it stays so without them. */
async function learnHashes(service: Service, image: Image): Promise<void> {
  image.hashAlgorithm = service.rules.hashAlgorithm;
  try {
    Object.assign(image, await sumsOf(service, image, image.hashAlgorithm));
  } catch {
    // Nobody waits for these.
  }
}

async function sumsOf(service: Service, image: Image, algorithm: string): Promise<{ checksum: string; hashValue: string }> {
  const [checksum, hash] = [sum('md5'), sum(algorithm)];
  for await (const chunk of await remoteData(service, image.locations[0]?.url ?? '')) {
    checksum.update(chunk);
    hash.update(chunk);
  }
  return { checksum: checksum.hex(), hashValue: hash.hex() };
}
