import { describe, expect, test } from 'vitest';
import { answerJson } from '../http/loopback.ts';
import { asked, cloud, rawBare, scripted, thrownBy } from './cloud.ts';

test.each([
  ['getImageSchema', 'image'],
  ['getImagesSchema', 'images'],
  ['getMemberSchema', 'member'],
  ['getMembersSchema', 'members'],
  ['getTaskSchema', 'task'],
  ['getTasksSchema', 'tasks'],
  ['getMetadefNamespaceSchema', 'metadefs/namespace'],
  ['getMetadefNamespacesSchema', 'metadefs/namespaces'],
  ['getMetadefObjectSchema', 'metadefs/object'],
  ['getMetadefObjectsSchema', 'metadefs/objects'],
  ['getMetadefPropertySchema', 'metadefs/property'],
  ['getMetadefPropertiesSchema', 'metadefs/properties'],
  ['getMetadefResourceTypeSchema', 'metadefs/resource_type'],
  ['getMetadefResourceTypesSchema', 'metadefs/resource_types'],
  ['getMetadefTagSchema', 'metadefs/tag'],
  ['getMetadefTagsSchema', 'metadefs/tags'],
] as const)('%s', async (method, path) => {
  const schema = { name: path, properties: { name: {} } };
  const { operations, arrived } = await scripted((_, response) => answerJson(response, 200, schema));
  expect(await operations[method]()).toEqual(schema);
  expect(asked(arrived)).toEqual([`GET /v2/schemas/${path}`]);
  const missing = await scripted((_, response) => answerJson(response, 404, { message: 'no schema' }));
  expect(await thrownBy(missing.operations[method]())).toMatchObject({ code: 'ERR_NOT_FOUND', message: expect.stringContaining(method) });
});

describe('stores', () => {
  test('are listed, with details for an admin', async () => {
    const { as } = await cloud();
    expect((await (await as('member')).stores()).map(({ id }) => id)).toEqual(['fast', 'slow', 'tape']);
    expect((await (await as('admin')).storesWithDetails())[0]).toMatchObject({ id: 'fast', default: 'true', type: expect.any(String) });
    expect((await thrownBy((await as('member')).storesWithDetails())).code).toBe('ERR_STATUS');
  });

  test('of a deployment that names none are an error', async () => {
    expect((await thrownBy((await (await cloud({ stores: [] })).as('member')).stores())).code).toBe('ERR_NOT_FOUND');
  });
});

test('getImportInfo', async () => {
  const operations = await (await cloud({ importMethods: ['web-download'] })).as('member');
  expect((await operations.getImportInfo())['import-methods'].value).toEqual(['web-download']);
});

test('imageLocations and addImageLocation', async () => {
  const { operations, arrived } = await scripted(({ method }, response) => {
    if (method === 'POST') response.writeHead(202).end();
    else answerJson(response, 200, [{ url: 'file:///x', metadata: { store: 'fast' } }]);
  });
  await operations.addImageLocation('1', { url: 'http://h/i', validation_data: { os_hash_algo: 'sha256', os_hash_value: 'ab' } });
  expect(await operations.imageLocations('1')).toEqual([{ url: 'file:///x', metadata: { store: 'fast' } }]);
  expect(asked(arrived)).toEqual(['POST /v2/images/1/locations', 'GET /v2/images/1/locations']);
  const member = await (await cloud()).as('member');
  expect((await thrownBy(member.imageLocations(await member.createImage('n', rawBare)))).code).toBe('ERR_STATUS');
});
