import { covers, describe, expect, secondsBetween, test } from '../../lib/conformance.ts';

interface Timed {
  readonly created_at?: string | undefined;
  readonly updated_at?: string | undefined;
}

function expectSameTimes(one: Timed | undefined, other: Timed | undefined): void {
  expectSameCreation(one, other);
  expect(secondsBetween(one?.updated_at, other?.updated_at)).toBeLessThanOrEqual(1);
}

function expectSameCreation(one: Timed | undefined, other: Timed | undefined): void {
  expect(secondsBetween(one?.created_at, other?.created_at)).toBeLessThanOrEqual(1);
}

const type = 'OS::Glance::Image';

describe('times that several answers tell', () => {
  test(
    'of a member: its update, and what is shown',
    covers('member.update.times-agree'),
    async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      const updated = await stranger.updateMember(id, project, 'accepted');
      expect(updated).toHaveStatus(200);
      const shown = await member.showMember(id, project);
      expect(shown).toHaveStatus(200);
      expectSameTimes(updated.body, shown.body);
    },
  );

  test(
    'of a namespace: a list, an update, and what is shown',
    covers('metadef-namespace.list.times-agree'),
    async ({ admin, given, random }) => {
      const base = random.name('namespace');
      await given.namespace({ namespace: `${base}-a` });
      const { namespace } = await given.namespace({ namespace: `${base}-b` });
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      const list = await admin.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker: `${base}-a`, limit: 1 });
      expect(list).toHaveStatus(200);
      expect(list.body.namespaces.map((one) => one.namespace)).toEqual([namespace]);
      expectSameTimes(list.body.namespaces[0], shown.body);
      const updated = await admin.updateMetadefNamespace(namespace, { namespace, description: 'later' });
      expect(updated).toHaveStatus(200);
      expectSameCreation(updated.body, shown.body);
    },
  );

  test(
    'of the parts of a namespace: its own, and theirs',
    covers('metadef-namespace.show.times-of-its-parts-agree'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ objects: [{ name: 'disk' }], resource_type_associations: [{ name: type }] });
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      const object = await admin.showMetadefObject(namespace, 'disk');
      expect(object).toHaveStatus(200);
      expectSameTimes(shown.body.objects?.[0], object.body);
      const associations = await admin.listMetadefAssociations(namespace);
      expect(associations).toHaveStatus(200);
      expectSameTimes(shown.body.resource_type_associations?.[0], associations.body.resource_type_associations[0]);
    },
  );

  test('of an object: a list, an update, and what is shown', covers('metadef-object.list.times-agree'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects: [{ name: 'disk' }] });
    const shown = await admin.showMetadefObject(namespace, 'disk');
    expect(shown).toHaveStatus(200);
    const list = await admin.listMetadefObjects(namespace);
    expect(list).toHaveStatus(200);
    expectSameTimes(list.body.objects[0], shown.body);
    const updated = await admin.updateMetadefObject(namespace, 'disk', { name: 'disk', description: 'later' });
    expect(updated).toHaveStatus(200);
    expectSameCreation(updated.body, shown.body);
  });

  test(
    'of an association: its creation, the list, and its resource type',
    covers('metadef-resource-type.add.times-agree'),
    async ({ admin, namespace: { namespace } }) => {
      const added = await admin.addMetadefAssociation(namespace, { name: type });
      expect(added).toHaveStatus(201);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expectSameTimes(added.body, list.body.resource_type_associations[0]);
      const types = await admin.listMetadefResourceTypes();
      expect(types).toHaveStatus(200);
      const its = types.body.resource_types.find(({ name }) => name === type);
      expect(Date.parse(its?.created_at ?? '')).toBeLessThanOrEqual(Date.parse(added.body.created_at) + 1000);
    },
  );

  test('of a tag: its update, and what is shown', covers('metadef-tag.update.times-agree'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: [{ name: 'first' }] });
    const shown = await admin.showMetadefTag(namespace, 'first');
    expect(shown).toHaveStatus(200);
    const updated = await admin.updateMetadefTag(namespace, 'first', 'second');
    expect(updated).toHaveStatus(200);
    expectSameCreation(updated.body, shown.body);
  });

  test(
    'of a task: its creation, a list, and what is shown once it is over',
    covers('task.show.times-agree'),
    async ({ admin, content, random, until }) => {
      const input = { import_from: content.missing(), import_from_format: 'raw', image_properties: { name: random.name('image') } };
      const created = await admin.createTask({ type: 'import', input });
      expect(created).toHaveStatus(201);
      expect(secondsBetween(created.body.created_at, created.body.updated_at)).toBeLessThanOrEqual(1);
      const { id } = created.body;
      const shown = await until(
        () => admin.showTask(id),
        ({ body }) => body.status === 'failure',
      );
      expect(shown).toHaveStatus(200);
      expectSameCreation(created.body, shown.body);
      // One page is enough: nobody else makes so many tasks in between.
      const list = await admin.listTasks({ limit: 100 });
      expect(list).toHaveStatus(200);
      expectSameTimes(
        list.body.tasks.find((task) => task.id === id),
        shown.body,
      );
    },
  );
});
