import { type Call, empty, json, jsonBody, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { type NewLocation, parseNewLocation } from './location-document.ts';
import { runLocationImport } from './location-import.ts';
import type { Image } from './model.ts';
import type { ValidationData } from './rules/locating.ts';
import { newTask } from './task.ts';
import { checkUriHost } from './web-download.ts';

/** GET /v2/images/{image_id}/locations: a bare list. */
export const listLocations = withImage(({ rules, caller }, image) => {
  if (!rules.mayListLocations(caller)) throw new Fault(403);
  return json(rules.listLocations(image, image.locations).map((location) => rules.representLocation(image, location)));
});

/** POST /v2/images/{image_id}/locations: takes data where they lie, after the answer. */
export async function addLocation(call: Call): Promise<Response> {
  const location = parseNewLocation(await jsonBody(call));
  return withImage((_call, image) => accept(call, image, location))(call);
}

function accept(call: Call, image: Image, { url, validation_data = {} }: NewLocation): Response {
  const { rules, caller, settings } = call;
  rules.checkLocationStatus(image);
  if (!rules.mayAddLocation(caller, image)) throw new Fault(403);
  rules.checkLocationUrl(url, caller, settings);
  const announced = Object.keys(validation_data).length === 0 ? undefined : (validation_data as ValidationData);
  if (announced !== undefined) rules.checkLocationHash(announced);
  if (/^https?:/i.test(url)) checkUriHost(url, settings.webDownloadHosts);
  rules.checkImportLock(image);
  const task = newTask(call, 'location_import', image.id, { image_id: image.id, loc_url: url, validation_data });
  image.internal.os_glance_import_task = task.id;
  call.background.start(() => runLocationImport(call, image, task, url, announced));
  return empty(202);
}
