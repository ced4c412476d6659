import { covers, describe, expect, type NewMetadefNamespace, test } from '../../lib/conformance.ts';

const contents = {
  properties: { size: { title: 'Size', type: 'integer' } },
  objects: [{ name: 'disk' }],
  tags: [{ name: 'fast' }],
  resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
} satisfies Partial<NewMetadefNamespace>;

const otherContents = {
  properties: { colour: { title: 'Colour', type: 'string' } },
  objects: [{ name: 'net' }],
  tags: [{ name: 'slow' }],
  resource_type_associations: [{ name: 'OS::Nova::Server' }],
} satisfies Partial<NewMetadefNamespace>;

describe('update a namespace', () => {
  test('an update replaces the attributes', covers('metadef-namespace.update.replaces'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ display_name: 'Before', description: 'before', protected: false });
    const updates = [
      { namespace, display_name: 'After', description: 'after', protected: true },
      { namespace, display_name: 'At last', description: 'at last', protected: false },
    ];
    for (const update of updates) {
      const updated = await admin.updateMetadefNamespace(namespace, update);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject(update);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(update);
    }
  });

  test('what an update leaves out takes its default', covers('metadef-namespace.update.left-out-is-reset'), async ({ admin, given }) => {
    const said = { display_name: 'Shown', description: 'What it is for', visibility: 'public', protected: true } as const;
    const { namespace } = await given.namespace(said);
    expect(await admin.updateMetadefNamespace(namespace, { namespace })).toHaveStatus(200);
    const shown = await admin.showMetadefNamespace(namespace);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ visibility: 'private', protected: false });
    expect(shown.body).not.toHaveProperty('description');
    expect(shown.body).not.toHaveProperty('display_name');
  });

  test(
    'an update without an owner gives the namespace to the project of the caller',
    covers('metadef-namespace.update.owner-left-out-is-the-caller'),
    async ({ admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await admin.updateMetadefNamespace(namespace, { namespace })).toHaveStatus(200);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body.owner).toBe(projectOf('admin'));
    },
  );

  test(
    'an update leaves what the namespace holds, though it speaks of other contents',
    covers('metadef-namespace.update.contents-stay'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace(contents);
      for (const update of [{ description: 'changed' }, { description: 'changed again', ...otherContents }]) {
        expect(await admin.updateMetadefNamespace(namespace, { namespace, ...update })).toHaveStatus(200);
        const shown = await admin.showMetadefNamespace(namespace);
        expect(shown).toHaveStatus(200);
        expect(shown.body).toMatchObject({ description: update.description, ...contents });
        expect(Object.keys(shown.body.properties ?? {})).toEqual(['size']);
      }
    },
  );

  test(
    'a renamed namespace is found by its new name only, with all that it holds',
    covers('metadef-namespace.update.renames'),
    async ({ admin, given, random }) => {
      const { namespace: before } = await given.namespace(contents);
      const namespace = random.name('renamed');
      const updated = await admin.updateMetadefNamespace(before, { namespace });
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ namespace });
      expect(await admin.showMetadefNamespace(before)).toHaveStatus(404);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, ...contents });
    },
  );

  test(
    'an update in a later second leaves created_at',
    covers('metadef-namespace.update.created-at-stays'),
    async ({ admin, given, touched }) => {
      const { namespace } = await given.namespace();
      const before = await admin.showMetadefNamespace(namespace);
      expect(before).toHaveStatus(200);
      await touched(await given.queued());
      expect(await admin.updateMetadefNamespace(namespace, { namespace, description: 'later' })).toHaveStatus(200);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      expect(after.body).toMatchObject({ description: 'later', created_at: before.body.created_at });
    },
  );

  test(
    'an update in a later second moves updated_at',
    covers('metadef-namespace.update.moves-updated-at'),
    async ({ admin, given, touched }) => {
      const { namespace } = await given.namespace();
      const before = await admin.showMetadefNamespace(namespace);
      expect(before).toHaveStatus(200);
      await touched(await given.queued());
      expect(await admin.updateMetadefNamespace(namespace, { namespace, description: 'later' })).toHaveStatus(200);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      expect(Date.parse(after.body.updated_at ?? '')).toBeGreaterThan(Date.parse(before.body.updated_at ?? ''));
    },
  );

  test(
    'the answer to an update has the updated_at that is shown',
    covers('metadef-namespace.update.answers-what-is-shown'),
    async ({ admin, given, touched }) => {
      const { namespace } = await given.namespace();
      await touched(await given.queued());
      const updated = await admin.updateMetadefNamespace(namespace, { namespace, description: 'later' });
      expect(updated).toHaveStatus(200);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(updated.body.updated_at).toBe(shown.body.updated_at);
    },
  );

  test('a protected namespace can be updated', covers('metadef-namespace.update.protected-may-be-updated'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ protected: true });
    const update = { namespace, protected: true, description: 'changed' };
    expect(await admin.updateMetadefNamespace(namespace, update)).toHaveStatus(200);
    const shown = await admin.showMetadefNamespace(namespace);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject(update);
  });
});
