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

  /** Whether a value is taken under this name; `fits` says what the schema has to say of it. */
  takesValue(_name: string, _value: unknown, fits: boolean): boolean {
    return fits;
  },

  /** Whether texts may have characters that take four bytes in UTF-8: some databases cannot store them. */
  takesAstral(): boolean {
    return false;
  },

  maxNameLength: limits.name as number,

  fitsPropertyName(name: string): boolean {
    return name.length <= limits.propertyName;
  },

  /** What a column of the database holds; Glance stumbles over more. */
  fitsPropertyValue(value: string): boolean {
    return Buffer.byteLength(value) <= limits.propertyValue;
  },

  /** Attributes that only the server sets: to send one is forbidden, and not merely ignored. */
  readOnlyAtCreation: ['status', 'size', 'checksum', 'created_at', 'updated_at', 'virtual_size'] as readonly string[],

  mayCreateFor(caller: Caller, owner: string | null): boolean {
    return owner === caller.projectId || caller.roles.includes('admin');
  },

  chooseId(requested: string | undefined, _catalogue: Catalogue, _attributes: Partial<Attributes>): string {
    return requested ?? randomUUID();
  },

  isTaken(catalogue: Catalogue, id: string, _caller: Caller): boolean {
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
