import { expect, test } from 'vitest';
import { startServer } from './ask.ts';
import { namespaces, over80, startMetadefs, text } from './metadefs.ts';

test('a namespace made by its name alone has the defaults, and a Location', async () => {
  const { by } = await startMetadefs();
  const made = await by('admin', 'POST ', { namespace: 'ours' });
  expect([made.status, made.headers.get('location')]).toEqual([201, `http://reference.test${namespaces}/ours`]);
  const attributes = { namespace: 'ours', visibility: 'private', protected: false, self: `${namespaces}/ours` };
  expect(made.body).toMatchObject({ ...attributes, schema: '/v2/schemas/metadefs/namespace' });
  expect(Object.keys(made.body)).not.toContain('description');
  expect((await by('admin', 'GET /ours')).body).toEqual(made.body);
});

test('what a request holds is answered as it was sent, and shown as it is kept', async () => {
  const { by } = await startMetadefs();
  const contents = {
    properties: { size: { ...text, default: 3 } },
    objects: [{ name: 'thing', required: ['size'], properties: { size: text } }],
    tags: [{ name: 'old' }],
    resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
  };
  const made = await by('admin', 'POST ', { namespace: 'ours', ...contents });
  expect(made.body).toMatchObject({ ...contents, properties: { size: { ...text, default: '3' } } });
  expect(made.body.objects[0]).not.toHaveProperty('self');
  const shown = await by('admin', 'GET /ours?resource_type=OS::Glance::Image');
  expect(Object.keys(shown.body.properties)).toEqual(['hw_size']);
  expect(shown.body.objects[0]).toMatchObject({
    required: ['hw_size'],
    properties: { hw_size: text },
    self: `${namespaces}/ours/objects/thing`,
  });
  expect((await by('admin', 'GET /ours?resource_type=OS::Nova::Server')).body.properties).toHaveProperty('size');
});

test.each([
  ['nothing in it', {}, 400],
  ['a long name', { namespace: over80 }, 400],
  ['a long display name', { namespace: 'ours', display_name: over80 }, 400],
  ['a visibility of images', { namespace: 'ours', visibility: 'shared' }, 400],
  ['an unknown key', { namespace: 'ours', colour: 'red' }, 400],
  ['a property without title', { namespace: 'ours', properties: { size: { type: 'string' } } }, 400],
  ['a name of the server', { namespace: 'ours', self: '/ours' }, 403],
  ['two tags of one name', { namespace: 'ours', tags: [{ name: 'old' }, { name: 'Old' }] }, 409],
  ['two objects of one name', { namespace: 'ours', objects: [{ name: 'a' }, { name: 'a' }] }, 409],
  ['a name in use', { namespace: 'os::compute::hypervisor' }, 409],
  ['no JSON', '{', 400],
  ['neither object nor list', '"ours"', 400],
])('a request with %s leaves nothing', async (_, body, status) => {
  const { by } = await startMetadefs();
  expect((await by('admin', 'POST ', body)).status).toBe(status);
  expect((await by('admin', 'GET /ours')).status).toBe(404);
});

test('parts without names and properties with unknown keys are refused', async () => {
  const { by } = await startMetadefs();
  for (const part of [{ objects: [{}] }, { tags: [{}] }, { properties: { a: { ...text, colour: 'red' } } }])
    expect((await by('admin', 'POST ', { namespace: 'ours', ...part })).status).toBe(400);
  expect((await by('admin', 'GET /ours')).status).toBe(404);
});

test('an update replaces the attributes and keeps the rest', async () => {
  const { by } = await startMetadefs('member');
  await by('admin', 'POST ', { namespace: 'ours', description: 'old', visibility: 'public', tags: [{ name: 'old' }] });
  await by('admin', 'POST ', { namespace: 'theirs' });
  expect((await by('member', 'GET /ours')).status).toBe(200);
  const updated = await by('admin', 'PUT /ours', { namespace: 'mine', tags: [{ name: 'new' }] });
  expect([updated.status, updated.body.visibility, updated.body.description]).toEqual([200, 'private', undefined]);
  expect((await by('admin', 'GET /mine')).body.tags).toEqual([{ name: 'old' }]);
  for (const gone of ['GET /ours', 'PUT /ours'])
    expect((await by('admin', gone, gone.startsWith('PUT') ? { namespace: 'x' } : undefined)).status).toBe(404);
  expect((await by('member', 'GET /mine')).status).toBe(404);
  expect((await by('admin', 'PUT /mine', { namespace: 'theirs' })).status).toBe(409);
});

test('protection stands in the way of deletion, and of nothing else', async () => {
  const { by } = await startMetadefs();
  const contents = { properties: { size: text }, objects: [{ name: 'thing' }], tags: [{ name: 'old' }] };
  await by('admin', 'POST ', {
    namespace: 'ours',
    protected: true,
    ...contents,
    resource_type_associations: [{ name: 'OS::Nova::Server' }],
  });
  for (const path of [
    '',
    '/objects',
    '/objects/thing',
    '/properties',
    '/properties/size',
    '/tags',
    '/tags/old',
    '/resource_types/OS::Nova::Server',
  ])
    expect([path, (await by('admin', `DELETE /ours${path}`)).status]).toEqual([path, 403]);
  expect((await by('admin', 'GET /ours')).body).toMatchObject(contents);
  expect((await by('admin', 'PUT /ours', { namespace: 'ours' })).status).toBe(200);
  expect((await by('admin', 'DELETE /ours')).status).toBe(204);
  expect((await by('admin', 'DELETE /ours')).status).toBe(404);
  await by('admin', 'POST ', { namespace: 'ours' });
  expect((await by('admin', 'GET /ours')).body).not.toHaveProperty('tags');
});

test('only admins write; whoever does not see a namespace is told nothing', async () => {
  const { by } = await startMetadefs('member', 'reader', 'stranger');
  const owner = (await by('admin', 'POST ', { namespace: 'shown', visibility: 'public' })).body.owner;
  await by('admin', 'POST ', { namespace: 'hidden', objects: [{ name: 'thing' }] });
  expect(owner).not.toBe('');
  for (const role of ['member', 'reader', 'stranger'] as const) {
    expect((await by(role, 'POST ', { namespace: 'x' })).status).toBe(403);
    expect((await by(role, 'GET /shown')).status).toBe(200);
    for (const [request, body] of [
      ['PUT /shown', { namespace: 'shown' }],
      ['DELETE /shown', undefined],
      ['POST /shown/objects', { name: 'thing' }],
      ['POST /shown/tags', { tags: [] }],
      ['DELETE /shown/properties', undefined],
    ] as const) {
      expect([request, (await by(role, request, body)).status]).toEqual([request, 403]);
      expect((await by(role, request.replace('shown', 'hidden'), body)).status).toBe(404);
    }
    for (const path of ['', '/objects', '/objects/thing', '/tags', '/properties', '/resource_types'])
      expect((await by(role, `GET /hidden${path}`)).status).toBe(404);
  }
});

test('a namespace may be given to another project, whose members see it', async () => {
  const { server, as } = startServer();
  const [admin, member] = [await as('admin'), await as('member')];
  await admin('POST', namespaces, { body: { namespace: 'ours', owner: server.users.member.project.id } });
  expect((await member('GET', `${namespaces}/ours`)).status).toBe(200);
  await admin('PUT', `${namespaces}/ours`, { body: { namespace: 'ours' } });
  expect((await member('GET', `${namespaces}/ours`)).status).toBe(404);
});

test('a server without metadata definitions has none for anybody', async () => {
  const { as } = startServer({ metadefs: false });
  for (const role of ['member', 'admin'] as const) {
    const ask = await as(role);
    for (const path of [namespaces, `${namespaces}/OS::Compute::TPM`, '/v2/metadefs/resource_types'])
      expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('GET', '/v2/schemas/metadefs/namespace')).status).toBe(200);
    expect((await ask('POST', namespaces, { body: { namespace: 'ours' } })).status).toBe(404);
  }
});
