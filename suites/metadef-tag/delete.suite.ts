import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { container } from './scenes.ts';
import { tagNames } from './tag-names.ts';

const tags = [{ name: 'first' }, { name: 'second' }];

describe('delete a tag of a namespace', () => {
  test('a deleted tag is gone, and its name is free', covers('metadef-tag.delete.is-gone'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags });
    expect(await admin.deleteMetadefTag(namespace, 'first')).toHaveStatus(204);
    expect(await admin.showMetadefTag(namespace, 'first')).toHaveStatus(404);
    expect(await tagNames(admin, namespace)).toEqual(['second']);
    expect(await admin.createMetadefTag(namespace, 'first')).toHaveStatus(201);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
  });

  test('a request with a body is refused', covers('metadef-tag.delete.body-refused'), async ({ admin, given, shared, random }) => {
    const { namespace } = await shared(container);
    const name = random.word('first');
    await given.metadefTag(namespace, name);
    const path = `/v2/metadefs/namespaces/${namespace}/tags/${name}`;
    expect(await admin.sendRaw('deleteMetadefTag', { method: 'DELETE', path, body: '{}' })).toHaveStatus(400);
    expect(await admin.showMetadefTag(namespace, name)).toHaveStatus(200);
    expect(await admin.deleteMetadefTag(namespace, name)).toHaveStatus(204);
  });

  test('a tag of a protected namespace stays', covers('metadef-tag.delete.protected-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true, tags });
    expect(await admin.deleteMetadefTag(namespace, 'first')).toHaveStatus(403);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
    expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
    expect(await admin.deleteMetadefTag(namespace, 'first')).toHaveStatus(204);
  });

  test(
    'a tag or a namespace that does not exist is not found, nor is a deleted tag',
    covers('metadef-tag.delete.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('first');
      await given.metadefTag(namespace, name);
      expect(await admin.deleteMetadefTag(namespace, random.word('third'))).toHaveStatus(404);
      expect(await admin.deleteMetadefTag(random.name('missing'), name)).toHaveStatus(404);
      expect(await admin.deleteMetadefTag(namespace, name)).toHaveStatus(204);
      expect(await admin.deleteMetadefTag(namespace, name)).toHaveStatus(404);
    },
  );
});

describe('delete all tags of a namespace', () => {
  test(
    'the namespace stays with its properties, objects and associations',
    covers('metadef-tag.delete-all.leaves-the-rest'),
    async ({ admin, given }) => {
      const types = await admin.listMetadefResourceTypes();
      expect(types).toHaveStatus(200);
      const { namespace } = await given.namespace({
        tags,
        properties: { size: { title: 'Size', type: 'integer' } },
        objects: [{ name: 'disk', properties: { speed: { title: 'Speed', type: 'integer' } } }],
        // Of a type that there is already, for types never go again.
        resource_type_associations: types.body.resource_types.slice(0, 1).map(({ name }) => ({ name })),
      });
      const before = await admin.showMetadefNamespace(namespace);
      expect(before).toHaveStatus(200);
      expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(204);
      expect(await tagNames(admin, namespace)).toEqual([]);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      const { tags: _, ...rest } = before.body;
      expect(after.body).toMatchObject(rest);
    },
  );

  test(
    'a namespace without tags is answered 204',
    covers('metadef-tag.delete-all.of-none'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(204);
      expect(await tagNames(admin, namespace)).toEqual([]);
    },
  );

  test('the tags of a protected namespace stay', covers('metadef-tag.delete-all.protected-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true, tags });
    expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(403);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
    expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
    expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(204);
  });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-tag.delete-all.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.deleteAllMetadefTags(random.name('missing'))).toHaveStatus(404);
      expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(204);
    },
  );

  test('a body that is no JSON is refused', covers('metadef-tag.delete-all.malformed-body-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags });
    const refused = await admin.sendRaw('deleteAllMetadefTags', {
      method: 'DELETE',
      path: `/v2/metadefs/namespaces/${namespace}/tags`,
      headers: { 'content-type': 'application/json' },
      body: '{"tags"',
    });
    expect(refused).toHaveStatus(400);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
    expect(await admin.deleteAllMetadefTags(namespace)).toHaveStatus(204);
  });
});
