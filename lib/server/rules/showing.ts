import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Caller, type Image, wireTime } from '../model.ts';
import type { Settings } from '../settings.ts';
import { locating } from './locating.ts';

/** How an image is shown. */
export const showing = {
  represent(_operation: OperationId, image: Image, caller: Caller, settings?: Settings): Record<string, unknown> {
    const { attributes } = image;
    const shown = locating.shownLocations(image, caller);
    const locations = shown.map((location) => locating.representLocation(image, location));
    return {
      ...image.properties,
      ...image.internal,
      name: attributes.name,
      disk_format: attributes.disk_format,
      container_format: attributes.container_format,
      visibility: attributes.visibility,
      size: image.size,
      virtual_size: image.virtualSize,
      status: image.status,
      checksum: image.checksum,
      protected: attributes.protected,
      min_ram: attributes.min_ram,
      min_disk: attributes.min_disk,
      owner: attributes.owner,
      os_hidden: attributes.os_hidden,
      os_hash_algo: image.hashAlgorithm,
      os_hash_value: image.hashValue,
      id: image.id,
      created_at: wireTime(image.createdAt),
      updated_at: wireTime(image.updatedAt),
      tags: attributes.tags,
      self: `/v2/images/${image.id}`,
      file: `/v2/images/${image.id}/file`,
      schema: '/v2/schemas/image',
      ...(shown.some(({ store }) => store !== '') && { stores: shown.map(({ store }) => store).join(',') }),
      ...(settings?.showMultipleLocations && { locations }),
      ...(settings?.showImageDirectUrl && locations[0] !== undefined && { direct_url: locations[0].url }),
    };
  },
};
