import { Fault } from './fault.ts';
import { isLocationValue } from './location-document.ts';
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
  if (!rules.fitsPropertyName(name)) throw new Fault(400, 'Custom property name is too long');
  if (!rules.takesValue(name, value, isAllowed(name, value, rules))) {
    throw new Fault(400, `Provided object does not match schema 'image': ${JSON.stringify(value)} is not valid for '${name}'`);
  }
  if (!rules.takesAstral() && (hasAstral(name) || hasAstral(value)))
    throw new Fault(400, "Provided object does not match schema 'image': 4 byte unicode");
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
      return Array.isArray(value) && value.every(isLocationValue);
    default:
      return typeof value === 'string' && rules.fitsPropertyValue(value);
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

const locationSchema = {
  type: 'object',
  properties: {
    url: { type: 'string', maxLength: 255 },
    metadata: { type: 'object' },
    validation_data: {
      description: 'The sums of the data: those of an image that has data already have to be the same.',
      type: 'object',
      writeOnly: true,
      additionalProperties: false,
      properties: {
        checksum: { type: 'string', minLength: 32, maxLength: 32 },
        os_hash_algo: { type: 'string', maxLength: 64 },
        os_hash_value: { type: 'string', maxLength: 128 },
      },
      required: ['os_hash_algo', 'os_hash_value'],
    },
  },
  required: ['url', 'metadata'],
};

/** The schema as GET /v2/schemas/image serves it. */
export const servedImageSchema = {
  name: 'image',
  properties: {
    id: { type: 'string', description: 'What the image is known by', pattern: uuidPattern },
    name: { type: nullOr('string'), description: 'What people call the image', maxLength: 255 },
    status: { type: 'string', ...readOnly, description: 'How far the image is', enum: statuses },
    visibility: { type: 'string', description: 'Who may see the image', enum: visibilities },
    protected: { type: 'boolean', description: 'Whether the image is kept from being deleted' },
    os_hidden: { type: 'boolean', description: 'Whether lists leave the image out unless they are asked for it' },
    checksum: { type: nullOr('string'), ...readOnly, description: 'The MD5 sum of the data', maxLength: 32 },
    os_hash_algo: { type: nullOr('string'), ...readOnly, description: 'The algorithm of os_hash_value', maxLength: 64 },
    os_hash_value: {
      type: nullOr('string'),
      ...readOnly,
      description: 'The sum of the data by os_hash_algo, in hexadecimal',
      maxLength: 128,
    },
    owner: { type: nullOr('string'), description: 'The project that the image belongs to', maxLength: 255 },
    size: { type: nullOr('integer'), ...readOnly, description: 'Bytes of the data' },
    virtual_size: { type: nullOr('integer'), ...readOnly, description: 'Bytes of the disk that the data hold' },
    container_format: { type: nullOr('string'), description: 'What is wrapped around the disk', enum: [null, ...containerFormats] },
    disk_format: { type: nullOr('string'), description: 'How the disk is written down', enum: [null, ...diskFormats] },
    created_at: { type: 'string', ...readOnly, description: 'When the record was made' },
    updated_at: { type: 'string', ...readOnly, description: 'When the record last changed' },
    tags: { type: 'array', description: 'Words by which the image is found', items: { type: 'string', maxLength: 255 } },
    direct_url: { type: 'string', ...readOnly, description: 'Where a store keeps the data' },
    min_ram: { type: 'integer', description: 'MB of memory that it takes to boot the image' },
    min_disk: { type: 'integer', description: 'GB of disk that it takes to boot the image' },
    self: { type: 'string', ...readOnly, description: 'The path of the image' },
    file: { type: 'string', ...readOnly, description: 'The path of its data' },
    stores: {
      type: 'string',
      ...readOnly,
      description: 'The stores that hold the data, with commas between; only where there are several',
    },
    schema: { type: 'string', ...readOnly, description: 'The path of this schema' },
    locations: { type: 'array', items: locationSchema, description: 'Where the data of the image lie' },
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
