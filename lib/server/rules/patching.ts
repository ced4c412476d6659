import { Fault } from '../fault.ts';
import type { Caller, Image } from '../model.ts';
import { mediaTypeV20, mediaTypeV21, type Verb } from './changing.ts';

export type Dialect = 'v2.1' | 'v2.0';

const verbs = ['add', 'replace', 'remove'] as const;

/** How a patch document is read, and what of an image nobody takes away or gives away. */
export const patching = {
  /** The patch dialect of a Content-Type, parameters and all; undefined for one that is not taken. */
  patchDialect(contentType: string): Dialect | undefined {
    const mediaType = contentType.split(';')[0]?.trim().toLowerCase();
    return mediaType === mediaTypeV21 ? 'v2.1' : mediaType === mediaTypeV20 ? 'v2.0' : undefined;
  },

  /** The form in which an operation is read: that of the media type. */
  operationForm(_item: Record<string, unknown>, dialect: Dialect): Dialect {
    return dialect;
  },

  patchItems(document: unknown): unknown[] {
    if (!Array.isArray(document)) throw new Fault(400, 'Request body must be a JSON array of operation objects.');
    return document;
  },

  /** What becomes of an operation by another name; undefined leaves it out. */
  unknownVerb(verb: unknown): Verb | undefined {
    throw new Fault(400, `Unable to find '${String(verb)}' in JSON Schema change`);
  },

  /** The deprecated form names its operation by a key: exactly one of them. */
  legacyVerb(item: Record<string, unknown>): Verb | undefined {
    const [verb, ...others] = verbs.filter((name) => name in item);
    if (verb === undefined || others.length > 0 || 'op' in item)
      throw new Fault(400, 'Operation objects must contain exactly one operation.');
    return verb;
  },

  /** The deprecated media type refuses to add what is there already. */
  isStrictAdd(dialect: Dialect): boolean {
    return dialect === 'v2.0';
  },

  /** The steps of a pointer (RFC 6901), still escaped. */
  readPointer(pointer: unknown): string[] {
    const isPointer = typeof pointer === 'string' && pointer.startsWith('/') && !/~(?![01])/.test(pointer);
    if (!isPointer || (pointer !== '/' && /\/\/|\/$/.test(pointer)))
      throw new Fault(400, `Pointer \`${String(pointer ?? '')}\` is not a valid JSON pointer.`);
    return pointer.slice(1).split('/');
  },

  /** RFC 6901 section 4: ~1 first, then ~0. */
  unescapePointer(token: string): string {
    return token.replaceAll('~1', '/').replaceAll('~0', '~');
  },

  /** The value of an operation that has to have one. */
  valueOf(item: Record<string, unknown>, verb: Verb): unknown {
    if (!('value' in item)) throw new Fault(400, `Operation "${verb}" requires a member named "value".`);
    return item.value;
  },

  /** Throws for attributes that an image cannot be without. */
  checkRemoval(name: string): void {
    throw new Fault(403, `Property ${name} may not be removed.`);
  },

  /** Adding one's own project changes nothing and is let pass. */
  checkNewOwner(caller: Caller, verb: Verb, owner: unknown, _image: Image): void {
    if (caller.roles.includes('admin') || (verb === 'add' && owner === caller.projectId)) return;
    throw new Fault(403, 'Owner can only be changed by admins.');
  },

  checkNewLocations(locations: readonly unknown[]): void {
    if (locations.length === 0) throw new Fault(403, 'Cannot set locations to empty list.');
  },
};
