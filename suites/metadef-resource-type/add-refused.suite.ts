import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

const name = 'OS::Glance::Image';
const tooLong = 'x'.repeat(81);

/** Bodies by what they are refused; a text is sent as the body. */
const refusals: readonly [id: RequirementId, status: number, title: string, bodies: readonly unknown[]][] = [
  [
    'metadef-resource-type.add.invalid-refused',
    400,
    'an association that breaks the schema',
    [
      { prefix: 'hw_' },
      { name: tooLong },
      { name, prefix: tooLong },
      { name, properties_target: tooLong },
      { name, conformance_colour: 'red' },
    ],
  ],
  [
    'metadef-resource-type.add.malformed-json-refused',
    400,
    'an association whose body is no JSON, or that has none',
    [JSON.stringify({ name }).slice(0, -1), ''],
  ],
  [
    'metadef-resource-type.add.read-only-refused',
    403,
    'an association that sets a time',
    [
      { name, created_at: '2001-01-01T00:00:00Z' },
      { name, updated_at: '2001-01-01T00:00:00Z' },
    ],
  ],
];

describe('associations that are refused', () => {
  for (const [id, status, title, bodies] of refusals)
    test(`${title} is answered ${status}, and none is added`, covers(id), async ({ admin, namespace: { namespace } }) => {
      for (const body of bodies) expect(await admin.addMetadefAssociation(namespace, wrong(body))).toHaveStatus(status);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toEqual([]);
      const longest = { name, prefix: 'x'.repeat(80), properties_target: 'x'.repeat(80) };
      expect(await admin.addMetadefAssociation(namespace, longest)).toHaveStatus(201);
    });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-resource-type.add.unknown-namespace-is-not-found'),
    async ({ admin, random, namespace: { namespace } }) => {
      const unknown = random.name('namespace');
      expect(await admin.addMetadefAssociation(unknown, { name })).toHaveStatus(404);
      expect(await admin.showMetadefNamespace(unknown)).toHaveStatus(404);
      expect(await admin.addMetadefAssociation(namespace, { name })).toHaveStatus(201);
    },
  );

  test(
    'a second association with one type conflicts, and the first stays as it was',
    covers('metadef-resource-type.add.twice-conflicts'),
    async ({ admin, namespace: { namespace } }) => {
      expect(await admin.addMetadefAssociation(namespace, { name, prefix: 'first_' })).toHaveStatus(201);
      const before = await admin.listMetadefAssociations(namespace);
      expect(await admin.addMetadefAssociation(namespace, { name, prefix: 'second_' })).toHaveStatus(409);
      const after = await admin.listMetadefAssociations(namespace);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(after.body.resource_type_associations).toMatchObject([{ name, prefix: 'first_' }]);
    },
  );

  test(
    'a private namespace of another project is not found',
    covers('metadef-resource-type.add.hidden-is-not-found'),
    async ({ stranger, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await stranger.addMetadefAssociation(namespace, { name })).toHaveStatus(404);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toEqual([]);
      expect(await admin.addMetadefAssociation(namespace, { name })).toHaveStatus(201);
    },
  );

  test(
    'a member cannot add an association',
    covers('metadef-resource-type.add.member-refused'),
    async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await member.addMetadefAssociation(namespace, { name })).toHaveStatus(403);
      const list = await member.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toEqual([]);
      expect(await admin.addMetadefAssociation(namespace, { name })).toHaveStatus(201);
    },
  );
});
