import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { colour, propertiesOf, size } from './property-list.ts';
import { withProperties } from './scenes.ts';

describe('list the properties of a namespace', () => {
  test(
    'the list has an entry for each property of the namespace, under its name',
    covers('metadef-property.list.by-name'),
    async ({ member, given, shared, projectOf }) => {
      const { namespace } = await shared(withProperties);
      const other = await given.namespace({ owner: projectOf('member'), properties: { weight: { title: 'Weight', type: 'number' } } });
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

  test('a request body is refused', covers('metadef-property.list.body-refused'), async ({ member, shared }) => {
    const { namespace } = await shared(withProperties);
    const path = `/v2/metadefs/namespaces/${namespace}/properties`;
    const headers = { 'content-type': 'application/json' };
    expect(await member.sendRaw('listMetadefProperties', { method: 'GET', path, headers, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('listMetadefProperties', { method: 'GET', path, headers })).toHaveStatus(200);
  });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-property.list.unknown-namespace-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(withProperties);
      expect(await member.listMetadefProperties(random.name('missing'))).toHaveStatus(404);
      expect(await member.listMetadefProperties(namespace)).toHaveStatus(200);
    },
  );
});
