import { stat } from 'node:fs/promises';
import { type Call, withImage } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import { bodyOf } from './store/blobs.ts';

/** GET /v2/images/{image_id}/file: all of the data or one range of them, as a stream. */
export const downloadImageData = withImage(async (call: Call, image: Image) => {
  const { rules, caller, request, blobs } = call;
  if (!rules.mayDownload(caller, image)) throw new Fault(403);
  const path = rules.source(image);
  const header = request.headers.get('range') ?? legacyRange(request.headers.get('content-range'), image.size ?? 0);
  if (path === undefined) return withoutData(call, image, header);
  const { size } = await stat(path);
  const range = rules.range(header, size);
  const isPart = range !== undefined && rules.checkRange(range, size);
  const { first, last } = isPart ? range : { first: 0, last: size - 1 };
  const headers = new Headers({ 'content-type': 'application/octet-stream' });
  const md5 = rules.contentMd5(image);
  if (md5 !== null) headers.set('content-md5', md5);
  headers.set('content-length', String(last - first + 1));
  if (isPart) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  if (size === 0) return new Response(new Uint8Array(), { status: 200, headers });
  const body = rules.downloadBody(blobs.read(path, first, last), !isPart, size);
  return new Response(bodyOf(body), { status: isPart ? 206 : 200, headers });
});

/** No data, no range: Glance reckons with a size that is not there and stumbles; with a staged size it does not. */
function withoutData({ rules }: Call, image: Image, header: string | null): Response {
  if (header !== null && image.size === null) throw new Fault(500);
  const range = rules.range(header, image.size ?? 0);
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
