import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { plain } from './scenes.ts';
import { steady } from './steady.ts';

type Query = Record<string, string | number>;

/** Queries by what they are refused, and one of the kind that is taken. */
const refusals: readonly [id: RequirementId, title: string, refused: readonly Query[], taken: Query][] = [
  [
    'metadef-namespace.list.bad-parameters-refused',
    'a parameter out of its range',
    [{ limit: -1 }, { sort_dir: 'up' }, { visibility: 'shared' }],
    { limit: 1, sort_dir: 'asc', visibility: 'private' },
  ],
  ['metadef-namespace.list.limit-no-number-refused', 'a limit that is no number', [{ limit: 'ten' }], { limit: 10 }],
  [
    'metadef-namespace.list.unknown-sort-key-refused',
    'a sort key that namespaces do not have',
    [{ sort_key: 'conformance_colour' }],
    { sort_key: 'namespace' },
  ],
];

describe('lists of namespaces that are refused', () => {
  for (const [id, title, refused, taken] of refusals)
    test(`${title} is refused`, covers(id), async ({ member }) => {
      for (const query of refused) expect(await member.listMetadefNamespaces(wrong(query))).toHaveStatus(400);
      expect(await steady(() => member.listMetadefNamespaces(taken))).toHaveStatus(200);
    });

  test(
    'a marker that names no namespace is not found',
    covers('metadef-namespace.list.unknown-marker-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace: marker } = await shared(plain);
      expect(await member.listMetadefNamespaces({ marker: random.name('namespace') })).toHaveStatus(404);
      expect(await steady(() => member.listMetadefNamespaces({ marker }))).toHaveStatus(200);
    },
  );

  test(
    'a marker that names a private namespace of another project is not found',
    covers('metadef-namespace.list.hidden-marker-is-not-found'),
    async ({ stranger, shared, given, projectOf }) => {
      const { namespace: hidden } = await shared(plain);
      const { namespace: own } = await given.namespace({ owner: projectOf('stranger') });
      expect(await stranger.listMetadefNamespaces({ marker: hidden })).toHaveStatus(404);
      expect(await steady(() => stranger.listMetadefNamespaces({ marker: own }))).toHaveStatus(200);
    },
  );
});
