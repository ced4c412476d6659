import { randomUUID } from 'node:crypto';
import { type Call, demandChange, empty, isObject, jsonBody, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { runImport } from './import-run.ts';
import { type Image, nowInSeconds, type Task } from './model.ts';
import { checkUriHost } from './web-download.ts';

interface ImportRequest {
  readonly method: { readonly name: string; readonly uri?: unknown };
  readonly stores?: readonly string[];
  readonly all_stores?: boolean;
  readonly all_stores_must_succeed?: boolean;
}

/** POST /v2/images/{image_id}/import: begins an import, which goes on after the answer. Find it by its request id. */
export async function importImage(call: Call): Promise<Response> {
  const request = parse(await jsonBody(call));
  call.rules.checkMethod(request.method.name, call.settings);
  return withImage((_call, image) => accept(call, image, request))(call);
}

function parse(body: unknown): ImportRequest {
  if (Array.isArray(body) || (isObject(body) && typeof body.method === 'string')) throw new Fault(500);
  if (!isObject(body) || !isObject(body.method)) throw new Fault(400, "Must specify a 'method'.");
  if (typeof body.method.name !== 'string') throw new Fault(400, "Missing 'name' in 'method'.");
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
  demandChange(call, image);
  if ('os_glance_import_task' in image.internal) throw new Fault(409, 'Image has an import in progress');
  const stores = targetStores(call, request);
  rules.checkUri(name, uri);
  if (typeof uri === 'string' && name === 'web-download') checkUriHost(uri, call.settings.webDownloadHosts);
  const task = newTask(call, image, request, stores);
  call.tasks.set(task.id, task);
  image.internal.os_glance_import_task = task.id;
  const isMultiStore = call.settings.stores.length > 0;
  if (isMultiStore) Object.assign(image.internal, { os_glance_importing_to_stores: stores.join(','), os_glance_failed_import: '' });
  call.background.start(() => runImport(call, image, task, { method: name, uri: typeof uri === 'string' ? uri : '', stores }));
  return empty(202);
}

function targetStores(call: Call, request: ImportRequest): readonly string[] {
  const { rules, settings } = call;
  const header = call.request.headers.get('x-image-meta-store');
  const isMultiStore = settings.stores.length > 0;
  if (isMultiStore && request.all_stores && (request.stores !== undefined || header !== null))
    throw new Fault(400, "'all_stores' and a list of stores cannot be used together.");
  if (isMultiStore && request.stores !== undefined && header !== null)
    throw new Fault(400, "The list of stores and the header 'X-Image-Meta-Store' cannot be used together.");
  const named = request.stores ?? (header === null ? undefined : [header]);
  const stores = rules.storesForImport(named, request.all_stores ?? false, settings.stores);
  if (!isMultiStore && request.all_stores_must_succeed === false)
    throw new Fault(400, "'all_stores_must_succeed' can be set to false only with multiple stores.");
  return stores;
}

function newTask({ caller, requestId }: Call, image: Image, request: ImportRequest, backend: readonly string[]): Task {
  const now = nowInSeconds();
  return {
    id: randomUUID(),
    imageId: image.id,
    owner: caller.projectId,
    userId: caller.userId,
    requestId,
    input: { image_id: image.id, import_req: request, backend },
    status: 'pending',
    message: '',
    createdAt: now,
    updatedAt: now,
  };
}
