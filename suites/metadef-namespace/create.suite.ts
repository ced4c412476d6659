import { covers, describe, expect, type NewMetadefNamespace, test } from '../../lib/conformance.ts';

const contents = {
  properties: { size: { title: 'Size', type: 'integer' }, colour: { title: 'Colour', type: 'string', enum: ['red', 'blue'] } },
  objects: [
    { name: 'disk', description: 'A disk', required: ['bus'], properties: { bus: { title: 'Bus', type: 'string' } } },
    { name: 'net', properties: { model: { title: 'Model', type: 'string' } } },
  ],
  tags: [{ name: 'fast' }, { name: 'slow' }],
  resource_type_associations: [
    { name: 'OS::Glance::Image', prefix: 'hw_', properties_target: 'image' },
    { name: 'OS::Nova::Server', prefix: 'sv_' },
  ],
} satisfies Partial<NewMetadefNamespace>;

describe('create a namespace', () => {
  test(
    'a namespace created by its name alone takes the defaults',
    covers('metadef-namespace.create.defaults'),
    async ({ admin, random, projectOf }) => {
      const namespace = random.name('namespace');
      const defaults = { namespace, visibility: 'private', protected: false, owner: projectOf('admin') };
      const created = await admin.createMetadefNamespace({ namespace });
      expect(created).toHaveStatus(201);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      for (const { body } of [created, shown]) {
        expect(body).toMatchObject(defaults);
        expect(body).not.toHaveProperty('description');
        expect(body).not.toHaveProperty('display_name');
      }
    },
  );

  test(
    'a created namespace has what the request said of it',
    covers('metadef-namespace.create.keeps-what-was-said'),
    async ({ admin, random }) => {
      const said = {
        namespace: random.name('namespace'),
        display_name: 'Näme to show',
        description: 'What it is for, with “quotes”',
        visibility: 'private',
        protected: true,
      } as const;
      const created = await admin.createMetadefNamespace(said);
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject(said);
      const shown = await admin.showMetadefNamespace(said.namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(said);
    },
  );

  test(
    'the Location header leads to the new namespace, as its self link does',
    covers('metadef-namespace.create.location-header'),
    async ({ admin, random }) => {
      const namespace = random.name('namespace');
      const created = await admin.createMetadefNamespace({ namespace });
      expect(created).toHaveStatus(201);
      for (const link of [created.headers.location ?? '', created.body.self]) {
        const found = await admin.sendRaw('showMetadefNamespace', { method: 'GET', path: link.slice(link.indexOf('/v2/')) });
        expect(found).toHaveStatus(200);
        expect(found.body).toMatchObject({ namespace });
      }
    },
  );

  test(
    'one request creates a namespace with all that it holds',
    covers('metadef-namespace.create.with-contents'),
    async ({ admin, random }) => {
      const namespace = random.name('namespace');
      const created = await admin.createMetadefNamespace({ namespace, ...contents });
      expect(created).toHaveStatus(201);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      for (const { properties, objects, tags, resource_type_associations: associations } of [created.body, shown.body]) {
        expect(properties).toEqual(contents.properties);
        expect(sorted(objects)).toMatchObject(contents.objects);
        expect(sorted(tags)).toMatchObject(contents.tags);
        expect(sorted(associations)).toMatchObject(contents.resource_type_associations);
      }
    },
  );

  test(
    'a namespace created with an owner belongs to that project',
    covers('metadef-namespace.create.owner-may-be-given'),
    async ({ member, admin, random, projectOf }) => {
      const [namespace, owner] = [random.name('namespace'), projectOf('member')];
      const created = await admin.createMetadefNamespace({ namespace, owner });
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject({ owner, visibility: 'private' });
      const shown = await member.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, owner });
    },
  );
});

function sorted<T extends { readonly name: string }>(all: readonly T[] = []): T[] {
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
