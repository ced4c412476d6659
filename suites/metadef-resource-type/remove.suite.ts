import { covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';

const [name, other] = ['OS::Glance::Image', 'OS::Nova::Server'] as const;
const associations = { resource_type_associations: [{ name, prefix: 'hw_' }, { name: other }] };

async function typesOf(client: ImageClient, namespace: string): Promise<string[]> {
  const list = await client.listMetadefAssociations(namespace);
  expect(list).toHaveStatus(200);
  return list.body.resource_type_associations.map((association) => association.name).toSorted();
}

describe('take an association from a namespace', () => {
  test(
    'a removed association is gone, the others stay, and it can be added anew',
    covers('metadef-resource-type.remove.is-gone'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace(associations);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
      expect(await typesOf(admin, namespace)).toEqual([other]);
      expect(await admin.addMetadefAssociation(namespace, { name, prefix: 'new_' })).toHaveStatus(201);
      expect(await typesOf(admin, namespace)).toEqual([name, other]);
    },
  );

  test('a request body is refused', covers('metadef-resource-type.remove.body-refused'), async ({ admin, given }) => {
    const { namespace } = await given.namespace(associations);
    const path = `/v2/metadefs/namespaces/${namespace}/resource_types/${name}`;
    const request = { method: 'DELETE', path, headers: { 'content-type': 'application/json' } };
    expect(await admin.sendRaw('removeMetadefAssociation', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await typesOf(admin, namespace)).toEqual([name, other]);
    expect(await admin.sendRaw('removeMetadefAssociation', request)).toHaveStatus(204);
  });

  test(
    'an association of a protected namespace cannot be removed until it is unprotected',
    covers('metadef-resource-type.remove.protected-refused'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true, ...associations });
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(403);
      expect(await typesOf(admin, namespace)).toEqual([name, other]);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, protected: false })).toHaveStatus(200);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
    },
  );

  test(
    'an association that the namespace does not have, or no longer, is not found',
    covers('metadef-resource-type.remove.missing-is-not-found'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace(associations);
      expect(await admin.removeMetadefAssociation(namespace, 'OS::Cinder::Volume')).toHaveStatus(404);
      expect(await typesOf(admin, namespace)).toEqual([name, other]);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(404);
    },
  );

  test(
    'a private namespace of another project is not found',
    covers('metadef-resource-type.remove.hidden-is-not-found'),
    async ({ stranger, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), ...associations });
      expect(await stranger.removeMetadefAssociation(namespace, name)).toHaveStatus(404);
      expect(await typesOf(admin, namespace)).toEqual([name, other]);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
    },
  );

  test(
    'a member cannot remove an association',
    covers('metadef-resource-type.remove.member-refused'),
    async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), ...associations });
      expect(await member.removeMetadefAssociation(namespace, name)).toHaveStatus(403);
      expect(await typesOf(member, namespace)).toEqual([name, other]);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
    },
  );
});
