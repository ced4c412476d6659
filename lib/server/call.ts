import type { OperationId } from '../../specs/schemas.gen.ts';
import type { Background } from './background.ts';
import type { ImageCache } from './cache/image-cache.ts';
import type { Catalogue } from './catalogue.ts';
import { Fault } from './fault.ts';
import type { MetadefCatalogue } from './metadefs/catalogue.ts';
import type { Caller, Image, Task } from './model.ts';
import { requestText } from './request-body.ts';
import type { Rules } from './rules/index.ts';
import type { Settings } from './settings.ts';
import type { Blobs } from './store/blobs.ts';

/** What all requests to one server share. */
export interface Service {
  readonly settings: Settings;
  readonly rules: Rules;
  readonly catalogue: Catalogue;
  readonly blobs: Blobs;
  readonly metadefs: MetadefCatalogue;
  readonly cache: ImageCache;
  readonly tasks: Map<string, Task>;
  readonly background: Background;
}

/** One request that has been let in. */
export interface Call extends Service {
  readonly operation: OperationId;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly caller: Caller;
  readonly requestId: string;
}

export type Handler = (call: Call) => Response | Promise<Response>;

/** A call together with the image it is about; an image that the caller may not see is none. */
export function findImage(call: Call): Image | undefined {
  const image = call.rules.find(call.operation, call.catalogue, call.params.id ?? '');
  return image !== undefined && call.rules.canSee(call.operation, call.caller, image) ? image : undefined;
}

/** Makes a handler of one that wants an image: unknown and invisible ones are answered alike. */
export function withImage(handler: (call: Call, image: Image) => Response | Promise<Response>): Handler {
  return (call) => {
    const image = findImage(call);
    if (image !== undefined) return handler(call, image);
    const id = call.params.id ?? '';
    const status = call.rules.statusForAbsent(call.operation, call.catalogue.isTaken(id));
    if (status < 300) return empty(status);
    throw new Fault(status, call.operation === 'deleteImage' ? `Failed to find image ${id} to delete` : `No image found with ID ${id}`);
  };
}

/** Refuses a caller who may see the image but not change it. */
export function demandChange(call: Call, image: Image): void {
  if (!call.rules.mayChange(call.operation, call.caller, image)) throw new Fault(403);
}

/** An answer without a body. Glance gives it the media type that webob starts from. */
export function empty(status: number): Response {
  return new Response(null, { status, headers: { 'content-type': 'text/html; charset=UTF-8', 'content-length': '0' } });
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The JSON of a request body; without one, or with something else, 400. */
export async function jsonBody(call: Call): Promise<unknown> {
  const text = await requestText(call.request);
  if (text === '') throw new Fault(400, 'Request body is required.');
  return call.rules.parseJson(text);
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
