import type { Requirement } from '../requirement.ts';

/** Random walks of moves, held against a model of an image's life: what requirements of single operations say must hold in any order. */
export const stateWalks = {
  'state.walk.statuses': {
    level: 'must',
    operation: 'showImage',
    status: [200],
    since: 'v2.7',
    roles: ['member', 'admin', 'stranger'],
    says: 'Uploading, staging, importing, deactivating, reactivating and deleting do in any order what each does by itself, and what is refused changes nothing.',
    from: ['the requirements of image-data, import, deactivation, image.delete and state', 'measured: 25.1.0 to 33.0.0'],
  },
  'state.walk.attributes': {
    level: 'must',
    operation: 'updateImage',
    status: [200],
    since: 'v2.7',
    roles: ['member', 'admin', 'stranger'],
    says: 'Attributes, properties and tags are after any order of changes what the last ones made of them, whatever becomes of the data meanwhile.',
    from: ['the requirements of image.update, tag, visibility and state', 'measured: 25.1.0 to 33.0.0'],
  },
  'state.walk.sharing': {
    level: 'must',
    operation: 'showImage',
    status: [200, 404],
    since: 'v2.7',
    roles: ['member', 'admin', 'stranger'],
    says: 'After any order of changes to visibility and members, another project sees of an image what these allow it, and no more.',
    from: ['the requirements of member, sharing and visibility', 'measured: 25.1.0 to 33.0.0'],
  },
  'state.walk.stores': {
    level: 'must',
    operation: 'showImage',
    status: [200],
    since: 'v2.10',
    needs: ['several-stores'],
    roles: ['member', 'admin'],
    says: 'After any order of uploads, imports, copies and deletions from stores, an image is in the stores that these put it into, with its data.',
    from: ['the requirements of store and of import.copy-image', 'measured: 25.1.0 to 33.0.0'],
  },
} as const satisfies Record<string, Requirement>;
