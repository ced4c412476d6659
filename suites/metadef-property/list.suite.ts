import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { colour, propertiesOf, size } from './property-list.ts';

describe('list the properties of a namespace', () => {
  test(
    'the list has an entry for each property of the namespace, under its name',
    covers('metadef-property.list.by-name'),
    async ({ member, given, projectOf }) => {
      const owner = projectOf('member');
      const { namespace } = await given.namespace({ owner, properties: { size, colour } });
      const other = await given.namespace({ owner, properties: { weight: { title: 'Weight', type: 'number' } } });
      const properties = await propertiesOf(member, namespace);
      expect(Object.keys(properties).sort()).toEqual(['colour', 'size']);
      expect(properties).toMatchObject({ size, colour });
      expect(Object.keys(await propertiesOf(member, other.namespace))).toEqual(['weight']);
    },
  );

  test(
    'properties of an object do not stand in the list',
    covers('metadef-property.list.not-those-of-objects'),
    async ({ member, given, projectOf }) => {
      const { namespace } = await given.namespace({
        owner: projectOf('member'),
        properties: { size },
        objects: [{ name: 'paint', properties: { colour } }],
      });
      const object = await member.showMetadefObject(namespace, 'paint');
      expect(object).toHaveStatus(200);
      expect(object.body.properties).toMatchObject({ colour });
      expect(Object.keys(await propertiesOf(member, namespace))).toEqual(['size']);
    },
  );

  test('a request body is refused', covers('metadef-property.list.body-refused'), async ({ member, given, projectOf }) => {
    const { namespace } = await given.namespace({ owner: projectOf('member'), properties: { size } });
    const path = `/v2/metadefs/namespaces/${namespace}/properties`;
    const headers = { 'content-type': 'application/json' };
    expect(await member.sendRaw('listMetadefProperties', { method: 'GET', path, headers, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('listMetadefProperties', { method: 'GET', path, headers })).toHaveStatus(200);
  });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-property.list.unknown-namespace-is-not-found'),
    async ({ member, given, projectOf, random }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), properties: { size } });
      expect(await member.listMetadefProperties(random.name('missing'))).toHaveStatus(404);
      expect(await member.listMetadefProperties(namespace)).toHaveStatus(200);
    },
  );
});
