import { covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';
import { lettered, saidOfB } from './scenes.ts';
import { steady } from './steady.ts';

/** The next namespaces behind a marker by name: how many others there are does not matter. */
async function namesBehind(client: ImageClient, marker: string, limit: number, filter: object = {}): Promise<string[]> {
  const list = await steady(() => client.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker, limit, ...filter }));
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
    async ({ member, shared, projectOf }) => {
      const { a, b, createdB } = await shared(lettered);
      const said = { ...saidOfB, namespace: b, owner: projectOf('member') };
      const list = await member.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'asc', marker: a, limit: 1 });
      expect(list).toHaveStatus(200);
      expect(list.body.namespaces).toMatchObject([{ ...said, visibility: 'private', self: createdB.self, schema: createdB.schema }]);
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
        const list = await steady(() => member.listMetadefNamespaces({ visibility }));
        expect(list).toHaveStatus(200);
        expect(list.body.namespaces.filter((one) => one.visibility !== visibility)).toEqual([]);
      }
    },
  );

  test(
    'by resource types the list holds the namespaces that are associated with one of them',
    covers('metadef-namespace.list.resource-types-filter'),
    async ({ member, shared }) => {
      const [image, server] = ['OS::Glance::Image', 'OS::Nova::Server'] as const;
      const { a, b, d, f } = await shared(lettered);
      expect(await namesBehind(member, a, 2, { resource_types: image })).toEqual([b, f]);
      expect(await namesBehind(member, a, 2, { resource_types: server })).toEqual([d, f]);
      expect(await namesBehind(member, a, 3, { resource_types: `${image},${server}` })).toEqual([b, d, f]);
    },
  );

  test(
    'by a resource type that nothing is associated with the list is empty',
    covers('metadef-namespace.list.unknown-resource-type-is-empty'),
    async ({ member, shared, random }) => {
      const { a, b } = await shared(lettered);
      expect(await namesBehind(member, a, 1, { resource_types: 'OS::Glance::Image' })).toEqual([b]);
      const list = await member.listMetadefNamespaces({ resource_types: random.word('type') });
      expect(list).toHaveStatus(200);
      expect(list.body.namespaces).toEqual([]);
      expect(list.body).not.toHaveProperty('next');
    },
  );
});
