import { randomUUID } from 'node:crypto';
import type { Catalogue } from '../catalogue.ts';
import { Fault } from '../fault.ts';
import { type Attributes, type Caller, type Image, nowInSeconds } from '../model.ts';
import { limits, type Settings, storeIds } from '../settings.ts';

/** How an image comes into being. */
export const creation = {
  parseJson(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new Fault(400, 'Malformed JSON in request body.');
    }
  },

  isKnownFormat(format: string, known: readonly string[]): boolean {
    return known.includes(format);
  },

  maxNameLength: limits.name as number,

  /** Attributes that only the server sets: to send one is forbidden, and not merely ignored. */
  readOnlyAtCreation: ['status', 'size', 'checksum', 'created_at', 'updated_at', 'virtual_size'] as readonly string[],

  chooseId(requested: string | undefined, _catalogue: Catalogue, _attributes: Partial<Attributes>): string {
    return requested ?? randomUUID();
  },

  isTaken(catalogue: Catalogue, id: string): boolean {
    return catalogue.isTaken(id);
  },

  /** A new record. What the request leaves out takes its default. */
  newImage(id: string, caller: Caller, attributes: Partial<Attributes>, properties: Record<string, string>): Image {
    const now = nowInSeconds();
    return {
      id,
      attributes: {
        name: null,
        disk_format: null,
        container_format: null,
        visibility: 'shared',
        protected: false,
        os_hidden: false,
        min_disk: 0,
        min_ram: 0,
        owner: caller.projectId,
        tags: [],
        ...attributes,
      },
      properties,
      internal: {},
      status: 'queued',
      size: null,
      virtualSize: null,
      checksum: null,
      hashAlgorithm: null,
      hashValue: null,
      createdAt: now,
      updatedAt: now,
      locations: [],
      members: [],
      staged: null,
    };
  },

  /** The headers of a create answer; a list that would be empty is left out. */
  creationHeaders(image: Image, settings: Settings, origin: string): Record<string, string> {
    return {
      location: `${origin}/v2/images/${image.id}`,
      ...(settings.importMethods.length > 0 && { 'OpenStack-image-import-methods': settings.importMethods.join(',') }),
      ...(settings.stores.length > 0 && { 'OpenStack-image-store-ids': storeIds(settings).join(',') }),
    };
  },
};
