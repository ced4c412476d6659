import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { plain } from '../metadef-namespace/scenes.ts';
import { associated, image, server, volume } from './scenes.ts';

describe('list resource types', () => {
  test(
    'the list holds each associated type once',
    covers('metadef-resource-type.list-all.holds-what-is-associated'),
    async ({ member, shared }) => {
      await shared(associated);
      const list = await member.listMetadefResourceTypes();
      expect(list).toHaveStatus(200);
      const ofInterest = list.body.resource_types.map(({ name }) => name).filter((name) => [image, server, volume].includes(name as never));
      expect(ofInterest.toSorted()).toEqual([volume, image, server]);
    },
  );

  test(
    'an associated type is listed for a member of any project and for an admin',
    covers('metadef-resource-type.list-all.same-for-everyone'),
    async ({ member, stranger, admin, shared }) => {
      await shared(associated);
      for (const client of [member, stranger, admin]) {
        const list = await client.listMetadefResourceTypes();
        expect(list).toHaveStatus(200);
        expect(list.body.resource_types.map(({ name }) => name)).toContain(image);
      }
    },
  );

  test(
    'a type stays in the list when an association with it is gone',
    covers('metadef-resource-type.list-all.outlives-the-association'),
    async ({ member, admin, given }) => {
      const name = 'OS::Trove::Instance';
      const { namespace } = await given.namespace({ resource_type_associations: [{ name }] });
      expect(await admin.removeMetadefAssociation(namespace, name)).toHaveStatus(204);
      const list = await member.listMetadefResourceTypes();
      expect(list).toHaveStatus(200);
      expect(list.body.resource_types.map((type) => type.name)).toContain(name);
    },
  );

  test('a request body is refused when types are listed', covers('metadef-resource-type.list-all.body-refused'), async ({ member }) => {
    const request = { method: 'GET', path: '/v2/metadefs/resource_types', headers: { 'content-type': 'application/json' } };
    expect(await member.sendRaw('listMetadefResourceTypes', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('listMetadefResourceTypes', request)).toHaveStatus(200);
  });
});

describe('list the associations of a namespace', () => {
  test(
    'the associations are those that were added',
    covers('metadef-resource-type.list.holds-what-was-added'),
    async ({ member, shared }) => {
      const { namespace } = await shared(associated);
      const list = await member.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      const held = list.body.resource_type_associations.map(({ name, prefix, properties_target }) => [name, prefix, properties_target]);
      expect(held.toSorted()).toEqual([
        [volume, 'vol_', 'image'],
        [image, 'img_', undefined],
        [server, undefined, undefined],
      ]);
    },
  );

  test(
    'a namespace without associations has an empty list of them',
    covers('metadef-resource-type.list.empty'),
    async ({ member, shared }) => {
      const { namespace } = await shared(plain);
      const list = await member.listMetadefAssociations(namespace);
      expect(list).toHaveStatus(200);
      expect(list.body.resource_type_associations).toEqual([]);
    },
  );

  test(
    'a request body is refused when associations are listed',
    covers('metadef-resource-type.list.body-refused'),
    async ({ member, shared }) => {
      const { namespace } = await shared(plain);
      const path = `/v2/metadefs/namespaces/${namespace}/resource_types`;
      const request = { method: 'GET', path, headers: { 'content-type': 'application/json' } };
      expect(await member.sendRaw('listMetadefAssociations', { ...request, body: '{}' })).toHaveStatus(400);
      expect(await member.sendRaw('listMetadefAssociations', request)).toHaveStatus(200);
    },
  );

  test(
    'a namespace that does not exist is not found',
    covers('metadef-resource-type.list.unknown-namespace-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(plain);
      expect(await member.listMetadefAssociations(random.name('namespace'))).toHaveStatus(404);
      expect(await member.listMetadefAssociations(namespace)).toHaveStatus(200);
    },
  );

  test(
    'a private namespace of another project is not found',
    covers('metadef-resource-type.list.hidden-is-not-found'),
    async ({ stranger, admin, shared }) => {
      const { namespace } = await shared(plain);
      expect(await stranger.listMetadefAssociations(namespace)).toHaveStatus(404);
      expect(await admin.listMetadefAssociations(namespace)).toHaveStatus(200);
    },
  );
});
