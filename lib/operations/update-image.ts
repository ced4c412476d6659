import type { Image, Patch } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { resource } from './answered.ts';
import { type Attributes, convertedAttributes } from './attributes.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';

/** What only the service may set. */
const reserved: ReadonlySet<string> = new Set([
  'id',
  'status',
  'size',
  'virtual_size',
  'checksum',
  'os_hash_algo',
  'os_hash_value',
  'created_at',
  'updated_at',
  'self',
  'file',
  'schema',
  'direct_url',
  'stores',
  'location',
  'deleted',
  'deleted_at',
]);

/** What every image has: null is a value of these, and the API removes none of them. */
const ofEveryImage: ReadonlySet<string> = new Set([
  'name',
  'visibility',
  'protected',
  'os_hidden',
  'owner',
  'container_format',
  'disk_format',
  'min_disk',
  'min_ram',
  'tags',
]);

/** Changing what is known of an image. Errors of both: ERR_ARGUMENT for what only the service may set, ERR_NOT_FOUND. */
export const updateImageOperations = (operating: Operating) => ({
  /** Sets attributes and custom properties, values as they are; null removes a custom property. One PATCH, or none where nothing differs. */
  updateImage: (image: ImageOrId, attributes: Readonly<Record<string, unknown>>): Promise<Image> =>
    patched(operating, 'updateImage', image, attributes),
  /** The same with the conversion of createImage: numbers and booleans become strings, but for what `meta` holds. */
  updateImageProperties: (image: ImageOrId, properties: Attributes, meta?: Readonly<Record<string, unknown>>): Promise<Image> =>
    patched(operating, 'updateImageProperties', image, convertedAttributes(properties, meta)),
});

async function patched(
  { client }: Operating,
  operation: string,
  image: ImageOrId,
  attributes: Readonly<Record<string, unknown>>,
): Promise<Image> {
  const refused = Object.keys(attributes).filter((name) => reserved.has(name) || name.startsWith('os_glance_'));
  if (refused.length > 0) {
    throw new ConformanceError('ERR_ARGUMENT', `${operation}: only the service may set ${refused.join(', ')}.`, { hint: 'Leave it out.' });
  }
  const id = idOf(image);
  const current = await resource(operation, client.showImage(id));
  const patch = patchFrom(current, attributes);
  return patch.length === 0 ? current : resource(operation, client.updateImage(id, patch));
}

/** The operations of JSON patch that lead from an image to the one with these attributes. */
export function patchFrom(current: Readonly<Record<string, unknown>>, attributes: Readonly<Record<string, unknown>>): Patch {
  return Object.entries(attributes).flatMap(([name, value]): Patch => {
    const path = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const isThere = Object.hasOwn(current, name);
    if (value === undefined) return [];
    if (value === null && !ofEveryImage.has(name)) return isThere ? [{ op: 'remove', path }] : [];
    if (isThere && isSame(current[name], value)) return [];
    return [{ op: isThere ? 'replace' : 'add', path, value }];
  });
}

/** Lists are sets: the service gives tags in an order of its own. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return JSON.stringify([...new Set(one)].sort()) === JSON.stringify([...new Set(other)].sort());
}
