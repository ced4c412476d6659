import { type Call, empty, json, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { type Image, nowInSeconds } from './model.ts';
import { storeIds } from './settings.ts';

/** GET /v2/info/stores/detail: whether there are stores to list at all comes before who may see them. */
export function listStoresDetail({ rules, settings, caller }: Call): Response {
  if (settings.stores.length === 0) throw new Fault(404, 'Multi backend is not supported at this site.');
  if (!rules.mayListStoreDetail(caller)) throw new Fault(403);
  const stores = rules.describeStores(settings.stores, settings.httpStores);
  return json({ stores: stores.map((store) => rules.describeStoreDetail(store, settings)) });
}

/** DELETE /v2/stores/{store_id}/{image_id}: takes away one of several copies. */
export function deleteImageFromStore(call: Call): Response | Promise<Response> {
  const { settings, params } = call;
  if (settings.stores.length === 0) throw new Fault(404);
  const store = params.store ?? '';
  if (!storeIds(settings).includes(store)) throw new Fault(409, `The selected store ${store} is not available on this node.`);
  return withImage((_call, image) => remove(call, image, store))(call);
}

async function remove({ rules, caller, blobs }: Call, image: Image, store: string): Promise<Response> {
  if (!rules.mayDeleteFromStore(caller)) throw new Fault(403);
  rules.checkDeletionFromStore(image);
  const location = rules.locationInStore(image, store);
  image.locations = image.locations.filter((other) => other !== location);
  image.updatedAt = nowInSeconds();
  if (location.path !== null) await blobs.remove(location.path);
  return empty(204);
}
