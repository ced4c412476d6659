import { expect, test } from 'vitest';
import { namespaces, over80, startMetadefs, text } from './metadefs.ts';

async function startWithNamespace() {
  const started = await startMetadefs();
  await started.by('admin', 'POST ', { namespace: 'ours' });
  return started;
}

test('an object is made, replaced, renamed and deleted', async () => {
  const { by } = await startWithNamespace();
  const made = await by('admin', 'POST /ours/objects', { name: 'a', description: 'd', required: ['p'], properties: { p: text } });
  expect([made.status, made.body.self, made.body.schema]).toEqual([201, `${namespaces}/ours/objects/a`, '/v2/schemas/metadefs/object']);
  expect((await by('admin', 'GET /ours/objects/a')).body).toEqual(made.body);
  await by('admin', 'PUT /ours/objects/a', { name: 'b' });
  expect((await by('admin', 'GET /ours/objects/b')).body).toMatchObject({ required: [], properties: {} });
  expect((await by('admin', 'GET /ours/objects/a')).status).toBe(404);
  await by('admin', 'POST /ours/objects', { name: 'c' });
  expect((await by('admin', 'POST /ours/objects', { name: 'C' })).status).toBe(409);
  expect((await by('admin', 'PUT /ours/objects/b', { name: 'c' })).status).toBe(409);
  expect((await by('admin', 'DELETE /ours/objects/b')).status).toBe(204);
  expect((await by('admin', 'DELETE /ours/objects')).status).toBe(204);
  expect((await by('admin', 'GET /ours/objects')).body).toEqual({ objects: [], schema: 'v2/schemas/metadefs/objects' });
});

test.each([
  [{}, 400],
  [{ name: over80 }, 400],
  [{ name: 'a', colour: 'red' }, 400],
  [{ name: 'a', required: ['p', 'p'] }, 400],
  [{ name: 'a', properties: { p: { type: 'string' } } }, 400],
  [{ name: 'a', properties: { p: { ...text, colour: 'red' } } }, 400],
  [{ name: 'a', schema: 'x' }, 403],
])('the object %j is refused with %i', async (body, status) => {
  const { by } = await startWithNamespace();
  expect((await by('admin', 'POST /ours/objects', body)).status).toBe(status);
  expect((await by('admin', 'GET /ours/objects')).body.objects).toEqual([]);
});

test('a property keeps its keywords, and a default is text', async () => {
  const { by } = await startWithNamespace();
  const keywords = { enum: ['b', 2], operators: ['<or>'], readonly: false, pattern: 'x', minLength: 0, items: { type: 'string' } };
  const made = await by('admin', 'POST /ours/properties', { name: 'p', ...text, ...keywords, default: true, minimum: -1.5 });
  expect([made.status, made.body]).toEqual([201, { name: 'p', ...text, ...keywords, default: 'True', minimum: -1.5 }]);
  expect((await by('admin', 'GET /ours/properties/p')).body).toEqual(made.body);
  expect((await by('admin', 'GET /ours/properties')).body).toEqual({ properties: { p: made.body } });
});

test('a property is found behind the prefix of an association', async () => {
  const { by } = await startWithNamespace();
  await by('admin', 'POST /ours/properties', { name: 'p', ...text });
  await by('admin', 'POST /ours/resource_types', { name: 'OS::Glance::Image', prefix: 'hw_' });
  await by('admin', 'POST /ours/resource_types', { name: 'OS::Nova::Server' });
  for (const [path, status] of [
    ['hw_p?resource_type=OS::Glance::Image', 200],
    ['p?resource_type=OS::Glance::Image', 404],
    ['p?resource_type=OS::Nova::Server', 404],
    ['p?resource_type=OS::Nova::Flavor', 404],
    ['hw_p', 404],
  ] as const)
    expect([path, (await by('admin', `GET /ours/properties/${path}`)).status]).toEqual([path, status]);
});

test('a property is replaced and renamed, but not to a name in use', async () => {
  const { by, stumbling } = await startWithNamespace();
  await by('admin', 'POST /ours/properties', { name: 'p', ...text, description: 'd' });
  await by('admin', 'POST /ours/properties', { name: 'q', ...text });
  expect((await by('admin', 'POST /ours/properties', { name: 'q', ...text })).status).toBe(409);
  expect((await by('admin', 'PUT /ours/properties/p', { name: 'r', ...text })).body).toEqual({ name: 'r', ...text });
  expect((await by('admin', 'GET /ours/properties/p')).status).toBe(404);
  expect((await by('admin', 'PUT /ours/properties/r', { name: 'q', ...text })).status).toBe(409);
  expect((await stumbling('DELETE', `${namespaces}/ours/properties/r`, { body: {} })).status).toBe(500);
  expect((await by('admin', 'DELETE /ours/properties/r')).status).toBe(204);
  expect(Object.keys((await by('admin', 'GET /ours/properties')).body.properties)).toEqual(['q']);
});

test.each([
  [{ ...text }, 400],
  [{ name: 'p', type: 'string' }, 400],
  [{ name: 'p', ...text, type: 'long' }, 400],
  [{ name: 'p', ...text, minLength: -1 }, 400],
  [{ name: 'p', ...text, readonly: 'yes' }, 400],
  [{ name: 'p', ...text, items: { type: 'long' } }, 400],
  [{ name: 'p', ...text, default: 'ü' }, 400],
  [{ name: 'p', ...text, created_at: 'x' }, 403],
])('the property %j is refused with %i', async (body, status) => {
  const { by } = await startWithNamespace();
  expect((await by('admin', 'POST /ours/properties', body)).status).toBe(status);
  expect((await by('admin', 'GET /ours/properties')).body.properties).toEqual({});
});

test('tags are set in place of others, or beside them', async () => {
  const { by } = await startWithNamespace();
  const set = async (tags: string[], headers?: Record<string, string>) =>
    (await by('admin', 'POST /ours/tags', { tags: tags.map((name) => ({ name })) }, headers)).status;
  const present = async () =>
    (await by('admin', 'GET /ours/tags?sort_key=name&sort_dir=asc')).body.tags.map(({ name }: { name: string }) => name);
  expect(await set(['a', 'b'])).toBe(201);
  expect(await set(['c'], { 'x-openstack-append': 'True' })).toBe(201);
  expect(await present()).toEqual(['a', 'b', 'c']);
  expect(await set(['d', 'c'], { 'x-openstack-append': 'True' })).toBe(409);
  expect(await set(['d', 'D'])).toBe(409);
  expect(await set([])).toBe(201);
  expect(await present()).toEqual(['a', 'b', 'c']);
  expect(await set(['d'], { 'x-openstack-append': 'False' })).toBe(201);
  expect(await present()).toEqual(['d']);
  for (const body of [{ tags: [{ name: over80 }] }, {}]) expect((await by('admin', 'POST /ours/tags', body)).status).toBe(400);
  expect((await by('admin', 'POST /ours/tags', { tags: ['d'] })).status).toBe(400);
  expect(await present()).toEqual(['d']);
});

test('a tag is made, renamed and deleted', async () => {
  const { by } = await startWithNamespace();
  expect((await by('admin', 'POST /ours/tags/a')).status).toBe(201);
  expect((await by('admin', 'POST /ours/tags/b', {}, { 'content-length': '2' })).status).toBe(400);
  for (const [request, body, status] of [
    ['POST /ours/tags/A', undefined, 409],
    [`POST /ours/tags/${over80}`, undefined, 400],
    ['POST /ours/tags/b', undefined, 201],
    ['PUT /ours/tags/a', { name: 'b' }, 409],
    ['PUT /ours/tags/a', { name: 'a' }, 200],
    ['PUT /ours/tags/a', { name: over80 }, 400],
    ['PUT /ours/tags/a', { name: 'c', created_at: 'x' }, 403],
    ['PUT /ours/tags/a', { name: 'c' }, 200],
    ['GET /ours/tags/a', undefined, 404],
    ['GET /ours/tags/c', undefined, 200],
    ['DELETE /ours/tags/c', undefined, 204],
    ['DELETE /ours/tags/c', undefined, 404],
    ['DELETE /ours/tags', undefined, 204],
  ] as const)
    expect([request, (await by('admin', request, body)).status]).toEqual([request, status]);
});

test('associations come, conflict and go; resource types stay', async () => {
  const { by } = await startWithNamespace();
  const made = await by('admin', 'POST /ours/resource_types', { name: 'OS::Heat::Stack', prefix: 's_', properties_target: 't' });
  expect([made.status, made.body]).toMatchObject([201, { name: 'OS::Heat::Stack', prefix: 's_', properties_target: 't' }]);
  for (const [body, status] of [
    [{ name: 'OS::Heat::Stack' }, 409],
    [{}, 400],
    [{ name: 'x', prefix: over80 }, 400],
    [{ name: 'x', created_at: 'x' }, 403],
  ] as const)
    expect((await by('admin', 'POST /ours/resource_types', body)).status).toBe(status);
  expect((await by('admin', 'GET /ours/resource_types')).body).toEqual({ resource_type_associations: [made.body] });
  expect((await by('admin', 'DELETE /ours/resource_types/OS::Heat::Stack')).status).toBe(204);
  expect((await by('admin', 'DELETE /ours/resource_types/OS::Heat::Stack')).status).toBe(404);
  const types = (await by('admin', 'GET /v2/metadefs/resource_types')).body.resource_types.map(({ name }: { name: string }) => name);
  expect(types).toEqual(expect.arrayContaining(['OS::Glance::Image', 'OS::Heat::Stack']));
});

test('everything in a namespace that does not exist is 404', async () => {
  const { by } = await startMetadefs();
  for (const [request, body] of [
    ['GET /nope/objects', undefined],
    ['POST /nope/objects', { name: 'a' }],
    ['DELETE /nope/objects', undefined],
    ['GET /nope/properties/p', undefined],
    ['POST /nope/properties', { name: 'p', ...text }],
    ['PUT /nope/tags/a', { name: 'a' }],
    ['POST /nope/tags', { tags: [] }],
    ['GET /nope/resource_types', undefined],
    ['DELETE /nope/resource_types/x', undefined],
  ] as const)
    expect([request, (await by('admin', request, body)).status]).toEqual([request, 404]);
});
