import type { Requirement } from '../requirement.ts';
import type { OperationId } from '../schemas.gen.ts';

const measured = 'measured: 25.1.0 to 33.0.0';

/** What is asked again and again over fresh connections, each of which another node may answer. */
const alike = <O extends OperationId>(operation: O, status: number, since: Requirement['since'], what: string) =>
  ({
    level: 'must',
    operation,
    status: [status],
    since,
    says: `Over fresh connections ${what}: the nodes behind one endpoint are of one release and one configuration.`,
    from: ['glance: deploying several API nodes', measured],
  }) as const satisfies Requirement;

/** What one node was told is true on the others at once. */
const seen = <O extends OperationId>(operation: O, status: number, since: Requirement['since'], says: string) =>
  ({
    level: 'must',
    operation,
    status: [status],
    since,
    says: `${says}: the nodes behind one endpoint share database and stores.`,
    from: ['glance: deploying several API nodes', measured],
  }) as const satisfies Requirement;

/** One target, perhaps several nodes: they have to speak as one. */
export const consistency = {
  'consistency.versions.alike': alike('getVersionsAtRoot', 300, 'v2.0', 'the root lists the same versions'),
  'consistency.schema.alike': alike('showImageSchema', 200, 'v2.0', 'the schema of an image is the same'),
  'consistency.import-info.alike': alike('getImportInfo', 200, 'v2.6', 'the same import methods are offered'),
  'consistency.stores.alike': { ...alike('listStores', 200, 'v2.8', 'the same stores are listed'), needs: ['multi-store'] },
  'consistency.headers.alike': {
    ...alike('showImage', 200, 'v2.0', 'the answers have the same headers'),
    level: 'should',
    note: 'A should, because a gateway may add headers now and then; those that gateways are known to add are left out.',
  },
  'consistency.create.seen-at-once': seen(
    'createImage',
    201,
    'v2.0',
    'An image that was created is shown as it was over every fresh connection',
  ),
  'consistency.update.seen-at-once': seen('updateImage', 200, 'v2.0', 'A change of an image is shown over every fresh connection'),
  'consistency.tag.seen-at-once': seen(
    'addTag',
    204,
    'v2.0',
    'A tag that was added is on the image over every fresh connection, and the image is listed by it',
  ),
  'consistency.member.seen-at-once': {
    ...seen('addMember', 200, 'v2.1', 'A project that an image is shared with is listed over every fresh connection'),
    roles: ['member', 'stranger'],
  },
  'consistency.delete.seen-at-once': seen('deleteImage', 204, 'v2.0', 'An image that was deleted is gone over every fresh connection'),
  'consistency.data.alike': seen(
    'downloadImageData',
    200,
    'v2.0',
    'Data that were uploaded are downloaded whole and unchanged over every fresh connection',
  ),
  'consistency.staging.shared': {
    level: 'must',
    operation: 'importImage',
    status: [202],
    since: 'v2.6',
    needs: ['import.glance-direct'],
    says: 'What was staged over one connection can be imported over another: the nodes share staging, or pass the import on.',
    from: ['glance: interoperable image import, staging', measured],
  },
  'consistency.stores.match-the-versions': {
    level: 'should',
    operation: 'listVersions',
    status: [200],
    since: 'v2.0',
    says: 'Versions that stand for named stores (v2.8, v2.10 to v2.13) are listed just where info/stores lists stores.',
    from: ['api-ref: API versions', measured],
    note: 'A should: what a deployment lists is in no API reference.',
  },
  'consistency.stores.of-images-are-listed': {
    level: 'must',
    operation: 'showImage',
    status: [200],
    since: 'v2.8',
    needs: ['multi-store'],
    says: 'The stores that an image names are among those that info/stores lists.',
    from: ['api-ref: List stores', measured],
  },
  'consistency.formats.as-the-schema-says': {
    level: 'must',
    operation: 'updateImage',
    status: [200],
    since: 'v2.0',
    says: 'A queued image takes each disk_format and container_format that the served schema of an image lists.',
    from: ['api-ref: Show image schema', measured],
  },
} as const satisfies Record<string, Requirement>;
