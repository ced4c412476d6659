import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { cable, disk, follow, objectNames, objectOf, objectsOf } from './object-list.ts';
import { container } from './scenes.ts';

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
    async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const own = { ...disk, name: random.word('disk') };
      const created = await admin.createMetadefObject(namespace, own);
      expect(created).toHaveStatus(201);
      const self = await follow(admin, created.body.self);
      expect(self).toHaveStatus(200);
      expect(self.body).toMatchObject(own);
      const schema = await follow(admin, created.body.schema);
      expect(schema).toHaveStatus(200);
      expect(schema.body).toMatchObject({ name: 'object', properties: { required: {}, properties: {} } });
    },
  );

  test('an object can be created by its name alone', covers('metadef-object.create.name-alone'), async ({ admin, shared, random }) => {
    const { namespace } = await shared(container);
    const name = random.word('disk');
    expect(await admin.createMetadefObject(namespace, { name })).toHaveStatus(201);
    const shown = await objectOf(admin, namespace, name);
    expect(shown).toMatchObject({ name, required: [] });
    expect(shown.properties).toEqual({});
  });

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
    async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('cable');
      expect(await admin.createMetadefObject(namespace, { ...cable, name, required: ['length'] })).toHaveStatus(201);
      expect(await objectOf(admin, namespace, name)).toMatchObject({ name, required: ['length'] });
    },
  );
});
