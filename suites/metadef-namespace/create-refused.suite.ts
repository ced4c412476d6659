import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Json = Record<string, unknown>;

const property = { title: 'Size', type: 'integer' };

/** What a request says beside the name, by what it is refused, and what the same request is taken with. */
const refusals: readonly [id: RequirementId, status: number, title: string, refused: readonly Json[], taken: Json][] = [
  [
    'metadef-namespace.create.long-texts-refused',
    400,
    'a display name over 80 characters or a description over 500',
    [{ display_name: 'é'.repeat(81) }, { description: 'é'.repeat(501) }],
    { display_name: 'é'.repeat(80), description: 'é'.repeat(500) },
  ],
  [
    'metadef-namespace.create.unknown-visibility-refused',
    400,
    'a visibility other than public and private',
    [{ visibility: 'shared' }, { visibility: 'community' }],
    { visibility: 'private' },
  ],
  [
    'metadef-namespace.create.unknown-key-refused',
    400,
    'a key that a namespace does not have',
    [{ conformance_colour: 'red' }],
    { description: 'red' },
  ],
  [
    'metadef-namespace.create.bad-property-refused',
    400,
    'a property without title, or of a type that does not exist',
    [{ properties: { size: { type: 'integer' } } }, { properties: { size: { ...property, type: 'colour' } } }],
    { properties: { size: property } },
  ],
  [
    'metadef-namespace.create.nameless-part-refused',
    400,
    'an object or a tag without a name',
    [{ objects: [{ description: 'nameless' }] }, { tags: [{}] }],
    { objects: [{ name: 'named' }], tags: [{ name: 'named' }] },
  ],
  [
    'metadef-namespace.create.read-only-refused',
    403,
    'an attribute that only the server sets',
    [
      { created_at: '2001-01-01T00:00:00Z' },
      { updated_at: '2001-01-01T00:00:00Z' },
      { self: '/v2/metadefs/namespaces/other' },
      { schema: '/v2/schemas/metadefs/namespace' },
    ],
    {},
  ],
  [
    'metadef-namespace.create.conflict-within-leaves-nothing',
    409,
    'two parts of one name',
    [
      { objects: [{ name: 'twice' }, { name: 'twice' }] },
      { tags: [{ name: 'twice' }, { name: 'twice' }] },
      { resource_type_associations: [{ name: 'OS::Glance::Image' }, { name: 'OS::Glance::Image' }] },
    ],
    {
      objects: [{ name: 'once' }, { name: 'twice' }],
      tags: [{ name: 'once' }, { name: 'twice' }],
      resource_type_associations: [{ name: 'OS::Glance::Image' }, { name: 'OS::Nova::Server' }],
    },
  ],
];

describe('requests to create a namespace that are refused', () => {
  for (const [id, status, title, refused, taken] of refusals)
    test(`${title} is answered ${status}, and no namespace comes into being`, covers(id), async ({ admin, random }) => {
      const namespace = random.name('namespace');
      for (const said of refused) {
        expect(await admin.createMetadefNamespace(wrong({ namespace, ...said }))).toHaveStatus(status);
        expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
      }
      expect(await admin.createMetadefNamespace({ namespace, ...taken })).toHaveStatus(201);
    });

  test('a namespace has to have a name', covers('metadef-namespace.create.without-a-name-refused'), async ({ admin, random }) => {
    const said = { display_name: random.word('display'), visibility: 'private' } as const;
    expect(await admin.createMetadefNamespace(wrong(said))).toHaveStatus(400);
    expect(await admin.createMetadefNamespace({ namespace: random.name('namespace'), ...said })).toHaveStatus(201);
  });

  test(
    'a name of 80 characters is taken and one of 81 refused',
    covers('metadef-namespace.create.over-80-refused'),
    async ({ admin, random }) => {
      const longest = random.name('namespace').padEnd(80, 'x');
      expect(await admin.createMetadefNamespace(wrong({ namespace: `${longest}x` }))).toHaveStatus(400);
      expect(await admin.showMetadefNamespace(longest)).toHaveStatus(404);
      expect(await admin.showMetadefNamespace(`${longest}x`)).toHaveStatus(404);
      expect(await admin.createMetadefNamespace({ namespace: longest })).toHaveStatus(201);
      const shown = await admin.showMetadefNamespace(longest);
      expect(shown).toHaveStatus(200);
      expect(shown.body.namespace).toBe(longest);
    },
  );

  test(
    'a body that is no JSON, or none at all, is refused',
    covers('metadef-namespace.create.malformed-json-refused'),
    async ({ admin, random }) => {
      const namespace = random.name('namespace');
      const body = JSON.stringify({ namespace });
      expect(await admin.createMetadefNamespace(wrong(body.slice(0, -1)))).toHaveStatus(400);
      expect(await admin.createMetadefNamespace(wrong(''))).toHaveStatus(400);
      expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.createMetadefNamespace({ namespace })).toHaveStatus(201);
    },
  );

  test(
    'a name that is in use conflicts, and the first namespace stays as it was',
    covers('metadef-namespace.create.name-in-use-conflicts'),
    async ({ admin, given, random }) => {
      const { namespace } = await given.namespace({ description: 'the first', tags: [{ name: 'first' }] });
      const before = await admin.showMetadefNamespace(namespace);
      const second = { description: 'the second', tags: [{ name: 'second' }] };
      expect(await admin.createMetadefNamespace({ namespace, ...second })).toHaveStatus(409);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await admin.createMetadefNamespace({ namespace: random.name('namespace'), ...second })).toHaveStatus(201);
    },
  );
});
