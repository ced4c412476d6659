import { rules } from '../rules/index.ts';
import { answersAbsent, letsReadersChange } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const imageUpdateMutants: readonly Mutant[] = [
  {
    id: 'update-forgets-min-disk',
    says: 'Replacing min_disk is answered 200 and changes nothing.',
    kills: ['image.update.replaces-a-base-attribute'],
    rules: { setAttribute: (image, name, value) => name !== 'min_disk' && rules.setAttribute(image, name, value) },
  },
  {
    id: 'update-quotes-new-properties',
    says: 'A custom property that is added gets quotation marks around its value.',
    kills: ['image.update.adds-a-property'],
    rules: {
      setProperty: (image, name, value, verb) => rules.setProperty(image, name, verb === 'add' ? JSON.stringify(value) : value, verb),
    },
  },
  {
    id: 'update-removes-all-properties',
    says: 'Removing one custom property takes the others away too.',
    kills: ['image.update.removes-a-property'],
    rules: {
      removeProperty: (image) => {
        image.properties = {};
      },
    },
  },
  {
    id: 'update-keeps-old-tags',
    says: 'Replacing the tags leaves the old ones beside the new.',
    kills: ['image.update.replaces-tags'],
    rules: {
      setAttribute: (image, name, value) =>
        rules.setAttribute(image, name, name === 'tags' ? [...image.attributes.tags, ...(value as string[])] : value),
    },
  },
  {
    id: 'update-takes-paths-literally',
    says: 'The escapes of a path stay in the name of the property.',
    kills: ['image.update.pointer-escapes'],
    rules: { unescapePointer: (token) => token },
  },
  {
    id: 'update-unescapes-in-the-wrong-order',
    says: 'In a path ~01 becomes a slash, because ~0 is replaced first.',
    // Only a name with ~01 in it shows this one; see update-takes-paths-literally for the plain case.
    kills: ['image.update.pointer-escapes'],
    rules: { unescapePointer: (token) => token.replaceAll('~0', '~').replaceAll('~1', '/') },
  },
  {
    id: 'update-takes-missing-properties',
    says: 'Replacing or removing a custom property that is not there is answered 200.',
    kills: ['image.update.missing-property-conflicts'],
    rules: { missingProperty: () => undefined },
  },
  {
    id: 'update-ignores-read-only',
    says: 'Changes to read-only attributes are left out silently.',
    kills: ['image.update.read-only-refused'],
    rules: {
      checkReadOnly: (name) => {
        try {
          return rules.checkReadOnly(name);
        } catch {
          return false;
        }
      },
    },
  },
  {
    id: 'update-opens-the-reserved',
    says: 'Clients can set properties of the os_glance namespace.',
    kills: ['image.update.reserved-refused'],
    rules: { isReserved: (name) => rules.isReserved(name) && !name.startsWith('os_glance') },
  },
  {
    id: 'update-does-half',
    says: 'The operations of a patch before the one that is refused have taken effect.',
    kills: ['image.update.all-or-nothing'],
    rules: {
      commit: (image, changes, apply) => {
        for (const change of changes) apply(image, change);
      },
    },
  },
  {
    id: 'update-takes-any-media-type',
    says: 'A patch of any media type is taken.',
    kills: ['image.update.media-type-refused'],
    rules: { patchDialect: (mediaType) => rules.patchDialect(mediaType) ?? 'v2.1' },
  },
  {
    id: 'update-drops-the-old-media-type',
    says: 'The v2.0 patch media type is no longer known.',
    kills: ['image.update.v20-media-type'],
    rules: {
      patchDialect: (mediaType) => {
        const dialect = rules.patchDialect(mediaType);
        return dialect === 'v2.0' ? undefined : dialect;
      },
    },
  },
  {
    id: 'update-skips-unknown-operations',
    says: 'Patch operations of another name are passed over.',
    kills: ['image.update.unknown-operation-refused'],
    rules: { unknownVerb: () => undefined },
  },
  {
    id: 'update-changes-formats-of-active',
    says: 'The formats of an active image can be changed.',
    kills: ['image.update.format-of-active-is-fixed'],
    rules: { isFormatFixed: () => false },
  },
  {
    id: 'update-forbids-the-unknown',
    says: 'Updating an image that does not exist is answered 403.',
    kills: ['image.update.unknown-is-not-found'],
    rules: answersAbsent('updateImage', 403),
  },
  {
    id: 'update-open-to-readers',
    says: 'A reader can change the images of the project.',
    kills: ['image.update.reader-refused'],
    rules: letsReadersChange('updateImage'),
  },
];
