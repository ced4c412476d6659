import type { Requirement } from '../requirement.ts';

export const tag = {
  'tag.add.is-on-the-image': {
    level: 'must',
    operation: 'addTag',
    since: 'v2.0',
    says: 'An added tag stands on the image, beside those that it had.',
    from: ['api-ref: Add image tag'],
  },
  'tag.add.unicode-survives': {
    level: 'observed',
    operation: 'addTag',
    since: 'v2.0',
    says: 'A tag beyond ASCII stands on the image as it was written in the path, in UTF-8.',
    from: ['RFC 3986 section 2.5'],
    note: 'Observed only: real Glance takes the bytes of the path for Latin-1.',
  },
  'tag.add.twice-is-once': {
    level: 'must',
    operation: 'addTag',
    since: 'v2.0',
    says: 'Adding a tag that the image has is answered 204 and adds nothing.',
    from: ['api-ref: Add image tag', 'measured: 25.1.0 to 33.0.0'],
  },
  'tag.add.over-255-refused': {
    level: 'must',
    operation: 'addTag',
    since: 'v2.0',
    says: 'A tag of 255 characters is taken; one of 256 is answered 400.',
    from: ['api-ref: Add image tag', 'measured: 25.1.0 to 33.0.0'],
  },
  'tag.add.unknown-image-is-not-found': {
    level: 'must',
    operation: 'addTag',
    since: 'v2.0',
    says: 'Tagging an image that does not exist is answered 404.',
    from: ['api-ref: Add image tag'],
  },
  'tag.add.reader-refused': {
    level: 'should',
    operation: 'addTag',
    since: 'v2.0',
    roles: ['member', 'reader'],
    says: 'A reader of the project cannot tag its images.',
    from: ['glance policy modify_image'],
    note: 'A matter of policy; 25.1.0 and older do not enforce role reader by default and answer 204.',
  },
  'tag.remove.is-gone': {
    level: 'must',
    operation: 'removeTag',
    since: 'v2.0',
    says: 'A removed tag is gone from the image, and the others stay.',
    from: ['api-ref: Delete image tag'],
  },
  'tag.remove.missing-is-not-found': {
    level: 'must',
    operation: 'removeTag',
    since: 'v2.0',
    says: 'Removing a tag that the image does not have is answered 404.',
    from: ['api-ref: Delete image tag', 'measured: 25.1.0 to 33.0.0'],
  },
} as const satisfies Record<string, Requirement>;
