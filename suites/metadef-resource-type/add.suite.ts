import { covers, describe, expect, test } from '../../lib/conformance.ts';

const name = 'OS::Glance::Image';

describe('associate a namespace with a resource type', () => {
  test(
    'an added association is answered and stands in the namespace',
    covers('metadef-resource-type.add.is-associated'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ resource_type_associations: [{ name: 'OS::Nova::Server' }] });
      const association = { name, prefix: 'hw_', properties_target: 'image' };
      const added = await admin.addMetadefAssociation(namespace, association);
      expect(added).toHaveStatus(201);
      expect(added.body).toMatchObject(association);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toHaveLength(2);
      expect(list.body.resource_type_associations.find((one) => one.name === name)).toMatchObject(association);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body.resource_type_associations?.find((one) => one.name === name)).toMatchObject(association);
    },
  );

  test(
    'an association added by its name alone has no prefix and no properties target',
    covers('metadef-resource-type.add.name-alone'),
    async ({ admin, namespace: { namespace } }) => {
      const added = await admin.addMetadefAssociation(namespace, { name });
      expect(added).toHaveStatus(201);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      for (const association of [added.body, ...list.body.resource_type_associations]) {
        expect(association).toMatchObject({ name });
        expect(association).not.toHaveProperty('prefix');
        expect(association).not.toHaveProperty('properties_target');
      }
      expect(list.body.resource_type_associations).toHaveLength(1);
    },
  );

  test(
    'an association lets its namespace be found by the resource type',
    covers('metadef-resource-type.add.lets-the-namespace-be-found'),
    async ({ admin, given, random }) => {
      const base = random.name('namespace');
      for (const suffix of ['a', 'b']) await given.namespace({ namespace: `${base}-${suffix}` });
      await given.namespace({ namespace: `${base}-c`, resource_type_associations: [{ name }] });
      const firstBehind = async () => {
        const query = { sort_key: 'namespace', sort_dir: 'asc', marker: `${base}-a`, limit: 1, resource_types: name } as const;
        const list = await admin.listMetadefNamespaces(query);
        expect(list).toHaveStatus(200);
        return list.body.namespaces.map(({ namespace }) => namespace);
      };
      expect(await firstBehind()).toEqual([`${base}-c`]);
      expect(await admin.addMetadefAssociation(`${base}-b`, { name })).toHaveStatus(201);
      expect(await firstBehind()).toEqual([`${base}-b`]);
    },
  );

  test(
    'an association can be added to a protected namespace',
    covers('metadef-resource-type.add.to-a-protected-namespace'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true });
      expect(await admin.addMetadefAssociation(namespace, { name })).toHaveStatus(201);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toMatchObject([{ name }]);
    },
  );
});
