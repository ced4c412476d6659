import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../lib/client/deadlines.ts';
import { describeStays, type ImageClient, wrong } from '../../lib/client/index.ts';
import { agentFor } from '../../lib/client/user-agent.ts';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

const data = Buffer.from('data');

/** What each method sends, as a line; the ids name what they stand for. */
const sent: readonly [(client: ImageClient) => Promise<unknown>, string, unknown?][] = [
  [(c) => c.getVersionsAtRoot(), 'GET /'],
  [(c) => c.listVersions(), 'GET /versions'],
  [(c) => c.getImportInfo(), 'GET /v2/info/import'],
  [(c) => c.listStores(), 'GET /v2/info/stores'],
  [(c) => c.listStoresDetail(), 'GET /v2/info/stores/detail'],
  [(c) => c.getUsage(), 'GET /v2/info/usage'],
  [(c) => c.listImages({ limit: 2, tag: ['a', 'b'] }), 'GET /v2/images?limit=2&tag=a&tag=b'],
  [(c) => c.createImage({ name: 'n' }), 'POST /v2/images', { name: 'n' }],
  [(c) => c.showImage('i'), 'GET /v2/images/i'],
  [(c) => c.updateImage('i', [{ op: 'remove', path: '/p' }]), 'PATCH /v2/images/i', [{ op: 'remove', path: '/p' }]],
  [(c) => c.deleteImage('i'), 'DELETE /v2/images/i'],
  [(c) => c.deactivateImage('i'), 'POST /v2/images/i/actions/deactivate'],
  [(c) => c.reactivateImage('i'), 'POST /v2/images/i/actions/reactivate'],
  [(c) => c.addTag('i', 'a/b'), 'PUT /v2/images/i/tags/a%2Fb'],
  [(c) => c.removeTag('i', 't'), 'DELETE /v2/images/i/tags/t'],
  [(c) => c.uploadImageData('i', data), 'PUT /v2/images/i/file'],
  [(c) => c.downloadImageData('i'), 'GET /v2/images/i/file'],
  [(c) => c.stageImageData('i', data), 'PUT /v2/images/i/stage'],
  [(c) => c.importImage('i', { method: { name: 'glance-direct' } }), 'POST /v2/images/i/import', { method: { name: 'glance-direct' } }],
  [(c) => c.listImageTasks('i'), 'GET /v2/images/i/tasks'],
  [(c) => c.listMembers('i'), 'GET /v2/images/i/members'],
  [(c) => c.addMember('i', 'p'), 'POST /v2/images/i/members', { member: 'p' }],
  [(c) => c.showMember('i', 'p'), 'GET /v2/images/i/members/p'],
  [(c) => c.updateMember('i', 'p', 'accepted'), 'PUT /v2/images/i/members/p', { status: 'accepted' }],
  [(c) => c.removeMember('i', 'p'), 'DELETE /v2/images/i/members/p'],
  [(c) => c.deleteImageFromStore('i', 's'), 'DELETE /v2/stores/s/i'],
  [(c) => c.listLocations('i'), 'GET /v2/images/i/locations'],
  [(c) => c.addLocation('i', { url: 'http://h/' }), 'POST /v2/images/i/locations', { url: 'http://h/' }],
  [(c) => c.listTasks({ status: 'success' }), 'GET /v2/tasks?status=success'],
  [(c) => c.showTask('t'), 'GET /v2/tasks/t'],
  [(c) => c.createTask({ type: 'import', input: {} }), 'POST /v2/tasks', { type: 'import', input: {} }],
  [(c) => c.listCache(), 'GET /v2/cache'],
  [(c) => c.clearCache(), 'DELETE /v2/cache'],
  [(c) => c.queueCachedImage('i'), 'PUT /v2/cache/i'],
  [(c) => c.deleteCachedImage('i'), 'DELETE /v2/cache/i'],
  [(c) => c.listCachingNodes('i'), 'GET /v2/cache/nodes/i'],
  [(c) => c.cleanCache(), 'POST /v2/cache/clean'],
  [(c) => c.pruneCache(), 'POST /v2/cache/prune'],
  [(c) => c.listCachedImages(), 'GET /v2/cached_images'],
  [(c) => c.dropCachedImages(), 'DELETE /v2/cached_images'],
  [(c) => c.dropCachedImage('i'), 'DELETE /v2/cached_images/i'],
  [(c) => c.listQueuedImages(), 'GET /v2/queued_images'],
  [(c) => c.unqueueImages(), 'DELETE /v2/queued_images'],
  [(c) => c.queueImage('i'), 'PUT /v2/queued_images/i'],
  [(c) => c.unqueueImage('i'), 'DELETE /v2/queued_images/i'],
  [(c) => c.listMetadefNamespaces({ limit: 1 }), 'GET /v2/metadefs/namespaces?limit=1'],
  [(c) => c.createMetadefNamespace({ namespace: 'N' }), 'POST /v2/metadefs/namespaces', { namespace: 'N' }],
  [(c) => c.showMetadefNamespace('N'), 'GET /v2/metadefs/namespaces/N'],
  [(c) => c.showMetadefNamespaceFor('N', 'R'), 'GET /v2/metadefs/namespaces/N?resource_type=R'],
  [(c) => c.updateMetadefNamespace('N', { namespace: 'N' }), 'PUT /v2/metadefs/namespaces/N', { namespace: 'N' }],
  [(c) => c.deleteMetadefNamespace('N'), 'DELETE /v2/metadefs/namespaces/N'],
  [(c) => c.listMetadefObjects('N'), 'GET /v2/metadefs/namespaces/N/objects'],
  [(c) => c.createMetadefObject('N', { name: 'o' }), 'POST /v2/metadefs/namespaces/N/objects', { name: 'o' }],
  [(c) => c.deleteAllMetadefObjects('N'), 'DELETE /v2/metadefs/namespaces/N/objects'],
  [(c) => c.showMetadefObject('N', 'o'), 'GET /v2/metadefs/namespaces/N/objects/o'],
  [(c) => c.updateMetadefObject('N', 'o', { name: 'o' }), 'PUT /v2/metadefs/namespaces/N/objects/o', { name: 'o' }],
  [(c) => c.deleteMetadefObject('N', 'o'), 'DELETE /v2/metadefs/namespaces/N/objects/o'],
  [(c) => c.listMetadefProperties('N'), 'GET /v2/metadefs/namespaces/N/properties'],
  [(c) => c.createMetadefProperty('N', wrong({ name: 'p' })), 'POST /v2/metadefs/namespaces/N/properties', { name: 'p' }],
  [(c) => c.deleteAllMetadefProperties('N'), 'DELETE /v2/metadefs/namespaces/N/properties'],
  [(c) => c.showMetadefProperty('N', 'p'), 'GET /v2/metadefs/namespaces/N/properties/p'],
  [(c) => c.showMetadefPropertyFor('N', 'p', 'R'), 'GET /v2/metadefs/namespaces/N/properties/p?resource_type=R'],
  [(c) => c.updateMetadefProperty('N', 'p', wrong({ name: 'p' })), 'PUT /v2/metadefs/namespaces/N/properties/p', { name: 'p' }],
  [(c) => c.deleteMetadefProperty('N', 'p'), 'DELETE /v2/metadefs/namespaces/N/properties/p'],
  [(c) => c.listMetadefResourceTypes(), 'GET /v2/metadefs/resource_types'],
  [(c) => c.listMetadefAssociations('N'), 'GET /v2/metadefs/namespaces/N/resource_types'],
  [(c) => c.addMetadefAssociation('N', { name: 'R' }), 'POST /v2/metadefs/namespaces/N/resource_types', { name: 'R' }],
  [(c) => c.removeMetadefAssociation('N', 'OS::X'), 'DELETE /v2/metadefs/namespaces/N/resource_types/OS%3A%3AX'],
  [(c) => c.listMetadefTags('N'), 'GET /v2/metadefs/namespaces/N/tags'],
  [(c) => c.setMetadefTags('N', { tags: [] }), 'POST /v2/metadefs/namespaces/N/tags', { tags: [] }],
  [(c) => c.deleteAllMetadefTags('N'), 'DELETE /v2/metadefs/namespaces/N/tags'],
  [(c) => c.showMetadefTag('N', 't'), 'GET /v2/metadefs/namespaces/N/tags/t'],
  [(c) => c.createMetadefTag('N', 't'), 'POST /v2/metadefs/namespaces/N/tags/t'],
  [(c) => c.updateMetadefTag('N', 't', 'u'), 'PUT /v2/metadefs/namespaces/N/tags/t', { name: 'u' }],
  [(c) => c.deleteMetadefTag('N', 't'), 'DELETE /v2/metadefs/namespaces/N/tags/t'],
];

describe('a method sends the request of its operation', () => {
  test.each(sent)('%s', async (act, line, body) => {
    const { url, arrived } = await loopback((_, response) => answerJson(response, 404, {}));
    await act(clientOf(url, listener()));
    const [request] = arrived;
    expect(`${request?.method} ${request?.path}`).toBe(line);
    if (body !== undefined) expect(JSON.parse(request?.body.toString() ?? '')).toEqual(body);
  });
});

describe('headers that choose', () => {
  test('what of the cache is cleared, and whether tags are added', async () => {
    const { url, arrived } = await loopback((_, response) => answerJson(response, 404, {}));
    const client = clientOf(url, listener());
    await client.clearCache('queue');
    await client.appendMetadefTags('N', { tags: [] });
    await client.uploadImageDataTo('i', data, 'slow');
    expect(arrived.map(({ headers }) => headers)).toMatchObject([
      { 'x-image-cache-clear-target': 'queue' },
      { 'x-openstack-append': 'true' },
      { 'x-image-meta-store': 'slow' },
    ]);
  });
});

describe('what will be made is written down', () => {
  test('a namespace by its name, the image of a task by the name that it will have', async () => {
    const { url } = await loopback((_, response) => answerJson(response, 409, {}));
    const heard = listener();
    const client = clientOf(url, heard);
    await client.createMetadefNamespace({ namespace: 'N' });
    await client.createTask({ type: 'import', input: { image_properties: { name: 'later' } } });
    expect(heard.heard).toEqual(['will N', 'exchange createMetadefNamespace 409', 'not N', 'will later', 'exchange createTask 409']);
  });
});

test('the User-Agent names the requirement, where there is one', async () => {
  const base = 'image-api-conformance/1.2.3 (run 7) node/24';
  expect(agentFor(base, undefined)).toBe(base);
  expect(agentFor(base, 'image.show.unknown-is-not-found')).toBe(
    'image-api-conformance/1.2.3 (run 7; image.show.unknown-is-not-found) node/24',
  );
  expect(agentFor('bench', 'x')).toBe('bench (x)');
});

test('data may take hours, the rest two minutes or what api_timeout says', () => {
  expect(deadlineOf('showImage', undefined)).toBe(120);
  expect(deadlineOf('showImage', 7)).toBe(7);
  expect(deadlineOf('deleteImage', undefined)).toBe(600);
  expect(deadlineOf('uploadImageData', 7)).toBe(6 * 3600);
});

test('a wait tells how long it saw which state', () => {
  expect(describeStays([])).toBe('nothing was seen');
  expect(
    describeStays([
      { status: 'uploading', seconds: 1.26 },
      { status: 'importing, held by an import', seconds: 30 },
    ]),
  ).toBe('uploading for 1.3 s, then importing, held by an import for 30.0 s');
});
