import type { Ask } from '../call.ts';
import type { ImportInfo, StoreDetailList, StoreList, Usage } from '../types.ts';

/** What the deployment says about itself. */
export const discoveryVerbs = (ask: Ask) => ({
  getImportInfo: () => ask<ImportInfo>('getImportInfo'),
  listStores: () => ask<StoreList>('listStores'),
  listStoresDetail: () => ask<StoreDetailList>('listStoresDetail'),
  getUsage: () => ask<Usage>('getUsage'),
});
