import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Mutant } from './mutant.ts';

/** What another node behind the same endpoint makes of an answer of this one. */
type OtherNode = (response: Response, request: Request) => Response | Promise<Response>;

/** Every second answer of an operation comes from another node. */
export function takingTurns(operation: OperationId, otherNode: OtherNode): Pick<Mutant, 'onResponse'> {
  let asked = 0;
  return {
    onResponse(answered, response, request) {
      if (answered !== operation) return response;
      asked += 1;
      return asked % 2 === 0 ? otherNode(response, request) : response;
    },
  };
}

/** Another node tells the same with some things changed in the document. */
export function telling(change: (document: Record<string, unknown>) => Record<string, unknown>): OtherNode {
  return async (response) => {
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    const document = (await response.json()) as Record<string, unknown>;
    return new Response(JSON.stringify(change(document)), { status: response.status, headers });
  };
}

/** Another node knows nothing of it. */
const notFound: OtherNode = ({ headers }) =>
  new Response('{}', {
    status: 404,
    headers: { 'content-type': 'application/json', 'x-openstack-request-id': headers.get('x-openstack-request-id') ?? '' },
  });

/** Another node shows what it saw first, whatever became of it. */
function stale(): OtherNode {
  const kept = new Map<string, { readonly text: string; readonly headers: Headers }>();
  return async (response, { url }) => {
    const first = kept.get(url);
    if (first) return new Response(first.text, { status: 200, headers: first.headers });
    const text = await response.text();
    if (response.status === 200) kept.set(url, { text, headers: new Headers(response.headers) });
    return new Response(text, { status: response.status, headers: response.headers });
  };
}

/** Another node has old data in its cache. */
const oldData: OtherNode = async (response) => {
  const data = new Uint8Array(await response.arrayBuffer()).reverse();
  return new Response(data, { status: response.status, headers: response.headers });
};

/** Every second import is begun where the data were not staged, and hangs. */
function unsharedStaging(): Pick<Mutant, 'onRequest'> {
  let imports = 0;
  return {
    async onRequest(request, next) {
      if (request.method !== 'POST' || !/\/import$/.test(new URL(request.url).pathname)) return next(request);
      imports += 1;
      if (imports % 2 === 1) return next(request);
      const requestId = request.headers.get('x-openstack-request-id') ?? '';
      return new Response(null, { status: 202, headers: { 'x-openstack-request-id': requestId } });
    },
  };
}

const listOf = (document: Record<string, unknown>, name: string) => (document[name] as unknown[]).slice(1);

export const twoNodeMutants: readonly Mutant[] = [
  {
    id: 'nodes-of-two-releases',
    says: 'Every second node is a release behind, and lists no current version.',
    kills: ['consistency.versions.alike'],
    ...takingTurns(
      'getVersionsAtRoot',
      telling((body) => ({ versions: listOf(body, 'versions') })),
    ),
  },
  {
    id: 'nodes-with-two-schemas',
    says: 'Every second node has a schema of images of its own.',
    kills: ['consistency.schema.alike'],
    ...takingTurns(
      'showImageSchema',
      telling((body) => ({ ...body, additionalProperties: { type: 'integer' } })),
    ),
  },
  {
    id: 'nodes-with-two-sets-of-import-methods',
    says: 'Every second node offers no import.',
    kills: ['consistency.import-info.alike'],
    ...takingTurns(
      'getImportInfo',
      telling((body) => ({ 'import-methods': { ...(body['import-methods'] as object), value: [] } })),
    ),
  },
  {
    id: 'nodes-with-two-sets-of-stores',
    says: 'Every second node lacks a store.',
    kills: ['consistency.stores.alike'],
    ...takingTurns(
      'listStores',
      telling((body) => ({ stores: listOf(body, 'stores') })),
    ),
  },
  {
    id: 'nodes-with-two-sets-of-headers',
    says: 'Every second node shows images with a header that the others do not know.',
    kills: ['consistency.headers.alike'],
    ...takingTurns(
      'showImage',
      ({ body, status, headers }) => new Response(body, { status, headers: [...headers, ['cache-control', 'public']] }),
    ),
  },
  {
    id: 'nodes-with-two-databases',
    says: 'Every second node knows nothing of an image that was created on another.',
    kills: ['consistency.create.seen-at-once'],
    ...takingTurns('showImage', notFound),
  },
  {
    id: 'nodes-with-a-stale-cache',
    says: 'Every second node goes on showing an image as it saw it first.',
    kills: ['consistency.update.seen-at-once', 'consistency.delete.seen-at-once'],
    ...takingTurns('showImage', stale()),
  },
  {
    id: 'nodes-with-a-late-replica',
    says: 'Every second node shows images without their tags.',
    kills: ['consistency.tag.seen-at-once'],
    ...takingTurns(
      'showImage',
      telling((body) => ({ ...body, tags: [] })),
    ),
  },
  {
    id: 'nodes-that-list-members-late',
    says: 'Every second node does not list the members of an image yet.',
    kills: ['consistency.member.seen-at-once'],
    ...takingTurns(
      'listMembers',
      telling((body) => ({ ...body, members: [] })),
    ),
  },
  {
    id: 'nodes-with-old-cached-data',
    says: 'Every second node gives data from a cache that is no longer right.',
    kills: ['consistency.data.alike'],
    ...takingTurns('downloadImageData', oldData),
  },
  {
    id: 'nodes-with-staging-of-their-own',
    says: 'Every second import begins on a node that cannot see what was staged, and never ends.',
    kills: ['consistency.staging.shared'],
    ...unsharedStaging(),
  },
  {
    id: 'self-hides-stores-from-the-versions',
    says: 'The versions of named stores are listed nowhere, though there are stores.',
    kills: ['consistency.stores.match-the-versions'],
    onResponse: (operation, response, request) =>
      operation === 'listVersions'
        ? telling((body) => ({
            versions: (body.versions as { id: string }[]).filter(({ id }) => !['v2.8', 'v2.10', 'v2.11', 'v2.12', 'v2.13'].includes(id)),
          }))(response, request)
        : response,
  },
  {
    id: 'self-names-unlisted-stores',
    says: 'An image names a store under another id than the list of stores does.',
    kills: ['consistency.stores.of-images-are-listed'],
    onResponse: (operation, response, request) =>
      operation === 'showImage' && response.status === 200
        ? telling((body) => ({ ...body, ...(typeof body.stores === 'string' && { stores: `file-${body.stores}` }) }))(response, request)
        : response,
  },
  {
    id: 'self-lists-formats-that-it-refuses',
    says: 'The schema of an image lists a format that no image can have.',
    kills: ['consistency.formats.as-the-schema-says'],
    onResponse: (operation, response, request) =>
      operation === 'showImageSchema'
        ? telling((body) => {
            const properties = body.properties as Record<string, { enum?: unknown[] }>;
            const diskFormat = properties.disk_format ?? {};
            return { ...body, properties: { ...properties, disk_format: { ...diskFormat, enum: [...(diskFormat.enum ?? []), 'floppy'] } } };
          })(response, request)
        : response,
  },
];
