import { describe, expect, test } from 'vitest';
import { md5Of, startContentServer } from '../../lib/content/index.ts';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { cloud, fileOf, rawBare, scripted, thrownBy } from './cloud.ts';

const remoteImageId = imageBody().id as string;

/** A service that takes every import, and an image in this state. */
const taking = (image: Record<string, unknown> = {}) =>
  scripted(({ method, path }, response) => {
    if (path === '/v2/info/stores') answerJson(response, 200, { stores: [{ id: 'fast' }, { id: 'slow' }] });
    else if (path === '/v2/info/import') {
      const value = ['glance-direct', 'web-download', 'glance-download', 'copy-image'];
      answerJson(response, 200, { 'import-methods': { description: 'd', type: 'array', value } });
    } else if (method === 'POST') response.writeHead(202).end();
    else answerJson(response, 200, imageBody(image));
  });

describe('importImage', () => {
  test.each<[string, object, object]>([
    ['glance-direct without options', {}, { method: { name: 'glance-direct' } }],
    ['web-download', { method: 'web-download', uri: 'http://h/i' }, { method: { name: 'web-download', uri: 'http://h/i' } }],
    [
      'glance-download',
      { method: 'glance-download', remoteRegion: 'R', remoteImageId, remoteServiceInterface: 'internal' },
      { method: { name: 'glance-download', glance_region: 'R', glance_image_id: remoteImageId, glance_service_interface: 'internal' } },
    ],
    [
      'glance-download by the public interface',
      { method: 'glance-download', remoteRegion: 'R', remoteImageId },
      { method: { name: 'glance-download', glance_region: 'R', glance_image_id: remoteImageId } },
    ],
    ['copy-image to one store', { method: 'copy-image', store: 'slow' }, { method: { name: 'copy-image' }, stores: ['slow'] }],
    [
      'copy-image to some stores',
      { method: 'copy-image', stores: ['fast', 'slow'], allStoresMustSucceed: false },
      { method: { name: 'copy-image' }, stores: ['fast', 'slow'], all_stores_must_succeed: false },
    ],
    [
      'to all stores',
      { allStores: true, allStoresMustSucceed: true },
      { method: { name: 'glance-direct' }, all_stores: true, all_stores_must_succeed: true },
    ],
  ])('sends %s', async (_, options, body) => {
    const { operations, arrived } = await taking();
    await operations.importImage('1', options);
    const last = arrived.at(-1);
    expect(`${last?.method} ${last?.path}`).toBe('POST /v2/images/1/import');
    expect(JSON.parse(String(last?.body))).toEqual(body);
    expect(last?.headers).not.toHaveProperty('x-image-meta-store');
  });

  test.each<[string, object, Record<string, unknown>]>([
    ['store and stores', { store: 'fast', stores: ['slow'] }, {}],
    ['all stores and one', { store: 'fast', allStores: true }, {}],
    ['no stores', { stores: [] }, {}],
    ['a store that there is not', { store: 'cellar' }, {}],
    ['web-download without a URL', { method: 'web-download' }, {}],
    ['a URL for another method', { uri: 'http://h/i' }, {}],
    ['glance-download without an image', { method: 'glance-download', remoteRegion: 'R' }, {}],
    ['glance-download without a region', { method: 'glance-download', remoteImageId }, {}],
    ['a region for another method', { remoteRegion: 'R' }, {}],
    ['an interface for another method', { method: 'web-download', uri: 'http://h/i', remoteServiceInterface: 'public' }, {}],
    ['an image without disk_format', {}, { disk_format: null }],
    ['an image without container_format', {}, { container_format: null }],
  ])('refuses %s, and sends no import', async (_, options, image) => {
    const { operations, arrived } = await taking(image);
    expect((await thrownBy(operations.importImage('1', options))).code).toBe('ERR_ARGUMENT');
    expect(arrived.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('names the methods and stores that there are', async () => {
    const operations = await (await cloud({ importMethods: ['web-download'] })).as('member');
    const image = await operations.createImage('n', rawBare);
    expect((await thrownBy(operations.importImage(image))).message).toContain('it offers web-download');
    const options = { method: 'web-download', uri: 'http://127.0.0.1/', stores: ['cellar'] } as const;
    expect((await thrownBy(operations.importImage(image, options))).message).toContain('the stores are fast, slow, tape');
    expect((await thrownBy(operations.importImage(remoteImageId, { method: 'web-download', uri: 'http://h/' }))).code).toBe(
      'ERR_NOT_FOUND',
    );
  });

  test('takes in what was staged', async () => {
    const operations = await (await cloud()).as('member');
    const image = await operations.createImage('n', rawBare);
    expect(await operations.stageImage(image, { data: 'staged' })).toMatchObject({ status: 'uploading', size: 6 });
    await operations.importImage(image);
    expect(await operations.waitForStatus(image, 'active')).toMatchObject({ checksum: md5Of(Buffer.from('staged')), stores: 'fast' });
  });

  test('takes in what a URL gives', async () => {
    const content = await startContentServer('127.0.0.1', 0);
    try {
      const operations = await (await cloud()).as('member');
      const image = await operations.createImage('n', rawBare);
      await operations.importImage(image, { method: 'web-download', uri: `${content.url}/bytes/key/1000`, stores: ['tape'] });
      expect(await operations.waitForStatus(image, 'active')).toMatchObject({ size: 1000, stores: 'tape' });
    } finally {
      await content.close();
    }
  });

  test('copies to another store', async () => {
    const { as } = await cloud({ importMethods: ['glance-direct', 'copy-image'] });
    const image = await (await as('member')).createImage('n', { ...rawBare, data: 'x' });
    const admin = await as('admin');
    await admin.importImage(image, { method: 'copy-image', store: 'tape' });
    expect(await admin.waitForStatus(image, 'active')).toMatchObject({ stores: 'fast,tape' });
  });
});

describe('stageImage and uploadImage', () => {
  test('take a file', async () => {
    const operations = await (await cloud()).as('member');
    const filename = fileOf('from a file');
    expect(await operations.uploadImage('uploaded', { ...rawBare, filename })).toMatchObject({ status: 'active', size: 11 });
    const image = await operations.createImage('staged', rawBare);
    expect(await operations.stageImage(image.id, { filename })).toMatchObject({ status: 'uploading' });
  });

  test('uploadImage sets attributes, and does not mind a name that is taken', async () => {
    const operations = await (await cloud()).as('member');
    for (const _ of [1, 2]) {
      const image = await operations.uploadImage('same', { ...rawBare, data: 'x', properties: { hw_cpu_cores: 2, min_ram: '1' } });
      expect(image).toMatchObject({ hw_cpu_cores: '2', min_ram: 1 });
    }
  });

  test('want exactly one source', async () => {
    const operations = await (await cloud()).as('member');
    const { id } = await operations.createImage('n', rawBare);
    for (const options of [{}, { filename: fileOf('x'), data: 'x' }]) {
      expect((await thrownBy(operations.stageImage(id, options))).code).toBe('ERR_ARGUMENT');
      expect((await thrownBy(operations.uploadImage('m', { ...rawBare, ...options }))).code).toBe('ERR_ARGUMENT');
    }
    expect((await thrownBy(operations.stageImage(id, { filename: '/nowhere/at/all' }))).code).toBe('ERR_FILE');
    expect(await operations.findImage('m')).toBeUndefined();
  });

  test('stageImage wants an image that is queued', async () => {
    const operations = await (await cloud()).as('member');
    const image = await operations.createImage('n', { ...rawBare, data: 'x' });
    const error = await thrownBy(operations.stageImage(image, { data: 'y' }));
    expect(error.code).toBe('ERR_ARGUMENT');
    expect(error.message).toContain('is active');
  });

  test('uploadImage deletes an image again whose data were refused', async () => {
    const operations = await (await cloud()).as('member');
    expect((await thrownBy(operations.uploadImage('bad', { ...rawBare, diskFormat: 'qcow2', data: 'no qcow2' }))).code).toBe('ERR_STATUS');
    expect(await operations.findImage('bad')).toBeUndefined();
  });
});
