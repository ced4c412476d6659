import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { plain } from '../metadef-namespace/scenes.ts';

const name = 'OS::Glance::Image';

describe('resource types without a valid token', () => {
  test('the types are not listed', covers('metadef-resource-type.list-all.token-required'), async ({ anonymous, impostor, member }) => {
    expect(await anonymous.listMetadefResourceTypes()).toHaveStatus(401);
    expect(await impostor.listMetadefResourceTypes()).toHaveStatus(401);
    expect(await member.listMetadefResourceTypes()).toHaveStatus(200);
  });

  test(
    'the associations of a namespace are not listed',
    covers('metadef-resource-type.list.token-required'),
    async ({ anonymous, impostor, member, shared }) => {
      const { namespace } = await shared(plain);
      expect(await anonymous.listMetadefAssociations(namespace)).toHaveStatus(401);
      expect(await impostor.listMetadefAssociations(namespace)).toHaveStatus(401);
      expect(await member.listMetadefAssociations(namespace)).toHaveStatus(200);
    },
  );

  test(
    'no association is added',
    covers('metadef-resource-type.add.token-required'),
    async ({ anonymous, impostor, admin, namespace: { namespace } }) => {
      expect(await anonymous.addMetadefAssociation(namespace, { name })).toHaveStatus(401);
      expect(await impostor.addMetadefAssociation(namespace, { name })).toHaveStatus(401);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toEqual([]);
      expect(await admin.addMetadefAssociation(namespace, { name })).toHaveStatus(201);
    },
  );

  test(
    'no association is removed',
    covers('metadef-resource-type.remove.token-required'),
    async ({ anonymous, impostor, admin, given }) => {
      const { namespace } = await given.namespace({ resource_type_associations: [{ name }] });
      expect(await anonymous.removeMetadefAssociation(namespace, name)).toHaveStatus(401);
      expect(await impostor.removeMetadefAssociation(namespace, name)).toHaveStatus(401);
      const list = await admin.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toMatchObject([{ name }]);
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
    },
  );
});
