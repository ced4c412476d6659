import type { RequirementId } from '../../../specs/requirements/index.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

type Kills = readonly [RequirementId, ...RequirementId[]];

/** Whatever the schema says, a value is taken under a name. */
const taking = (isTaken: (name: string, value: unknown) => boolean) => ({
  takesValue: (name: string, value: unknown, fits: boolean) => fits || isTaken(name, value),
});

const attributes = [
  ...['id', 'name', 'owner', 'disk_format', 'container_format', 'visibility', 'protected', 'os_hidden', 'min_disk', 'min_ram', 'tags'],
  ...['locations', 'status', 'size', 'virtual_size', 'checksum'],
];

const taken: readonly (readonly [name: string, says: string, kills: Kills, isTaken: (name: string, value: unknown) => boolean])[] = [
  [
    'custom-number',
    'A custom property may be a number.',
    ['patch.value.custom-is-a-string', 'create.custom-not-a-string-refused'],
    (name, value) => !attributes.includes(name) && typeof value === 'number',
  ],
  [
    'name-number',
    'A name may be a number.',
    ['patch.value.name-is-a-string'],
    (name, value) => name === 'name' && typeof value === 'number',
  ],
  [
    'protected-text',
    'protected may be a text.',
    ['patch.value.protected-is-a-boolean'],
    (name, value) => name === 'protected' && value === 'true',
  ],
  [
    'minimum-text',
    'min_disk and min_ram may be texts.',
    ['patch.value.minimum-is-an-integer', 'create.minimum-bounds'],
    (name, value) => /^min_/.test(name) && typeof value === 'string',
  ],
  [
    'minimum-unbounded',
    'min_disk and min_ram may be any number.',
    ['patch.value.minimum-bounds', 'create.minimum-bounds'],
    (name, value) => /^min_/.test(name) && Number.isInteger(value),
  ],
  [
    'any-visibility',
    'Any text is a visibility.',
    ['patch.value.unknown-visibility-refused'],
    (name, value) => name === 'visibility' && value === 'secret',
  ],
  [
    'long-tags',
    'Tags in a list may have any length.',
    ['patch.value.tags-are-strings'],
    (name, value) => name === 'tags' && Array.isArray(value),
  ],
  ['any-id', 'Any text is an id.', ['create.id.form-refused'], (name, value) => name === 'id' && typeof value === 'string'],
];

/** ASCII alone, with question marks for the rest. */
const toAscii = (text: string) => text.replaceAll(/[^ -~]/g, '?');

/** Values that are taken although they do not fit, or that do not come back as they went in. */
export const patchValueMutants: readonly Mutant[] = [
  ...taken.map(([id, says, kills, isTaken]): Mutant => ({ id: `value-${id}`, says, kills, rules: taking(isTaken) })),
  {
    id: 'value-any-format',
    says: 'An image can be given a format that nobody has heard of.',
    kills: ['patch.value.unknown-format-refused'],
    rules: { isKnownFormat: () => true },
  },
  {
    id: 'value-four-bytes',
    says: 'Characters beyond the Basic Multilingual Plane are taken.',
    kills: ['patch.value.four-byte-unicode-refused', 'create.four-byte-unicode-refused'],
    rules: { takesAstral: () => true },
  },
  {
    id: 'value-name-cannot-be-empty',
    says: 'An empty name is answered 400.',
    kills: ['patch.value.name-null'],
    rules: { takesValue: (name, value, fits) => fits && !(name === 'name' && value === '') },
  },
  {
    id: 'value-tags-twice',
    says: 'A tag that is said twice stands twice on the image.',
    kills: ['patch.value.tags-collapse', 'create.tags-collapse'],
    rules: { collapseTags: (tags) => [...tags] },
  },
  {
    id: 'value-ascii',
    says: 'Names and values lose what is not ASCII.',
    kills: ['patch.value.unicode-survives', 'create.unicode-survives'],
    rules: {
      setProperty: (image, name, value, verb) => rules.setProperty(image, name, toAscii(value), verb),
      newImage: (id, caller, said, properties) =>
        rules.newImage(id, caller, said, Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toAscii(value)]))),
    },
  },
  {
    id: 'value-ascii-names-of-properties',
    says: 'The names of properties lose what is not ASCII.',
    kills: ['patch.value.unicode-survives'],
    rules: { setProperty: (image, name, value, verb) => rules.setProperty(image, toAscii(name), value, verb) },
  },
  {
    id: 'value-protected-only-at-creation',
    says: 'An image that was not protected from the first can be deleted.',
    kills: ['patch.value.protected-decides-over-deletion'],
    rules: { isProtected: () => false },
  },
  {
    id: 'value-protected-for-ever',
    says: 'Clearing protected is answered 200 and changes nothing.',
    kills: ['patch.value.protected-decides-over-deletion'],
    rules: { setAttribute: (image, name, value) => !(name === 'protected' && value === false) && rules.setAttribute(image, name, value) },
  },
  {
    id: 'value-owner-of-anybody',
    says: 'A member can give an image that everybody sees to another project.',
    kills: ['patch.value.owner-refused'],
    rules: {
      checkNewOwner: (caller, verb, owner, image) => {
        if (image.attributes.visibility !== 'community') rules.checkNewOwner(caller, verb, owner, image);
      },
    },
  },
  {
    id: 'value-owner-of-nobody',
    says: 'Not even an admin can give an image to another project.',
    kills: ['patch.value.owner-by-admin'],
    rules: {
      checkNewOwner: () => {
        throw new Fault(403);
      },
    },
  },
  {
    id: 'value-public-for-members',
    says: 'A member can publish an image.',
    kills: ['patch.value.public-refused', 'create.public-refused'],
    rules: { mayPublish: () => true },
  },
];
