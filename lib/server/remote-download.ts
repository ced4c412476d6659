import type { Call } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import { remoteData } from './remote-data.ts';
import { bodyOf } from './store/blobs.ts';

/** The data of an image that lie elsewhere, passed through as they come. A part of them cannot be had from such a store. */
export async function downloadRemote(call: Call, image: Image, url: string): Promise<Response> {
  if (call.request.headers.has('range')) throw new Fault(400, 'The store does not support random access.');
  const body = await remoteData(call, url).catch(() => undefined);
  // Glance takes data that are gone for data that never were.
  if (body === undefined) return new Response(null, { status: 204 });
  const headers = new Headers({ 'content-type': 'application/octet-stream' });
  const md5 = call.rules.contentMd5(image);
  if (md5 !== null) headers.set('content-md5', md5);
  return new Response(bodyOf(body), { status: 200, headers });
}
