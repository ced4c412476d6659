import { covers, describe, expect, type MetadefNamespaceList, type Reply, test } from '../../lib/conformance.ts';
import { lettered } from './scenes.ts';
import { steady } from './steady.ts';

const byName = { sort_key: 'namespace', sort_dir: 'asc' } as const;

function namesOf({ body }: Reply<MetadefNamespaceList>): string[] {
  return body.namespaces.map(({ namespace }) => namespace);
}

/** The parameters of a link. */
function parametersOf(link: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(link ?? '', 'http://localhost').searchParams);
}

describe('pages and order of namespaces', () => {
  test(
    'a page has no more than limit namespaces, and its next link keeps the other parameters',
    covers('metadef-namespace.list.limit'),
    async ({ member, shared }) => {
      const { a, b, c } = await shared(lettered);
      const query = { ...byName, visibility: 'private' } as const;
      const list = await member.listMetadefNamespaces({ ...query, limit: 2, marker: a });
      expect(list).toHaveStatus(200);
      expect(namesOf(list)).toEqual([b, c]);
      expect(parametersOf(list.body.next)).toMatchObject({ ...query, limit: '2' });
    },
  );

  test(
    'the next links lead through all namespaces, each once',
    covers('metadef-namespace.list.pages-are-the-whole'),
    async ({ member, shared }) => {
      const { a, b, c, d, e } = await shared(lettered);
      const first = await member.listMetadefNamespaces({ ...byName, limit: 2, marker: a });
      expect(first).toHaveStatus(200);
      const second = await member.listMetadefNamespacesAt(first.body.next ?? '/v2/metadefs/namespaces');
      expect(second).toHaveStatus(200);
      expect([namesOf(first), namesOf(second)]).toEqual([
        [b, c],
        [d, e],
      ]);
    },
  );

  test('behind a marker the list goes on', covers('metadef-namespace.list.marker'), async ({ member, shared }) => {
    const { a, b, c, d } = await shared(lettered);
    const upwards = await member.listMetadefNamespaces({ ...byName, limit: 2, marker: b });
    expect(upwards).toHaveStatus(200);
    expect(namesOf(upwards)).toEqual([c, d]);
    const downwards = await member.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'desc', limit: 2, marker: c });
    expect(downwards).toHaveStatus(200);
    expect(namesOf(downwards)).toEqual([b, a]);
  });

  test('sorted by name the list goes upwards or downwards', covers('metadef-namespace.list.sort-by-name'), async ({ member, shared }) => {
    const { a, b, c, d, e } = await shared(lettered);
    const upwards = await member.listMetadefNamespaces({ ...byName, limit: 4, marker: a });
    expect(upwards).toHaveStatus(200);
    expect(namesOf(upwards)).toEqual([b, c, d, e]);
    const downwards = await member.listMetadefNamespaces({ sort_key: 'namespace', sort_dir: 'desc', limit: 4, marker: e });
    expect(downwards).toHaveStatus(200);
    expect(namesOf(downwards)).toEqual([d, c, b, a]);
  });

  test(
    'without a word about order the newest stands first',
    covers('metadef-namespace.list.newest-first'),
    async ({ member, given, touched, random, projectOf }) => {
      const base = random.name('namespace');
      const about = { owner: projectOf('member'), resource_type_associations: [{ name: 'OS::Nova::Aggregate' }] };
      const older = await given.namespace({ ...about, namespace: `${base}-b` });
      await touched(await given.queued());
      const newer = await given.namespace({ ...about, namespace: `${base}-a` });
      const list = await steady(() => member.listMetadefNamespaces({ visibility: 'private', resource_types: 'OS::Nova::Aggregate' }));
      expect(list).toHaveStatus(200);
      expect(namesOf(list).filter((name) => name.startsWith(base))).toEqual([newer.namespace, older.namespace]);
    },
  );

  test(
    'the first link repeats the parameters without the marker',
    covers('metadef-namespace.list.first-link'),
    async ({ member, shared }) => {
      const { a: marker } = await shared(lettered);
      const query = { ...byName, visibility: 'private' } as const;
      const list = await member.listMetadefNamespaces({ ...query, limit: 2, marker });
      expect(list).toHaveStatus(200);
      expect(parametersOf(list.body.first)).toEqual({ ...query, limit: '2' });
      const first = await steady(() => member.listMetadefNamespacesAt(list.body.first));
      expect(first).toHaveStatus(200);
      expect(first.body.first).toBe(list.body.first);
    },
  );
});
