import { type Call, isObject } from './call.ts';
import { formatsOf } from './formats/index.ts';
import { settableNames } from './image-schema.ts';
import type { Image, Task } from './model.ts';
import { beginTask, failTask, succeedTask } from './task.ts';
import { fetchUri } from './web-download.ts';

/** The old import: makes an image of its own and fills it. When it fails, the image goes away again. */
export async function runLegacyImport(call: Call, task: Task, input: Readonly<Record<string, unknown>>): Promise<void> {
  const { rules, catalogue, blobs, background, settings } = call;
  beginTask(call, task);
  const image = newImage(call, isObject(input.image_properties) ? input.image_properties : {});
  catalogue.add(image);
  try {
    const uri = String(input.import_from);
    const body = await rules.taskData(uri, () => fetchUri(uri, settings.webDownloadHosts, background.signal, rules));
    const store = settings.stores[0] ?? '';
    const data = await blobs.receive(body, rules, `store-${store}`);
    image.locations = [{ store, path: data.path }];
    const [format] = await formatsOf(data.path, data.size);
    // The format is what the data say, not what the request said.
    image.attributes.disk_format = format?.name ?? 'raw';
    if (image.attributes.container_format === null) throw new Error('there is no container format');
    rules.fill(image, data, format?.virtualSize ?? data.size);
    succeedTask(call, task, image.id);
  } catch {
    catalogue.remove(image);
    for (const path of rules.filesOnDelete(image)) await blobs.remove(path);
    failTask(call, task);
  }
}

function newImage({ rules, catalogue, caller }: Call, properties: Readonly<Record<string, unknown>>): Image {
  const named = Object.entries(properties);
  const attributes = Object.fromEntries(named.filter(([name]) => settableNames.includes(name)));
  const custom: Record<string, string> = {};
  for (const [name, value] of named) if (!settableNames.includes(name) && name !== 'id' && typeof value === 'string') custom[name] = value;
  const image = rules.newImage(rules.chooseId(undefined, catalogue, attributes), caller, attributes, custom);
  // An image without properties at all is taken for a qcow2.
  if (named.length === 0) Object.assign(image.attributes, { disk_format: 'qcow2', container_format: 'bare' });
  return image;
}
