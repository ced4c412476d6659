import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('who may not write namespaces', () => {
  test('a member cannot create a namespace', covers('metadef-namespace.create.member-refused'), async ({ member, admin, random }) => {
    const namespace = random.name('namespace');
    expect(await member.createMetadefNamespace({ namespace })).toHaveStatus(403);
    expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
    expect(await admin.createMetadefNamespace({ namespace })).toHaveStatus(201);
  });

  test('a reader cannot create a namespace', covers('metadef-namespace.create.reader-refused'), async ({ reader, admin, random }) => {
    const namespace = random.name('namespace');
    expect(await reader.createMetadefNamespace({ namespace })).toHaveStatus(403);
    expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(404);
    expect(await admin.createMetadefNamespace({ namespace })).toHaveStatus(201);
  });

  for (const [id, visibility, whose] of [
    ['metadef-namespace.update.member-refused', 'public', 'stranger'],
    ['metadef-namespace.update.own-project-member-refused', 'private', 'member'],
  ] as const)
    test(
      `a member cannot update a ${visibility} namespace of project ${whose}`,
      covers(id),
      async ({ member, admin, given, projectOf }) => {
        const owner = projectOf(whose);
        const { namespace } = await given.namespace({ owner, visibility });
        const before = await member.showMetadefNamespace(namespace);
        expect(before).toHaveStatus(200);
        const update = { namespace, owner, visibility, description: 'changed' } as const;
        expect(await member.updateMetadefNamespace(namespace, update)).toHaveStatus(403);
        const after = await member.showMetadefNamespace(namespace);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        expect(await admin.updateMetadefNamespace(namespace, update)).toHaveStatus(200);
      },
    );

  test(
    'a member cannot delete a namespace',
    covers('metadef-namespace.delete.member-refused'),
    async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await member.deleteMetadefNamespace(namespace)).toHaveStatus(403);
      expect(await member.showMetadefNamespace(namespace)).toHaveStatus(200);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
    },
  );
});
