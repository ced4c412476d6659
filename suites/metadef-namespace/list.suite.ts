import { covers, describe, expect, type ImageClient, repeatUntil, test } from '../../lib/conformance.ts';
import { lettered } from './scenes.ts';

/** The next namespaces behind a marker by name: how many others there are does not matter. */
async function namesBehind(client: ImageClient, marker: string, limit: number, filter: object = {}): Promise<string[]> {
  const list = await client.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker, limit, ...filter });
  expect(list).toHaveStatus(200);
  return list.body.namespaces.map(({ namespace }) => namespace);
}

describe('list namespaces', () => {
  test(
    'the list holds what may be seen and nothing else',
    covers('metadef-namespace.list.holds-what-may-be-seen'),
    async ({ member, stranger, given, random, projectOf }) => {
      const [own, foreign] = [projectOf('member'), projectOf('stranger')];
      const base = random.name('namespace');
      const at = (suffix: string) => `${base}-${suffix}`;
      await given.namespace({ namespace: at('a'), owner: own, visibility: 'public' });
      await given.namespace({ namespace: at('b'), owner: foreign, visibility: 'public' });
      await given.namespace({ namespace: at('c'), owner: foreign });
      await given.namespace({ namespace: at('d'), owner: own });
      await given.namespace({ namespace: at('e'), owner: own, visibility: 'public' });
      expect(await namesBehind(member, at('a'), 3)).toEqual([at('b'), at('d'), at('e')]);
      expect(await namesBehind(stranger, at('a'), 3)).toEqual([at('b'), at('c'), at('e')]);
    },
  );

  test(
    'a listed namespace has its attributes and associations, but not what it holds',
    covers('metadef-namespace.list.abbreviated'),
    async ({ member, given, random, projectOf }) => {
      const owner = projectOf('member');
      const base = random.name('namespace');
      await given.namespace({ namespace: `${base}-a`, owner });
      const said = {
        namespace: `${base}-b`,
        owner,
        display_name: 'Listed',
        description: 'What it is for',
        protected: true,
        resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_', properties_target: 'image' }],
      };
      const { created_at, updated_at, ...created } = await given.namespace({
        ...said,
        properties: { size: { title: 'Size', type: 'integer' } },
        objects: [{ name: 'disk' }],
        tags: [{ name: 'fast' }],
      });
      const list = await member.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker: `${base}-a`, limit: 1 });
      expect(list).toHaveStatus(200);
      expect(list.body.namespaces).toMatchObject([{ ...said, visibility: 'private', self: created.self, schema: created.schema }]);
      for (const part of ['properties', 'objects', 'tags']) expect(list.body.namespaces[0]).not.toHaveProperty(part);
    },
  );

  test(
    'by visibility the list holds namespaces of that visibility only',
    covers('metadef-namespace.list.visibility-filter'),
    async ({ member, shared }) => {
      const { a, b } = await shared(lettered);
      expect(await namesBehind(member, a, 1, { visibility: 'private' })).toEqual([b]);
      expect(await namesBehind(member, a, 1, { visibility: 'public' })).not.toContain(b);
      for (const visibility of ['public', 'private'] as const) {
        // Of a list in which somebody else's namespace goes meanwhile Glance answers 403.
        const list = await repeatUntil(
          () => member.listMetadefNamespaces({ visibility }),
          ({ status }) => status !== 403,
        );
        expect(list).toHaveStatus(200);
        expect(list.body.namespaces.filter((one) => one.visibility !== visibility)).toEqual([]);
      }
    },
  );

  test(
    'by resource types the list holds the namespaces that are associated with one of them',
    covers('metadef-namespace.list.resource-types-filter'),
    async ({ member, given, random, projectOf }) => {
      const [image, server, volume] = ['OS::Glance::Image', 'OS::Nova::Server', 'OS::Cinder::Volume'] as const;
      const base = random.name('namespace');
      const at = (suffix: string) => `${base}-${suffix}`;
      const make = (suffix: string, ...types: string[]) =>
        given.namespace({
          namespace: at(suffix),
          owner: projectOf('member'),
          resource_type_associations: types.map((name) => ({ name })),
        });
      await make('a');
      await make('b', image);
      await make('c');
      await make('d', server, volume);
      await make('e', volume);
      await make('f', image, server, volume);
      expect(await namesBehind(member, at('a'), 2, { resource_types: image })).toEqual([at('b'), at('f')]);
      expect(await namesBehind(member, at('a'), 2, { resource_types: server })).toEqual([at('d'), at('f')]);
      expect(await namesBehind(member, at('a'), 3, { resource_types: `${image},${server}` })).toEqual([at('b'), at('d'), at('f')]);
    },
  );

  test(
    'by a resource type that nothing is associated with the list is empty',
    covers('metadef-namespace.list.unknown-resource-type-is-empty'),
    async ({ member, given, random, projectOf }) => {
      const base = random.name('namespace');
      for (const suffix of ['a', 'b'])
        await given.namespace({
          namespace: `${base}-${suffix}`,
          owner: projectOf('member'),
          resource_type_associations: [{ name: 'OS::Glance::Image' }],
        });
      expect(await namesBehind(member, `${base}-a`, 1, { resource_types: 'OS::Glance::Image' })).toEqual([`${base}-b`]);
      const list = await member.listMetadefNamespaces({ resource_types: random.word('type') });
      expect(list).toHaveStatus(200);
      expect(list.body.namespaces).toEqual([]);
      expect(list.body).not.toHaveProperty('next');
    },
  );
});
