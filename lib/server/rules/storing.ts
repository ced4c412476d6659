import { Fault } from '../fault.ts';
import type { Caller, Image, Location } from '../model.ts';
import { reservedStores, type Settings } from '../settings.ts';

/** Which stores there are, and how data go out of one of them. */
export const storing = {
  mayListStoreDetail(caller: Caller): boolean {
    return caller.roles.includes('admin') || caller.roles.includes('service');
  },

  /** What stores/detail adds to the entry of a store. */
  describeStoreDetail(store: Record<string, string>, settings: Settings): Record<string, unknown> {
    const isHttp = settings.httpStores.includes(store.id ?? '');
    const properties = isHttp ? {} : { data_dir: `/var/lib/glance/${store.id}`, chunk_size: 65_536, thin_provisioning: false };
    return { ...store, type: isHttp ? 'http' : 'file', weight: 0, properties };
  },

  /** Refuses data for a store that cannot take any. */
  checkWritable(store: string, settings: Settings): void {
    if (store !== '' && settings.httpStores.includes(store))
      throw new Fault(410, 'Error in store configuration. Adding images to store is disabled.');
  },

  /** True when an import can put data into a store. */
  isWorking(store: string, settings: Settings): boolean {
    return store === '' || ![...settings.httpStores, ...settings.failingStores, ...reservedStores].includes(store);
  },

  mayDeleteFromStore(caller: Caller): boolean {
    return caller.roles.includes('admin');
  },

  checkDeletionFromStore(image: Image): void {
    if (image.status !== 'active') throw new Fault(409, "It's not allowed to remove image data from store if image status is not 'active'");
    if (image.locations.length === 1) throw new Fault(403, 'Cannot delete image data from the only store containing it.');
  },

  /** The location that goes away when data are deleted from a store. */
  locationInStore(image: Image, store: string): Location {
    const location = image.locations.find((candidate) => candidate.store === store);
    if (location === undefined) throw new Fault(404, `Image ${image.id} is not stored in store ${store}.`);
    return location;
  },
};
