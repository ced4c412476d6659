import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { colour, propertiesOf, propertyOf, size } from './property-list.ts';
import { container } from './scenes.ts';

const properties = { size, colour };
const malformed = { method: 'DELETE', headers: { 'content-type': 'application/json' }, body: '{"properties"' };

describe('delete a property of a namespace', () => {
  test('a deleted property is gone, and the others stay', covers('metadef-property.delete.is-gone'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ properties });
    expect(await admin.deleteMetadefProperty(namespace, 'size')).toHaveStatus(204);
    expect(await admin.showMetadefProperty(namespace, 'size')).toHaveStatus(404);
    expect(Object.keys(await propertiesOf(admin, namespace))).toEqual(['colour']);
  });

  test('a property of a protected namespace stays', covers('metadef-property.delete.protected-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true, properties });
    expect(await admin.deleteMetadefProperty(namespace, 'size')).toHaveStatus(403);
    expect(await propertiesOf(admin, namespace)).toMatchObject(properties);
    expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
    expect(await admin.deleteMetadefProperty(namespace, 'size')).toHaveStatus(204);
  });

  test(
    'a property or a namespace that does not exist is not found, nor is a deleted property',
    covers('metadef-property.delete.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('size');
      await given.metadefProperty(namespace, { name: name, ...size });
      expect(await admin.deleteMetadefProperty(namespace, random.word('weight'))).toHaveStatus(404);
      expect(await admin.deleteMetadefProperty(random.name('missing'), name)).toHaveStatus(404);
      expect(await propertyOf(admin, namespace, name)).toMatchObject(size);
      expect(await admin.deleteMetadefProperty(namespace, name)).toHaveStatus(204);
      expect(await admin.deleteMetadefProperty(namespace, name)).toHaveStatus(404);
    },
  );

  test(
    'to delete one with a body that is no JSON is refused',
    covers('metadef-property.delete.malformed-body-refused'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('size');
      await given.metadefProperty(namespace, { name: name, ...size });
      const path = `/v2/metadefs/namespaces/${namespace}/properties/${name}`;
      expect(await admin.sendRaw('deleteMetadefProperty', { ...malformed, path })).toHaveStatus(400);
      expect(await propertyOf(admin, namespace, name)).toMatchObject(size);
      expect(await admin.deleteMetadefProperty(namespace, name)).toHaveStatus(204);
    },
  );
});

describe('delete all properties of a namespace', () => {
  test(
    'the namespace stays with its objects, tags and associations',
    covers('metadef-property.delete-all.leaves-the-rest'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({
        properties,
        tags: [{ name: 'first' }],
        objects: [{ name: 'paint', required: ['colour'], properties: { colour } }],
        resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
      });
      const before = await admin.showMetadefNamespace(namespace);
      expect(before).toHaveStatus(200);
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(204);
      expect(await propertiesOf(admin, namespace)).toEqual({});
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      const { properties: _, ...rest } = before.body;
      expect(rest).toMatchObject({ tags: [{}], objects: [{}], resource_type_associations: [{}] });
      expect(after.body).toMatchObject(rest);
    },
  );

  test(
    'a namespace without properties is answered 204',
    covers('metadef-property.delete-all.of-none'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(204);
      expect(await propertiesOf(admin, namespace)).toEqual({});
    },
  );

  test(
    'the properties of a protected namespace stay',
    covers('metadef-property.delete-all.protected-refused'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true, properties });
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(403);
      expect(await propertiesOf(admin, namespace)).toMatchObject(properties);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(204);
    },
  );

  test(
    'a namespace that does not exist is not found',
    covers('metadef-property.delete-all.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.deleteAllMetadefProperties(random.name('missing'))).toHaveStatus(404);
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(204);
    },
  );

  test(
    'to delete all with a body that is no JSON is refused',
    covers('metadef-property.delete-all.malformed-body-refused'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ properties });
      const path = `/v2/metadefs/namespaces/${namespace}/properties`;
      expect(await admin.sendRaw('deleteAllMetadefProperties', { ...malformed, path })).toHaveStatus(400);
      expect(await propertiesOf(admin, namespace)).toMatchObject(properties);
      expect(await admin.deleteAllMetadefProperties(namespace)).toHaveStatus(204);
    },
  );
});
