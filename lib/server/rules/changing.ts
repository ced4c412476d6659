import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { type Caller, copyOf, type Image, nowInSeconds } from '../model.ts';
import { limits } from '../settings.ts';

export type Verb = 'add' | 'replace' | 'remove';

/** One operation of a patch, parsed: it addresses an attribute or property by name. */
export interface Change {
  readonly verb: Verb;
  readonly name: string;
  readonly value: unknown;
  /** The step of the path after the name, where there is one: a place among the locations. */
  readonly position?: string;
  /** The deprecated media type refuses to add what is there already. */
  readonly strictAdd: boolean;
}

export const mediaTypeV21 = 'application/openstack-images-v2.1-json-patch';
export const mediaTypeV20 = 'application/openstack-images-v2.0-json-patch';

/** How an image is changed, its state moved, and how it goes away. */
export const changing = {
  /** Throws for what nobody may change; returns whether to go on with the change. */
  checkReadOnly(name: string): boolean {
    if (readOnly.includes(name)) throw new Fault(403, `Attribute '${name}' is read-only.`);
    return true;
  },

  isReserved(name: string, _verb?: Verb): boolean {
    return ['location', 'locations', 'deleted', 'deleted_at'].includes(name) || name.startsWith('os_glance');
  },

  isFormatFixed(image: Image): boolean {
    return image.status !== 'queued' && image.status !== 'importing';
  },

  setAttribute(image: Image, name: string, value: unknown): void {
    Object.assign(image.attributes, { [name]: value });
  },

  setProperty(image: Image, name: string, value: string, _verb: Verb): void {
    image.properties[name] = value;
  },

  removeProperty(image: Image, name: string): void {
    delete image.properties[name];
  },

  missingProperty(_image: Image, change: Change): void {
    throw new Fault(409, `Property ${change.name} does not exist.`);
  },

  /** All or nothing: the changes are made on a copy, which becomes the image when none of them was refused. */
  commit(image: Image, changes: readonly Change[], apply: (image: Image, change: Change) => void): void {
    const draft = copyOf(image);
    for (const change of changes) apply(draft, change);
    Object.assign(image, draft);
  },

  /** The tags of an image are a set. */
  collapseTags(tags: readonly string[]): string[] {
    return [...new Set(tags)];
  },

  /** Notes that an image has changed, by so many changes. */
  touch(_operation: OperationId, image: Image, changes = 1): void {
    if (changes > 0) image.updatedAt = nowInSeconds();
  },

  isProtected(image: Image, _caller?: Caller): boolean {
    return image.attributes.protected;
  },

  /** The files to take away with an image. */
  filesOnDelete(image: Image): string[] {
    return [...image.locations.map(({ path }) => path), image.staged].filter((path) => path !== null);
  },

  addTag(tags: readonly string[], tag: string): string[] {
    return tags.includes(tag) ? [...tags] : [...tags, tag];
  },

  removeTag(tags: readonly string[], tag: string): string[] {
    if (!tags.includes(tag)) throw new Fault(404);
    return tags.filter((other) => other !== tag);
  },

  checkTag(tag: string): string {
    if (tag.length > limits.tag) throw new Fault(400, `Provided object does not match schema 'image': '${tag}' is too long`);
    return tag;
  },

  deactivate(image: Image): void {
    if (image.status === 'active') image.status = 'deactivated';
    else if (image.status !== 'deactivated') throw new Fault(403, `Not allowed to deactivate image in status '${image.status}'`);
  },

  reactivate(image: Image): void {
    if (image.status === 'deactivated') image.status = 'active';
    else if (image.status !== 'active') throw new Fault(403, `Not allowed to reactivate image in status '${image.status}'`);
  },
};

const readOnly = [
  ...['created_at', 'updated_at', 'status', 'checksum', 'size', 'virtual_size', 'direct_url', 'self', 'file', 'schema', 'id'],
  ...['os_hash_algo', 'os_hash_value', 'stores'],
];
