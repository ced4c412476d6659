import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Bodies = (namespace: string) => readonly unknown[];

/** Updates by what they are refused; a text is sent as the body. */
const refusals: readonly [id: RequirementId, status: number, title: string, bodies: Bodies][] = [
  [
    'metadef-namespace.update.invalid-refused',
    400,
    'an update that breaks the schema',
    (namespace) => [
      { description: 'changed' },
      { namespace: namespace.padEnd(81, 'x') },
      { namespace, description: 'changed', conformance_colour: 'red' },
      { namespace, description: 'changed', visibility: 'shared' },
    ],
  ],
  [
    'metadef-namespace.update.malformed-json-refused',
    400,
    'an update whose body is no JSON, or that has none',
    (namespace) => [JSON.stringify({ namespace, description: 'changed' }).slice(0, -1), ''],
  ],
  [
    'metadef-namespace.update.read-only-refused',
    403,
    'an update of what only the server sets',
    (namespace) => [
      { namespace, description: 'changed', created_at: '2001-01-01T00:00:00Z' },
      { namespace, description: 'changed', updated_at: '2001-01-01T00:00:00Z' },
      { namespace, description: 'changed', self: '/v2/metadefs/namespaces/other' },
      { namespace, description: 'changed', schema: '/v2/schemas/metadefs/namespace' },
    ],
  ],
];

describe('updates of a namespace that are refused', () => {
  for (const [id, status, title, bodies] of refusals)
    test(`${title} is answered ${status}, and nothing changes`, covers(id), async ({ admin, given }) => {
      const { namespace } = await given.namespace({ description: 'as it was' });
      const before = await admin.showMetadefNamespace(namespace);
      for (const body of bodies(namespace)) {
        expect(await admin.updateMetadefNamespace(namespace, wrong(body))).toHaveStatus(status);
        const after = await admin.showMetadefNamespace(namespace);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
      }
      expect(await admin.updateMetadefNamespace(namespace, { namespace, description: 'changed' })).toHaveStatus(200);
    });

  test(
    'a namespace that does not exist is not made by an update',
    covers('metadef-namespace.update.unknown-is-not-found'),
    async ({ admin, given, random }) => {
      const { namespace: known } = await given.namespace();
      const namespace = random.name('namespace');
      expect(await admin.updateMetadefNamespace(namespace, { namespace, description: 'changed' })).toHaveStatus(404);
      expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.updateMetadefNamespace(known, { namespace: known, description: 'changed' })).toHaveStatus(200);
    },
  );

  test(
    'a namespace cannot take the name of another',
    covers('metadef-namespace.update.name-in-use-conflicts'),
    async ({ admin, given, random }) => {
      const names = [
        (await given.namespace({ description: 'one', tags: [{ name: 'one' }] })).namespace,
        (await given.namespace({ description: 'other', tags: [{ name: 'other' }] })).namespace,
      ] as const;
      const [one, other] = names;
      const before = [await admin.showMetadefNamespace(one), await admin.showMetadefNamespace(other)];
      expect(await admin.updateMetadefNamespace(other, { namespace: one, description: 'changed' })).toHaveStatus(409);
      const after = [await admin.showMetadefNamespace(one), await admin.showMetadefNamespace(other)];
      expect(after.map(({ status, body }) => [status, body])).toEqual(before.map(({ body }) => [200, body]));
      const free = random.name('renamed');
      expect(await admin.updateMetadefNamespace(other, { namespace: free, description: 'changed' })).toHaveStatus(200);
    },
  );
});
