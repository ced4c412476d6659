import type { RequirementId } from './requirements/index.ts';

/** Requirements whose tests create nothing. A test of ours holds their requests against it. */
export const readonly: readonly RequirementId[] = [
  'version.root.offers-a-choice',
  'version.list.needs-no-token',
  'version.list.one-is-current',
  'version.list.same-as-at-root',
  'image.list.bad-limit-refused',
  'image.list.bad-sort-refused',
  'import.info.names-methods',
  'store.list.one-default',
];

/** A capability of the interoperability guidelines and what it comes to here. */
export interface PoweredCapability {
  /** Its name in the guidelines, and the first guideline that has it. */
  readonly capability: string;
  readonly since: string;
  /** What its tests of tempest were about. */
  readonly tempest: string;
  readonly requirements: readonly RequirementId[];
}

/**
 * The image capabilities of the OpenStack Powered guidelines. 2020.06 names 23 tests of tempest for them, later guidelines kept the list, and
 * the Sovereign Cloud Stack's scs-0128 still does. images-v2-import is listed there and not required; it means a plain upload.
 */
export const openStackPowered: readonly PoweredCapability[] = [
  {
    capability: 'images-v2-index',
    since: '2014.07',
    tempest: 'a list without parameters',
    requirements: ['image.list.shows-own-images', 'contract.listImages'],
  },
  {
    capability: 'images-v2-list',
    since: '2016.08',
    tempest: 'lists by container_format, disk_format, limit, size bounds, size, status, visibility',
    requirements: [
      'image.list.limit',
      'image.list.filter-formats',
      'image.list.filter-size',
      'image.list.filter-status',
      'image.list.filter-visibility',
    ],
  },
  {
    capability: 'images-v2-get',
    since: '2016.08',
    tempest: 'schemas of image and images; an image that is deleted, that has a null id, that does not exist',
    requirements: [
      'schema.image.describes-the-image',
      'image.show.returns-what-was-created',
      'image.show.unknown-is-not-found',
      'contract.showImage',
    ],
  },
  {
    capability: 'images-v2-update',
    since: '2016.08',
    tempest: 'a changed name; tags added and removed, also on images and tags that do not exist',
    requirements: [
      'image.update.replaces-a-base-attribute',
      'tag.add.is-on-the-image',
      'tag.add.unknown-image-is-not-found',
      'tag.remove.is-gone',
      'tag.remove.missing-is-not-found',
      'contract.updateImage',
    ],
  },
  {
    capability: 'images-v2-delete',
    since: '2016.08',
    tempest: 'a deleted image; an id that is null or does not exist',
    requirements: ['image.delete.is-gone', 'image.delete.unknown-is-not-found', 'contract.deleteImage'],
  },
  {
    capability: 'images-v2-import',
    since: 'never required',
    tempest: 'register, upload, download; unknown formats',
    requirements: [
      'image.create.is-queued',
      'image.create.unknown-disk-format-refused',
      'image-data.upload.activates-image',
      'image-data.download.returns-the-bytes',
      'contract.createImage',
    ],
  },
];
