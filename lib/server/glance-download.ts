import type { Call, Service } from './call.ts';
import { isObject } from './call.ts';
import type { Image } from './model.ts';
import type { RemoteImageRequest } from './rules/downloading.ts';
import type { Received } from './store/blobs.ts';
import { bytesOf } from './store/bodies.ts';

/** An image in another region, and the token with which it is asked for: that of whoever wants it. */
export interface RemoteImage {
  readonly region: string;
  readonly id: string;
  readonly interface: string;
  readonly token: string;
}

/** Where the data lie, once the image there has been looked at. */
export interface RemoteData {
  readonly url: string;
  readonly size: number;
  readonly token: string;
}

/** The part of an import plan that names an image elsewhere; nothing for the other methods. */
export function remoteImage(call: Call, { name, ...method }: { readonly name: string } & RemoteImageRequest): { remote?: RemoteImage } {
  if (name !== 'glance-download') return {};
  const token = call.request.headers.get('x-auth-token') ?? '';
  const { glance_region, glance_image_id, glance_service_interface = 'public' } = method;
  return { remote: { region: String(glance_region), id: String(glance_image_id), interface: String(glance_service_interface), token } };
}

/**
 * Takes over what is known of the image elsewhere. Undefined when it cannot be had: no such region, no such image, or
 * one without data.
 */
export async function adoptRemote(service: Service, image: Image, remote: RemoteImage): Promise<RemoteData | undefined> {
  const { settings, rules, background } = service;
  const region = settings.remoteRegions.find(({ name }) => name === remote.region);
  if (region === undefined || !['public', 'internal', 'admin'].includes(remote.interface)) return undefined;
  const url = `${region.url}/v2/images/${encodeURIComponent(remote.id)}`;
  try {
    const answer = await fetch(url, { headers: { 'x-auth-token': remote.token }, signal: background.signal });
    const document: unknown = await answer.json();
    if (!answer.ok || !isObject(document) || !rules.isDownloadable(document) || typeof document.size !== 'number') return undefined;
    rules.adopt(image, document, settings.glanceDownloadProperties);
    return { url: `${url}/file`, size: document.size, token: remote.token };
  } catch {
    return undefined;
  }
}

/** Fetches the data. Rejects when they are not as many as the image there says. */
export async function receiveRemote({ blobs, rules, background }: Service, { url, size, token }: RemoteData): Promise<Received> {
  const answer = await fetch(url, { headers: { 'x-auth-token': token }, signal: background.signal });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  const data = await blobs.receive(rules.importedBody(bytesOf(answer.body), 'glance-download'), rules, 'staging');
  if (data.size === size) return data;
  await blobs.remove(data.path);
  throw new Error(`${url} gives ${data.size} bytes instead of ${size}`);
}
