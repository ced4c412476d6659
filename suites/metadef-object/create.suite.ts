import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { cable, disk, follow, objectNames, objectsOf } from './object-list.ts';

describe('create an object of a namespace', () => {
  test(
    'a created object is answered so and stands in its namespace',
    covers('metadef-object.create.is-defined'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ objects: [cable] });
      const created = await admin.createMetadefObject(namespace, disk);
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject(disk);
      expect(await objectsOf(admin, namespace)).toMatchObject([cable, disk]);
    },
  );

  test(
    'the self link shows the object and the schema link the schema of objects',
    covers('metadef-object.create.self-and-schema'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ objects: [cable] });
      const created = await admin.createMetadefObject(namespace, disk);
      expect(created).toHaveStatus(201);
      const self = await follow(admin, created.body.self);
      expect(self).toHaveStatus(200);
      expect(self.body).toMatchObject(disk);
      const schema = await follow(admin, created.body.schema);
      expect(schema).toHaveStatus(200);
      expect(schema.body).toMatchObject({ name: 'object', properties: { required: {}, properties: {} } });
    },
  );

  test(
    'an object can be created by its name alone',
    covers('metadef-object.create.name-alone'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.createMetadefObject(namespace, { name: 'disk' })).toHaveStatus(201);
      const shown = await admin.showMetadefObject(namespace, 'disk');
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ name: 'disk', required: [] });
      expect(shown.body.properties).toEqual({});
    },
  );

  test(
    'an object can be created in a protected namespace',
    covers('metadef-object.create.in-a-protected-namespace'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true });
      expect(await admin.createMetadefObject(namespace, disk)).toHaveStatus(201);
      expect(await objectNames(admin, namespace)).toEqual(['disk']);
    },
  );

  test(
    'a required list may name what the object does not have',
    covers('metadef-object.create.required-is-not-looked-up'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.createMetadefObject(namespace, { ...cable, required: ['length'] })).toHaveStatus(201);
      expect(await objectsOf(admin, namespace)).toMatchObject([{ name: 'cable', required: ['length'] }]);
    },
  );
});
