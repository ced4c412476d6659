import type { ImportInfo, LocationList, NewLocation, StoreDetailList, StoreList } from '../client/index.ts';
import { answered, resource } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';

/** Where data can go, how they get there, and where those of an image lie. */
export const storeOperations = ({ client }: Operating) => ({
  /** Errors: ERR_NOT_FOUND where the deployment has a single store without a name. */
  stores: async (): Promise<StoreList['stores']> => (await resource('stores', client.listStores())).stores,
  /** With what only operators may see. */
  storesWithDetails: async (): Promise<StoreDetailList['stores']> =>
    (await resource('storesWithDetails', client.listStoresDetail())).stores,
  getImportInfo: (): Promise<ImportInfo> => resource('getImportInfo', client.getImportInfo()),
  imageLocations: (image: ImageOrId): Promise<LocationList> => resource('imageLocations', client.listLocations(idOf(image))),
  /** The service looks at the location after it has answered. */
  addImageLocation: (image: ImageOrId, location: NewLocation): Promise<void> =>
    answered('addImageLocation', client.addLocation(idOf(image), location)),
});
