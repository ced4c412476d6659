import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Caller, type Image, wireTime } from '../model.ts';

/** How an image is shown. */
export const showing = {
  represent(_operation: OperationId, image: Image, _caller: Caller): Record<string, unknown> {
    const { attributes } = image;
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
      ...(image.locations.some(({ store }) => store !== '') && { stores: image.locations.map(({ store }) => store).join(',') }),
    };
  },
};
