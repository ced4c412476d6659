import { randomUUID } from 'node:crypto';
import { rules } from '../rules/index.ts';
import { limits } from '../settings.ts';
import { shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const imageCreateMutants: readonly Mutant[] = [
  {
    id: 'create-forgets-min-disk',
    says: 'A created image has min_disk 0, whatever the request said.',
    kills: ['image.create.is-queued'],
    rules: { newImage: (id, caller, attributes, properties) => rules.newImage(id, caller, { ...attributes, min_disk: 0 }, properties) },
  },
  {
    id: 'create-private-by-default',
    says: 'An image is private when the request says nothing, as it was before v2.5.',
    kills: ['image.create.defaults'],
    rules: {
      newImage: (id, caller, attributes, properties) => rules.newImage(id, caller, { visibility: 'private', ...attributes }, properties),
    },
  },
  {
    id: 'create-shows-the-user-as-owner',
    says: 'The owner of an image is shown as the user and not as the project.',
    kills: ['image.create.owner-is-the-project'],
    rules: shows(['createImage', 'showImage', 'listImages', 'updateImage'], (_body, userId) => ({ owner: userId })),
  },
  {
    id: 'create-location-of-the-collection',
    says: 'The Location header leads to the list of images.',
    kills: ['image.create.location-header'],
    rules: {
      creationHeaders: (image, settings, origin) => ({
        ...rules.creationHeaders(image, settings, origin),
        location: `${origin}/v2/images`,
      }),
    },
  },
  {
    id: 'create-chooses-an-id-again',
    says: 'A second create request with the same name replaces the image of the first, as if it were sent again by mistake.',
    kills: ['image.create.server-chooses-id'],
    rules: {
      chooseId: (requested, catalogue, { name }) => {
        const twin = catalogue.all().find((image) => image.status === 'queued' && image.attributes.name === name);
        return requested ?? twin?.id ?? randomUUID();
      },
      isTaken: (catalogue, id, caller) => rules.isTaken(catalogue, id, caller) && catalogue.get(id)?.status !== 'queued',
    },
  },
  {
    id: 'create-ignores-the-id',
    says: 'The server chooses the id even when the request names one.',
    kills: ['image.create.client-chooses-id'],
    rules: { chooseId: (_requested, catalogue, attributes) => rules.chooseId(undefined, catalogue, attributes) },
  },
  {
    id: 'create-overwrites',
    says: 'A create request with an id in use replaces the image.',
    kills: ['image.create.id-in-use-conflicts'],
    rules: { isTaken: () => false },
  },
  {
    id: 'create-loses-the-last-property',
    says: 'The last of the custom properties of a create request is lost.',
    kills: ['image.create.custom-properties'],
    rules: {
      newImage: (id, caller, attributes, properties) =>
        rules.newImage(id, caller, attributes, Object.fromEntries(Object.entries(properties).slice(0, -1))),
    },
  },
  {
    id: 'create-header-lacks-a-method',
    says: 'A create answer leaves out the first of the import methods.',
    kills: ['image.create.import-methods-header'],
    rules: {
      creationHeaders: (image, settings, origin) =>
        rules.creationHeaders(image, { ...settings, importMethods: settings.importMethods.slice(1) }, origin),
    },
  },
  {
    id: 'create-takes-any-format',
    says: 'Formats that nobody has heard of are taken.',
    kills: ['image.create.unknown-disk-format-refused'],
    rules: { isKnownFormat: () => true },
  },
  {
    id: 'create-takes-broken-json',
    says: 'A body that is no JSON counts as an empty object.',
    kills: ['image.create.malformed-json-refused'],
    rules: {
      parseJson: (text) => {
        try {
          return JSON.parse(text);
        } catch {
          return {};
        }
      },
    },
  },
  {
    id: 'create-ignores-the-status',
    says: 'A status in a create request is left out silently.',
    kills: ['image.create.status-is-read-only'],
    rules: { readOnlyAtCreation: rules.readOnlyAtCreation.filter((name) => name !== 'status') },
  },
  {
    id: 'create-takes-long-names',
    says: 'The length of a name has no limit.',
    kills: ['image.create.name-over-255-refused'],
    rules: { maxNameLength: 65_535 },
  },
  {
    id: 'create-limits-names-by-one-too-few',
    says: 'A name of 255 characters is refused.',
    kills: ['image.create.name-over-255-refused'],
    rules: { maxNameLength: limits.name - 1 },
  },
  {
    id: 'create-open-to-readers',
    says: 'A reader can create images.',
    kills: ['image.create.reader-refused'],
    rules: { mayCreate: () => true },
  },
];
