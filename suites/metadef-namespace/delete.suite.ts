import { covers, describe, expect, type NewMetadefNamespace, test } from '../../lib/conformance.ts';

const contents = {
  properties: { size: { title: 'Size', type: 'integer' } },
  objects: [{ name: 'disk' }],
  tags: [{ name: 'fast' }],
  resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
} satisfies Partial<NewMetadefNamespace>;

describe('delete a namespace', () => {
  test('a deleted namespace is neither shown nor listed', covers('metadef-namespace.delete.is-gone'), async ({ admin, given, random }) => {
    const base = random.name('namespace');
    const [first, gone, last] = [`${base}-a`, `${base}-b`, `${base}-c`] as const;
    for (const namespace of [first, gone, last]) await given.namespace({ namespace });
    expect(await admin.deleteMetadefNamespace(gone)).toHaveStatus(204);
    expect(await admin.showMetadefNamespace(gone)).toHaveStatus(404);
    const list = await admin.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker: first, limit: 1 });
    expect(list).toHaveStatus(200);
    expect(list.body.namespaces.map(({ namespace }) => namespace)).toEqual([last]);
  });

  test(
    'what a deleted namespace held is gone, and a new one of its name is empty',
    covers('metadef-namespace.delete.takes-its-contents'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace(contents);
      const looks = [
        () => admin.showMetadefObject(namespace, 'disk'),
        () => admin.showMetadefProperty(namespace, 'size'),
        () => admin.showMetadefTag(namespace, 'fast'),
        () => admin.listMetadefAssociations(namespace),
      ];
      for (const look of looks) expect(await look()).toHaveStatus(200);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
      for (const look of looks) expect(await look()).toHaveStatus(404);
      expect(await admin.createMetadefNamespace({ namespace })).toHaveStatus(201);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      for (const part of Object.keys(contents)) expect(shown.body).not.toHaveProperty(part);
    },
  );

  test(
    'definitions of the same names in another namespace stay',
    covers('metadef-namespace.delete.others-stay'),
    async ({ admin, given }) => {
      const { namespace: gone } = await given.namespace(contents);
      const { namespace: other } = await given.namespace(contents);
      const before = await admin.showMetadefNamespace(other);
      expect(await admin.deleteMetadefNamespace(gone)).toHaveStatus(204);
      const after = await admin.showMetadefNamespace(other);
      expect(after).toHaveStatus(200);
      expect(after.body).toMatchObject(contents);
      expect(after.body).toEqual(before.body);
    },
  );

  test('a delete with a body is refused', covers('metadef-namespace.delete.body-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace();
    const request = { method: 'DELETE', path: `/v2/metadefs/namespaces/${namespace}`, headers: { 'content-type': 'application/json' } };
    expect(await admin.sendRaw('deleteMetadefNamespace', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(200);
    expect(await admin.sendRaw('deleteMetadefNamespace', request)).toHaveStatus(204);
  });

  test(
    'a protected namespace cannot be deleted until it is unprotected',
    covers('metadef-namespace.delete.protected-refused'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true, ...contents });
      const before = await admin.showMetadefNamespace(namespace);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(403);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
    },
  );

  test(
    'a namespace that does not exist, or no longer, is not found',
    covers('metadef-namespace.delete.unknown-is-not-found'),
    async ({ admin, given, random }) => {
      const { namespace } = await given.namespace();
      expect(await admin.deleteMetadefNamespace(random.name('namespace'))).toHaveStatus(404);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(404);
    },
  );
});
