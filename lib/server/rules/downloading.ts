import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';

/** What an import by glance-download says of the image it wants. */
export interface RemoteImageRequest {
  readonly glance_region?: unknown;
  readonly glance_image_id?: unknown;
  readonly glance_service_interface?: unknown;
}

/** What comes along when an image is taken from another region. */
export const downloading = {
  checkRemoteImage({ glance_region, glance_image_id }: RemoteImageRequest): void {
    if (glance_region === undefined) throw new Fault(400, "'glance_region' needs to be set for glance-download import method");
    if (glance_image_id === undefined) throw new Fault(400, "'glance_image_id' needs to be set for glance-download import method");
    // What is no text Python cannot make a UUID of, and Glance stumbles.
    if (typeof glance_image_id !== 'string') throw new Fault(500);
    if (!/^[0-9a-f]{32}$/i.test(glance_image_id.replace(/^urn:|uuid:|[{}-]/g, '')))
      throw new Fault(400, `Remote image id does not look like a UUID: ${glance_image_id}`);
  },

  /** The interface of the other endpoint, when the request names none. */
  defaultInterface({ glance_service_interface = 'public' }: RemoteImageRequest): { glance_service_interface: unknown } {
    return { glance_service_interface };
  },

  /** Only the data of an active image can be had. */
  isDownloadable(document: Readonly<Record<string, unknown>>): boolean {
    return document.status === 'active';
  },

  /** The formats of the other image, and those of its properties that are wanted. */
  adopt(image: Image, document: Readonly<Record<string, unknown>>, prefixes: readonly string[]): void {
    image.attributes.disk_format = document.disk_format as string | null;
    image.attributes.container_format = document.container_format as string | null;
    for (const [name, value] of Object.entries(document)) {
      if (prefixes.some((prefix) => name.startsWith(prefix)) && typeof value === 'string') image.properties[name] = value;
    }
  },
};
