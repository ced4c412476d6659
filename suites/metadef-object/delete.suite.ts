import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { cable, disk, objectNames } from './object-list.ts';
import { container } from './scenes.ts';

const objects = [disk, cable];
const withBody = (body: string) => ({ method: 'DELETE', headers: { 'content-type': 'application/json' }, body });

describe('delete an object of a namespace', () => {
  test('a deleted object is gone, and its name is free', covers('metadef-object.delete.is-gone'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects });
    expect(await admin.deleteMetadefObject(namespace, 'disk')).toHaveStatus(204);
    expect(await admin.showMetadefObject(namespace, 'disk')).toHaveStatus(404);
    expect(await objectNames(admin, namespace)).toEqual(['cable']);
    expect(await admin.createMetadefObject(namespace, { ...cable, name: 'disk' })).toHaveStatus(201);
    expect(await objectNames(admin, namespace)).toEqual(['cable', 'disk']);
  });

  test('a request with a body is refused', covers('metadef-object.delete.body-refused'), async ({ admin, given, shared, random }) => {
    const { namespace } = await shared(container);
    const name = random.word('disk');
    await given.metadefObject(namespace, { ...disk, name });
    const path = `/v2/metadefs/namespaces/${namespace}/objects/${name}`;
    expect(await admin.sendRaw('deleteMetadefObject', { ...withBody('{}'), path })).toHaveStatus(400);
    expect(await admin.showMetadefObject(namespace, name)).toHaveStatus(200);
    expect(await admin.deleteMetadefObject(namespace, name)).toHaveStatus(204);
  });

  test('an object of a protected namespace stays', covers('metadef-object.delete.protected-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true, objects });
    expect(await admin.deleteMetadefObject(namespace, 'disk')).toHaveStatus(403);
    expect(await objectNames(admin, namespace)).toEqual(['cable', 'disk']);
    expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
    expect(await admin.deleteMetadefObject(namespace, 'disk')).toHaveStatus(204);
  });

  test(
    'an object or a namespace that does not exist is not found, nor is a deleted object',
    covers('metadef-object.delete.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('disk');
      await given.metadefObject(namespace, { ...disk, name });
      expect(await admin.deleteMetadefObject(namespace, random.word('fan'))).toHaveStatus(404);
      expect(await admin.deleteMetadefObject(random.name('missing'), name)).toHaveStatus(404);
      expect(await admin.showMetadefObject(namespace, name)).toHaveStatus(200);
      expect(await admin.deleteMetadefObject(namespace, name)).toHaveStatus(204);
      expect(await admin.deleteMetadefObject(namespace, name)).toHaveStatus(404);
    },
  );
});

describe('delete all objects of a namespace', () => {
  test(
    'the namespace stays with its properties, tags and associations',
    covers('metadef-object.delete-all.leaves-the-rest'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({
        objects,
        tags: [{ name: 'first' }],
        properties: { size: { title: 'Size', type: 'integer' } },
        resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
      });
      const before = await admin.showMetadefNamespace(namespace);
      expect(before).toHaveStatus(200);
      expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(204);
      expect(await objectNames(admin, namespace)).toEqual([]);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      const { objects: _, ...rest } = before.body;
      expect(rest).toMatchObject({ tags: [{}], properties: { size: {} }, resource_type_associations: [{}] });
      expect(after.body).toMatchObject(rest);
    },
  );

  test(
    'a namespace without objects is answered 204',
    covers('metadef-object.delete-all.of-none'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(204);
      expect(await objectNames(admin, namespace)).toEqual([]);
    },
  );

  test('the objects of a protected namespace stay', covers('metadef-object.delete-all.protected-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true, objects });
    expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(403);
    expect(await objectNames(admin, namespace)).toEqual(['cable', 'disk']);
    expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
    expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(204);
  });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-object.delete-all.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.deleteAllMetadefObjects(random.name('missing'))).toHaveStatus(404);
      expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(204);
    },
  );

  test('a body that is no JSON is refused', covers('metadef-object.delete-all.malformed-body-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects });
    const path = `/v2/metadefs/namespaces/${namespace}/objects`;
    expect(await admin.sendRaw('deleteAllMetadefObjects', { ...withBody('{"objects"'), path })).toHaveStatus(400);
    expect(await objectNames(admin, namespace)).toEqual(['cable', 'disk']);
    expect(await admin.deleteAllMetadefObjects(namespace)).toHaveStatus(204);
  });
});
