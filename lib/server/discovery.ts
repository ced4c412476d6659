import { type Call, json } from './call.ts';
import { Fault } from './fault.ts';
import { servedImageSchema, servedImagesSchema } from './image-schema.ts';

/** GET /v2/info/import */
export function getImportInfo({ rules, settings, caller }: Call): Response {
  const value = rules.importMethods(settings, caller);
  return json({ 'import-methods': { description: 'Import methods available.', type: 'array', value } });
}

/** GET /v2/info/stores: 404 where the only store has no name. */
export function listStores({ rules, settings, caller }: Call): Response {
  if (settings.stores.length === 0) throw new Fault(404, 'Multi backend is not supported at this site.');
  return json({ stores: rules.describeStores(settings.stores, settings.httpStores, caller) });
}

/** GET /v2/schemas/image */
export function showImageSchema(): Response {
  return json(servedImageSchema);
}

/** GET /v2/schemas/images */
export function showImagesSchema(): Response {
  return json(servedImagesSchema);
}
