import { type Call, demandChange, empty, isObject, jsonBody, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { remoteImage } from './glance-download.ts';
import { runImport } from './import-run.ts';
import type { Image } from './model.ts';
import { demandUnifiedLimit } from './quotas.ts';
import type { RemoteImageRequest } from './rules/downloading.ts';
import { storeIds } from './settings.ts';
import { newTask } from './task.ts';
import { checkUriHost } from './web-download.ts';

interface ImportRequest {
  readonly method: { readonly name: string; readonly uri?: unknown } & RemoteImageRequest;
  readonly stores?: unknown;
  readonly all_stores?: boolean;
  readonly all_stores_must_succeed?: boolean;
}

/** POST /v2/images/{image_id}/import: begins an import, which goes on after the answer. Find it by its request id. */
export async function importImage(call: Call): Promise<Response> {
  const request = parse(await jsonBody(call), call);
  call.rules.checkMethod(request.method.name, call.settings);
  demandUnifiedLimit(call, 'image_size_total', 0);
  return withImage((_call, image) => accept(call, image, request))(call);
}

function parse(body: unknown, { rules }: Call): ImportRequest {
  if (Array.isArray(body)) throw new Fault(rules.statusForOddImport('body'));
  if (!isObject(body) || !('method' in body)) throw new Fault(400, "Import request requires a 'method' field.");
  if (!isObject(body.method)) throw new Fault(rules.statusForOddImport('method'));
  if (typeof body.method.name !== 'string') throw new Fault(400, "Import request requires a 'name' field.");
  for (const name of ['all_stores', 'all_stores_must_succeed']) {
    if (name in body && typeof body[name] !== 'boolean') throw new Fault(400, `'${name}' must be boolean value only`);
  }
  return body as unknown as ImportRequest;
}

function accept(call: Call, image: Image, request: ImportRequest): Response {
  const { rules } = call;
  const { name, uri } = request.method;
  rules.checkImportStatus(image, name);
  rules.checkImportFormats(image);
  if (name === 'glance-download') rules.checkRemoteImage(request.method);
  demandImport(call, image, name);
  rules.checkImportLock(image);
  const stores = targetStores(call, image, request);
  const allMustSucceed = request.all_stores_must_succeed ?? true;
  // Nothing left to copy: accepted, and that was it.
  if (name === 'copy-image' && request.all_stores && stores.length === 0) return empty(202);
  if (!allMustSucceed && call.settings.stores.length === 0)
    throw new Fault(400, "'all_stores_must_succeed' can be set to false only with multiple stores.");
  if (name === 'web-download') checkUri(call, uri);
  const input = { image_id: image.id, import_req: importRequest(call, request), backend: stores.map((store) => store || null) };
  const task = newTask(call, 'api_image_import', image.id, input);
  image.internal.os_glance_import_task = task.id;
  call.background.start(() =>
    runImport(call, image, task, { method: name, uri, stores, allMustSucceed, ...remoteImage(call, request.method) }),
  );
  return empty(202);
}

/** The request as a task keeps it. */
function importRequest({ rules }: Call, request: ImportRequest): unknown {
  const { method } = request;
  return method.name === 'glance-download' ? { ...request, method: { ...method, ...rules.defaultInterface(method) } } : request;
}

function demandImport(call: Call, image: Image, method: string): void {
  if (method !== 'copy-image') demandChange(call, image);
  else if (!call.rules.mayCopy(call.caller)) throw new Fault(403);
}

function checkUri({ rules, settings }: Call, uri: unknown): void {
  if (typeof uri === 'number') throw new Fault(rules.statusForOddImport('uri'));
  rules.checkUri('web-download', uri);
  if (typeof uri === 'string' && !rules.isAllowedUri(uri)) checkUriHost(uri, settings.webDownloadHosts);
}

function targetStores(call: Call, image: Image, request: ImportRequest): readonly string[] {
  const { rules, settings } = call;
  const header = call.request.headers.get('x-image-meta-store');
  const isMultiStore = settings.stores.length > 0;
  if (isMultiStore) rules.checkStoreChoice(request.all_stores ?? false, request.stores !== undefined, header !== null);
  const named = 'stores' in request ? storeNames(request.stores) : header === null ? undefined : [header];
  const all = request.all_stores ?? false;
  const stores = rules.storesForImport(named, all, settings.stores, storeIds(settings));
  if (request.method.name !== 'copy-image') return stores;
  // Where stores have no names Glance looks for one and stumbles.
  if (!isMultiStore) throw new Fault(500);
  return rules.storesToCopyTo(stores, all, image);
}

/** The names in a list, and the letters of a text, which is what Python takes it for. */
function storeNames(stores: unknown): readonly string[] {
  if (typeof stores !== 'string' && !Array.isArray(stores)) throw new Fault(500);
  return [...stores].map(String);
}
