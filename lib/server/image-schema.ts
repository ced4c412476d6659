import { Fault } from './fault.ts';
import type { Rules } from './rules/index.ts';
import { containerFormats, diskFormats, limits } from './settings.ts';

export const uuidPattern = '^([0-9a-fA-F]){8}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){12}$';
const statuses = ['queued', 'saving', 'active', 'killed', 'deleted', 'uploading', 'importing', 'pending_delete', 'deactivated'];
const visibilities = ['community', 'public', 'private', 'shared'];

/** The names of the attributes that a client may set; every other name is a custom property. */
export const settableNames = [
  ...['name', 'disk_format', 'container_format', 'visibility', 'protected', 'os_hidden', 'min_disk', 'min_ram', 'owner', 'tags'],
] as readonly string[];

/** Names that are neither settable nor custom properties. */
export const serverNames = ['status', 'size', 'checksum', 'created_at', 'updated_at', 'virtual_size', 'os_hash_algo', 'os_hash_value'];

/** Throws 400 for a value that the image schema does not allow under this name. */
export function checkValue(name: string, value: unknown, rules: Rules): void {
  if (!isAllowed(name, value, rules)) {
    throw new Fault(400, `Provided object does not match schema 'image': ${JSON.stringify(value)} is not valid for '${name}'`);
  }
  if (hasAstral(name) || hasAstral(value)) throw new Fault(400, "Provided object does not match schema 'image': 4 byte unicode");
}

function isAllowed(name: string, value: unknown, rules: Rules): boolean {
  switch (name) {
    case 'id':
      return typeof value === 'string' && new RegExp(uuidPattern).test(value);
    case 'name':
      return value === null || isText(value, rules.maxNameLength);
    case 'owner':
      return value === null || isText(value, 255);
    case 'disk_format':
      return value === null || (typeof value === 'string' && rules.isKnownFormat(value, diskFormats));
    case 'container_format':
      return value === null || (typeof value === 'string' && rules.isKnownFormat(value, containerFormats));
    case 'visibility':
      return visibilities.includes(value as string);
    case 'protected':
    case 'os_hidden':
      return typeof value === 'boolean';
    case 'min_disk':
    case 'min_ram':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limits.integer;
    case 'tags':
      return Array.isArray(value) && value.every((tag) => isText(tag, limits.tag));
    case 'status':
      return statuses.includes(value as string);
    case 'size':
    case 'virtual_size':
      return value === null || Number.isInteger(value);
    case 'checksum':
    case 'os_hash_algo':
    case 'os_hash_value':
      return value === null || isText(value, 128);
    case 'locations':
      return Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}

function isText(value: unknown, length: number): boolean {
  // Glance counts code points; only those of two units differ, and they are refused anyway.
  return typeof value === 'string' && value.length <= length;
}

/** Characters beyond the basic plane, four bytes in UTF-8, which some databases cannot store. */
function hasAstral(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasAstral);
  return typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value);
}

const nullOr = (type: string) => ['null', type];
const readOnly = { readOnly: true };

/** The schema as GET /v2/schemas/image serves it. */
export const servedImageSchema = {
  name: 'image',
  properties: {
    id: { type: 'string', description: 'An identifier for the image', pattern: uuidPattern },
    name: { type: nullOr('string'), description: 'Descriptive name for the image', maxLength: 255 },
    status: { type: 'string', ...readOnly, description: 'Status of the image', enum: statuses },
    visibility: { type: 'string', description: 'Scope of image accessibility', enum: visibilities },
    protected: { type: 'boolean', description: 'If true, image will not be deletable.' },
    os_hidden: { type: 'boolean', description: 'If true, image will not appear in default image list response.' },
    checksum: { type: nullOr('string'), ...readOnly, description: 'md5 hash of image contents.', maxLength: 32 },
    os_hash_algo: { type: nullOr('string'), ...readOnly, description: 'Algorithm to calculate the os_hash_value', maxLength: 64 },
    os_hash_value: {
      type: nullOr('string'),
      ...readOnly,
      description: 'Hexdigest of the image contents using the algorithm specified by the os_hash_algo',
      maxLength: 128,
    },
    owner: { type: nullOr('string'), description: 'Owner of the image', maxLength: 255 },
    size: { type: nullOr('integer'), ...readOnly, description: 'Size of image file in bytes' },
    virtual_size: { type: nullOr('integer'), ...readOnly, description: 'Virtual size of image in bytes' },
    container_format: { type: nullOr('string'), description: 'Format of the container', enum: [null, ...containerFormats] },
    disk_format: { type: nullOr('string'), description: 'Format of the disk', enum: [null, ...diskFormats] },
    created_at: { type: 'string', ...readOnly, description: 'Date and time of image registration' },
    updated_at: { type: 'string', ...readOnly, description: 'Date and time of the last image modification' },
    tags: { type: 'array', description: 'List of strings related to the image', items: { type: 'string', maxLength: 255 } },
    direct_url: { type: 'string', ...readOnly, description: 'URL to access the image file kept in external store' },
    min_ram: { type: 'integer', description: 'Amount of ram (in MB) required to boot image.' },
    min_disk: { type: 'integer', description: 'Amount of disk space (in GB) required to boot image.' },
    self: { type: 'string', ...readOnly, description: 'An image self url' },
    file: { type: 'string', ...readOnly, description: 'An image file url' },
    stores: { type: 'string', ...readOnly, description: 'Store in which image data resides.' },
    schema: { type: 'string', ...readOnly, description: 'An image schema url' },
  },
  additionalProperties: { type: 'string' },
  links: [
    { rel: 'self', href: '{self}' },
    { rel: 'enclosure', href: '{file}' },
    { rel: 'describedby', href: '{schema}' },
  ],
};

/** The schema as GET /v2/schemas/images serves it. */
export const servedImagesSchema = {
  name: 'images',
  properties: {
    images: { type: 'array', items: servedImageSchema },
    first: { type: 'string' },
    next: { type: 'string' },
    schema: { type: 'string' },
  },
  links: [
    { rel: 'first', href: '{first}' },
    { rel: 'next', href: '{next}' },
    { rel: 'describedby', href: '{schema}' },
  ],
};
