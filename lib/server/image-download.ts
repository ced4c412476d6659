import { stat } from 'node:fs/promises';
import { type Call, withImage } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import { downloadRemote } from './remote-download.ts';
import type { Rules } from './rules/index.ts';
import { bodyOf } from './store/blobs.ts';

/** GET /v2/images/{image_id}/file: all of the data or one range of them, as a stream. */
export const downloadImageData = withImage(async (call: Call, image: Image) => {
  const { rules, caller, request } = call;
  if (!rules.mayDownload(caller, image)) throw new Fault(403);
  const path = rules.source(image);
  const header = request.headers.get('range') ?? legacyRange(request.headers.get('content-range'), image.size ?? 0);
  const remote = path === undefined ? image.locations[0]?.url : undefined;
  if (remote !== undefined) return downloadRemote(call, image, remote);
  if (path === undefined) return withoutData(call, image, header);
  return isCacheHit(call, image, header) ? fromCache(call, image) : fromStore(call, image, path, header);
});

function isCacheHit({ rules, settings, cache }: Call, image: Image, range: string | null): boolean {
  return settings.cache && cache.has(image.id) && rules.isServedFromCache(image, range !== null);
}

async function fromStore({ rules, blobs, settings, cache }: Call, image: Image, path: string, header: string | null): Promise<Response> {
  const { size } = await stat(path);
  const range = rules.range(header, size);
  const isPart = range !== undefined && rules.checkRange(range, size);
  const { first, last } = isPart ? range : { first: 0, last: size - 1 };
  const headers = dataHeaders(image, rules);
  if (rules.announcesLength(isPart, settings)) headers.set('content-length', String(last - first + 1));
  if (isPart) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  const isCached = settings.cache && rules.fillsCache(image, isPart);
  if (size === 0) {
    if (isCached) cache.add(image.id, path, size);
    return new Response(new Uint8Array(), { status: 200, headers });
  }
  const data = blobs.read(path, first, last);
  // At its end, and before the client learns of it: a download that breaks off leaves nothing in the cache.
  if (isCached) data.once('end', () => cache.add(image.id, path, size));
  return new Response(bodyOf(rules.downloadBody(data, !isPart, size)), { status: isPart ? 206 : 200, headers });
}

async function fromCache({ rules, blobs, cache }: Call, image: Image): Promise<Response> {
  const path = cache.path(image.id) ?? '';
  const { size } = await stat(path);
  const headers = dataHeaders(image, rules);
  headers.set('content-length', String(size));
  const countHit = () => rules.countsHits() && cache.hit(image.id);
  if (size === 0) {
    countHit();
    return new Response(new Uint8Array(), { status: 200, headers });
  }
  const data = blobs.read(path, 0, size - 1);
  data.once('end', countHit);
  return new Response(bodyOf(rules.downloadBody(data, true, size)), { status: 200, headers });
}

function dataHeaders(image: Image, rules: Rules): Headers {
  const headers = new Headers({ 'content-type': 'application/octet-stream' });
  const md5 = rules.contentMd5(image);
  if (md5 !== null) headers.set('content-md5', md5);
  return headers;
}

/** No data, no range: only of staged data the size is known, and the range is held against it. Glance stumbles over the others. */
function withoutData({ rules }: Call, image: Image, header: string | null): Response {
  const range = image.size === null ? undefined : rules.range(header, image.size);
  if (range !== undefined) rules.checkRange(range, image.size ?? 0);
  const status = rules.statusWithoutData(image);
  if (status >= 300) throw new Fault(status);
  return new Response(null, { status });
}

/** Content-Range in a request, a Glance peculiarity, read as the Range that it stands for. */
function legacyRange(header: string | null, size: number): string | null {
  if (header === null) return null;
  const [, first, last, length] = /^bytes ([0-9]+)-([0-9]+)\/([0-9]+|\*)$/.exec(header) ?? [];
  const isBeyond = length === '*' && Number(last) >= size;
  return first === undefined || isBeyond ? 'none' : `bytes=${first}-${last}`;
}
