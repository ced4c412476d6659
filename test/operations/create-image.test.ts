import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { md5Of, sumOf } from '../../lib/content/index.ts';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { asked, cloud, fileOf, folder, rawBare, scripted, thrownBy } from './cloud.ts';
import { all } from './cloud-lists.ts';

const data = Buffer.from('0123456789'.repeat(20_000));
const sums = { md5: md5Of(data), sha256: sumOf(data, 'sha256') as string };

describe('the data of a new image', () => {
  const sources: [string, () => object][] = [
    ['a file', () => ({ filename: fileOf(data) })],
    ['bytes', () => ({ data })],
    ['text', () => ({ data: data.toString() })],
    ['a readable stream', () => ({ data: Readable.from([data]) })],
    [
      'a generator',
      () => ({
        data: (function* () {
          yield data.toString('utf8', 0, 7);
          yield data.subarray(7);
        })(),
      }),
    ],
    [
      'an async generator',
      () => ({
        data: (async function* () {
          yield data;
        })(),
      }),
    ],
  ];
  test.each(sources)('come from %s, and are compared with the checksum when that is asked for', async (_, source) => {
    const { as, heard } = await cloud();
    const operations = await as('member');
    for (const validateChecksum of [false, true]) {
      const image = await operations.createImage(`image ${validateChecksum}`, { ...rawBare, ...source(), validateChecksum });
      expect(image).toMatchObject({ status: 'active', size: data.length, checksum: sums.md5 });
    }
    expect(heard.where).toEqual([]);
  });

  test('of no length are no data, and make an active image all the same', async () => {
    const operations = await (await cloud()).as('member');
    expect(await operations.createImage('empty', { ...rawBare, data: '' })).toMatchObject({ status: 'active', size: 0 });
  });

  test('may be left out: the record waits for them', async () => {
    const operations = await (await cloud()).as('member');
    expect(await operations.createImage('none', rawBare)).toMatchObject({ status: 'queued', size: null });
  });

  test('of a file whose path is the name of the image', async () => {
    const operations = await (await cloud()).as('member', { imageFormat: 'raw' });
    const path = fileOf(data, 'cirros.img');
    expect(await operations.createImage(path, { containerFormat: 'bare' })).toMatchObject({
      name: 'cirros',
      disk_format: 'raw',
      size: data.length,
    });
    const withEnding = fileOf(data, 'other.raw').replace(/\.raw$/, '');
    expect(await operations.createImage(withEnding)).toMatchObject({ name: 'other', container_format: 'bare', size: data.length });
  });
});

describe('the attributes of a new image', () => {
  test('become strings, but for the four that are integers; meta wins and stays as it is', async () => {
    const operations = await (await cloud()).as('member', { vendorAgentProperties: { xenapi_use_agent: 'false' } });
    const image = await operations.createImage('attributes', {
      ...rawBare,
      tags: ['a', 'b'],
      properties: {
        min_disk: '2',
        min_ram: 3,
        os_hidden: true,
        protected: false,
        hw_cpu_cores: 4,
        hw_boot_menu: true,
        both: 'kwargs',
        none: undefined,
      },
      meta: { both: 'meta' },
    });
    expect(image).toMatchObject({
      min_disk: 2,
      min_ram: 3,
      os_hidden: true,
      protected: false,
      hw_cpu_cores: '4',
      hw_boot_menu: 'true',
      both: 'meta',
    });
    expect(image).toMatchObject({ xenapi_use_agent: 'false', 'owner_specified.openstack.object': 'images/attributes' });
    expect([...image.tags].sort()).toEqual(['a', 'b']);
    expect(image).not.toHaveProperty('none');
  });

  test('name the container; what a vendor says of agents can be left out', async () => {
    const operations = await (await cloud()).as('member', { vendorAgentProperties: { xenapi_use_agent: 'false' } });
    const image = await operations.createImage('n', { ...rawBare, container: 'glance', disableVendorAgent: false });
    expect(image).toMatchObject({ 'owner_specified.openstack.object': 'glance/n', 'owner_specified.openstack.md5': '' });
    expect(image).not.toHaveProperty('xenapi_use_agent');
  });

  test('that are no integers are refused before anything is sent', async () => {
    const { arrived, operations } = await scripted((_, response) => answerJson(response, 200, { images: [], first: '', schema: '' }));
    const error = await thrownBy(operations.createImage('n', { properties: { min_disk: 'two' } }));
    expect(error).toMatchObject({ code: 'ERR_ARGUMENT', message: 'min_disk must be an integer, and is "two".' });
    expect(asked(arrived).filter((request) => request.startsWith('POST'))).toEqual([]);
  });
});

describe('a name that is taken', () => {
  test('by the same data gives the image that is there', async () => {
    const { as } = await cloud();
    const operations = await as('member');
    const first = await operations.createImage('twice', { ...rawBare, data, validateChecksum: true });
    expect(first).toMatchObject({ 'owner_specified.openstack.md5': sums.md5, 'owner_specified.openstack.sha256': sums.sha256 });
    const again = [
      { data, validateChecksum: true },
      { data, ...sums },
      { data, sha256: sums.sha256 },
      { filename: fileOf(data), md5: sums.md5 },
    ];
    for (const options of again) expect((await operations.createImage('twice', { ...rawBare, ...options })).id).toBe(first.id);
    expect(await all(operations.images({ name: 'twice' }))).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['other data', { data: 'other', validateChecksum: true }],
    ['data whose sums nobody knows', { data }],
    ['data of which one sum differs', { data, md5: sums.md5, sha256: sumOf(Buffer.from('other'), 'sha256') }],
  ])('by %s is an error, and nothing is made', async (_, options) => {
    const operations = await (await cloud()).as('member');
    const first = await operations.createImage('twice', { ...rawBare, data, validateChecksum: true });
    const error = await thrownBy(operations.createImage('twice', { ...rawBare, ...options }));
    expect(error.code).toBe('ERR_DUPLICATE');
    expect(error.message).toContain(first.id);
    expect(await all(operations.images({ name: 'twice' }))).toHaveLength(1);
  });

  test('by two images is an error, and does not matter with allowDuplicates', async () => {
    const operations = await (await cloud()).as('member');
    for (const _ of [1, 2]) await operations.createImage('many', { ...rawBare, data, allowDuplicates: true });
    expect((await thrownBy(operations.createImage('many', { ...rawBare, data }))).code).toBe('ERR_DUPLICATE');
    expect(await all(operations.images({ name: 'many' }))).toHaveLength(2);
  });

  test('by an image that shade made is known by its sums too', async () => {
    const operations = await (await cloud()).as('member');
    const properties = { 'owner_specified.shade.md5': sums.md5, 'owner_specified.shade.sha256': sums.sha256 };
    const { id } = await operations.uploadImage('shade', { ...rawBare, data, properties });
    expect((await operations.createImage('shade', { ...rawBare, data, validateChecksum: true })).id).toBe(id);
  });
});

describe('what is refused before anything is made', () => {
  const missing = () => `${folder()}/nothing`;
  test.each<[string, string, () => object]>([
    ['two sources', 'ERR_ARGUMENT', () => ({ filename: fileOf(data), data })],
    ['a file that is not there', 'ERR_FILE', () => ({ filename: missing() })],
    ['a folder', 'ERR_FILE', () => ({ filename: folder() })],
    ['import of nothing', 'ERR_ARGUMENT', () => ({ useImport: true })],
    ['all stores and some', 'ERR_ARGUMENT', () => ({ data, allStores: true, stores: ['fast'] })],
    ['no stores', 'ERR_ARGUMENT', () => ({ data, stores: [] })],
    ['a store that there is not', 'ERR_ARGUMENT', () => ({ data, stores: ['fast', 'cellar'] })],
    [
      'a method that is not offered',
      'ERR_ARGUMENT',
      () => ({ importMethod: 'glance-download', remoteRegion: 'R', remoteImageId: imageBody().id }),
    ],
    ['web-download without a URL', 'ERR_ARGUMENT', () => ({ importMethod: 'web-download' })],
    ['web-download with data', 'ERR_ARGUMENT', () => ({ importMethod: 'web-download', uri: 'http://127.0.0.1/', data })],
    ['glance-download without a region', 'ERR_ARGUMENT', () => ({ importMethod: 'glance-download', remoteImageId: imageBody().id })],
    ['a URL without web-download', 'ERR_ARGUMENT', () => ({ data, useImport: true, uri: 'http://127.0.0.1/' })],
  ])('%s', async (_, code, options) => {
    const { as, heard } = await cloud({ importMethods: ['glance-direct', 'web-download'] });
    const error = await thrownBy((await as('member')).createImage('never', { ...rawBare, ...options() }));
    expect(error.code).toBe(code);
    expect(error.hint).toBeTruthy();
    expect(heard.heard.filter((what) => what.startsWith('will '))).toEqual([]);
  });

  test('what the contract does not know', async () => {
    const { as, heard } = await cloud();
    const error = await thrownBy((await as('member')).createImage('never', { ...rawBare, meta: { protected: 'perhaps' } }));
    expect(error).toMatchObject({ code: 'ERR_ARGUMENT', hint: 'Mend the arguments.' });
    expect(heard.heard).not.toContain('exchange createImage 400');
  });
});

describe('what fails after the record is made', () => {
  test.each<[string, string, () => object]>([
    ['sums of other data', 'ERR_CHECKSUM', () => ({ data, md5: md5Of(Buffer.from('other')), validateChecksum: true })],
    ['a SHA-256 of other data', 'ERR_CHECKSUM', () => ({ data, sha256: sumOf(Buffer.from('other'), 'sha256'), validateChecksum: true })],
    [
      'data that break off',
      'ERR_FILE',
      () => ({
        data: (function* () {
          yield data;
          throw new Error('no more');
        })(),
      }),
    ],
    [
      'data that break off while sums are taken',
      'ERR_FILE',
      () => ({
        data: (function* () {
          yield data;
          throw new Error('no more');
        })(),
        validateChecksum: true,
      }),
    ],
    ['data of another format', 'ERR_STATUS', () => ({ data, diskFormat: 'qcow2' })],
  ])('%s: the image is deleted again', async (_, code, options) => {
    const operations = await (await cloud()).as('member');
    expect((await thrownBy(operations.createImage('never', { ...rawBare, ...options() }))).code).toBe(code);
    expect(await all(operations.images())).toEqual([]);
  });

  test('a checksum that is not that of the data names both', async () => {
    const other = md5Of(Buffer.from('other'));
    const { operations, arrived } = await scripted(({ method, path }, response) => {
      if (path.startsWith('/v2/images?')) answerJson(response, 200, { images: [], first: '/v2/images', schema: '/v2/schemas/images' });
      else if (method === 'POST') answerJson(response, 201, imageBody(), { location: '/v2/images/1' });
      else if (method === 'GET') answerJson(response, 200, imageBody({ status: 'active', size: data.length, checksum: other }));
      else response.writeHead(204).end();
    });
    const error = await thrownBy(operations.createImage('n', { ...rawBare, data, validateChecksum: true }));
    expect(error.code).toBe('ERR_CHECKSUM');
    expect(error.message).toContain(sums.md5);
    expect(error.message).toContain(other);
    expect(asked(arrived).at(-1)).toBe(`DELETE /v2/images/${imageBody().id}`);
  });

  test('an image that cannot be deleted again is named', async () => {
    const { operations } = await scripted(({ method, path }, response) => {
      if (path.startsWith('/v2/images?')) answerJson(response, 200, { images: [], first: '/v2/images', schema: '/v2/schemas/images' });
      else if (method === 'POST') answerJson(response, 201, imageBody(), { location: '/v2/images/1' });
      else answerJson(response, 403, { message: 'not you' });
    });
    const error = await thrownBy(operations.createImage('n', { ...rawBare, data }));
    expect(error).toMatchObject({ code: 'ERR_STATUS', hint: `Delete image ${imageBody().id} by hand.` });
    expect(error.message).toContain('is left over');
  });
});

describe('a new image by import', () => {
  test.each<[string, object, string]>([
    ['when it is asked for', { useImport: true }, 'fast'],
    ['when stores are named', { stores: ['slow', 'tape'] }, 'slow,tape'],
    ['when all stores are to have it', { allStores: true, allStoresMustSucceed: false }, 'fast,slow,tape'],
  ])('%s', async (_, options, stores) => {
    const { as, heard } = await cloud();
    const image = await (await as('member')).createImage('imported', { ...rawBare, data, ...options, wait: true });
    expect(image).toMatchObject({ status: 'active', checksum: sums.md5, stores });
    expect(heard.heard).toContain('exchange importImage 202');
  });

  test('without wait is returned as it is, and with validateChecksum when it has one', async () => {
    const operations = await (await cloud()).as('member');
    expect((await operations.createImage('one', { ...rawBare, data, useImport: true })).status).not.toBe('active');
    expect(await operations.createImage('two', { ...rawBare, data, useImport: true, validateChecksum: true })).toMatchObject({
      checksum: sums.md5,
    });
  });

  test('from a URL that gives nothing fails, and is deleted again', async () => {
    const operations = await (await cloud()).as('member');
    const options = { ...rawBare, importMethod: 'web-download', uri: 'http://127.0.0.1:1/nothing', wait: true } as const;
    expect((await thrownBy(operations.createImage('never', options))).code).toBe('ERR_FAILED');
    expect(await all(operations.images())).toEqual([]);
  });

  test('that takes too long tells what it saw, and is deleted again', async () => {
    const operations = await (await cloud({ importDelayMs: 60_000 })).as('member');
    const error = await thrownBy(operations.createImage('slow', { ...rawBare, data, useImport: true, wait: true, timeout: 5 }));
    expect(error.code).toBe('ERR_TIMEOUT');
    expect(error.message).toMatch(/within 5 s: .*held by an import for 5\.0 s/);
    expect(await all(operations.images())).toEqual([]);
  });
});
