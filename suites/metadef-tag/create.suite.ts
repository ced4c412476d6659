import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { container } from './scenes.ts';
import { tagNames } from './tag-names.ts';

describe('create a tag of a namespace', () => {
  test('a created tag stands beside those that there are', covers('metadef-tag.create.is-defined'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: [{ name: 'first' }] });
    const created = await admin.createMetadefTag(namespace, 'second');
    expect(created).toHaveStatus(201);
    expect(created.body.name).toBe('second');
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
  });

  test('a tag can be created in a protected namespace', covers('metadef-tag.create.in-a-protected-namespace'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true });
    expect(await admin.createMetadefTag(namespace, 'first')).toHaveStatus(201);
    expect(await tagNames(admin, namespace)).toEqual(['first']);
  });

  test(
    'a tag of 80 characters is taken, one of 81 refused',
    covers('metadef-tag.create.over-80-refused'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.createMetadefTag(namespace, 'b'.repeat(81))).toHaveStatus(400);
      expect(await tagNames(admin, namespace)).toEqual([]);
      expect(await admin.createMetadefTag(namespace, 'a'.repeat(80))).toHaveStatus(201);
      expect(await tagNames(admin, namespace)).toEqual(['a'.repeat(80)]);
    },
  );

  test('a create request with a body is answered 400', covers('metadef-tag.create.body-refused'), async ({ admin, shared, random }) => {
    const { namespace } = await shared(container);
    const name = random.word('first');
    const refused = await admin.sendRaw('createMetadefTag', {
      method: 'POST',
      path: `/v2/metadefs/namespaces/${namespace}/tags/${name}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    expect(refused).toHaveStatus(400);
    expect(await admin.showMetadefTag(namespace, name)).toHaveStatus(404);
    expect(await admin.createMetadefTag(namespace, name)).toHaveStatus(201);
  });

  test(
    'no tag is created in a namespace that does not exist',
    covers('metadef-tag.create.unknown-namespace-is-not-found'),
    async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('first');
      expect(await admin.createMetadefTag(random.name('missing'), name)).toHaveStatus(404);
      expect(await admin.createMetadefTag(namespace, name)).toHaveStatus(201);
    },
  );

  test('a name in use conflicts', covers('metadef-tag.create.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: [{ name: 'first' }] });
    expect(await admin.createMetadefTag(namespace, 'first')).toHaveStatus(409);
    expect(await tagNames(admin, namespace)).toEqual(['first']);
    expect(await admin.createMetadefTag(namespace, 'second')).toHaveStatus(201);
  });

  test('a name in use in other letters conflicts', covers('metadef-tag.create.other-case-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: [{ name: 'first' }] });
    expect(await admin.createMetadefTag(namespace, 'FIRST')).toHaveStatus(409);
    expect(await tagNames(admin, namespace)).toEqual(['first']);
  });
});
