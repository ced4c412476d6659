import { covers, describe, expect, secondsBetween, test } from '../../lib/conformance.ts';
import { bus, contents, furnished, plain } from './scenes.ts';

describe('show a namespace', () => {
  test(
    'a namespace is shown as it was created',
    covers('metadef-namespace.show.returns-what-was-created'),
    async ({ member, given, projectOf }) => {
      const { created_at, updated_at, ...created } = await given.namespace({
        owner: projectOf('member'),
        display_name: 'Shown',
        description: 'What it is for',
        protected: true,
      });
      const shown = await member.showMetadefNamespace(created.namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(created);
      expect(secondsBetween(shown.body.created_at, created_at)).toBeLessThanOrEqual(1);
      expect(secondsBetween(shown.body.updated_at, updated_at)).toBeLessThanOrEqual(1);
    },
  );

  test(
    'the self link shows the namespace and the schema link its schema',
    covers('metadef-namespace.show.self-and-schema'),
    async ({ member, shared }) => {
      const { namespace } = await shared(plain);
      const shown = await member.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      const follow = (link: string) => member.sendRaw('showMetadefNamespace', { method: 'GET', path: link.slice(link.indexOf('/v2/')) });
      const self = await follow(shown.body.self);
      expect(self).toHaveStatus(200);
      expect(self.body).toEqual(shown.body);
      const schema = await follow(shown.body.schema);
      expect(schema).toHaveStatus(200);
      expect(schema.body).toMatchObject({ name: 'namespace', properties: { namespace: {} } });
    },
  );

  test(
    'for a resource type the names of properties begin with its prefix',
    covers('metadef-namespace.show.prefixed-for-a-resource-type'),
    async ({ member, shared }) => {
      const { namespace } = await shared(furnished);
      const shown = await member.showMetadefNamespaceFor(namespace, 'OS::Glance::Image');
      expect(shown).toHaveStatus(200);
      expect(shown.body.properties).toEqual({ hw_size: contents.properties.size });
      expect(shown.body.objects).toMatchObject([{ name: 'disk', required: ['hw_bus'] }]);
      expect(shown.body.objects?.[0]?.properties).toEqual({ hw_bus: bus });
    },
  );

  test(
    'for a resource type without a prefix names stay as they are',
    covers('metadef-namespace.show.no-prefix-no-change'),
    async ({ member, shared }) => {
      const { namespace } = await shared(furnished);
      for (const resourceType of ['OS::Nova::Server', 'OS::Cinder::Volume']) {
        const shown = await member.showMetadefNamespaceFor(namespace, resourceType);
        expect(shown).toHaveStatus(200);
        expect(shown.body.properties).toEqual(contents.properties);
        expect(shown.body.objects).toMatchObject([{ name: 'disk', required: ['bus'] }]);
        expect(shown.body.objects?.[0]?.properties).toEqual({ bus });
      }
    },
  );

  test(
    'colons in a name may be percent-encoded or not',
    covers('metadef-namespace.show.name-is-percent-decoded'),
    async ({ member, given, random, projectOf }) => {
      const namespace = `${random.name('namespace')}::Part:One`;
      await given.namespace({ namespace, owner: projectOf('member') });
      for (const name of [namespace, namespace.replaceAll(':', '%3A')]) {
        const shown = await member.sendRaw('showMetadefNamespace', { method: 'GET', path: `/v2/metadefs/namespaces/${name}` });
        expect(shown).toHaveStatus(200);
        expect(shown.body).toMatchObject({ namespace });
      }
    },
  );

  test(
    'a query parameter that means nothing here is passed over',
    covers('metadef-namespace.show.other-query-ignored'),
    async ({ member, shared }) => {
      const { namespace } = await shared(furnished);
      const plain = await member.showMetadefNamespace(namespace);
      expect(plain).toHaveStatus(200);
      const path = `/v2/metadefs/namespaces/${namespace}?conformance_colour=red`;
      const shown = await member.sendRaw('showMetadefNamespace', { method: 'GET', path });
      expect(shown).toHaveStatus(200);
      expect(shown.body).toEqual(plain.body);
    },
  );

  test('a request body is refused', covers('metadef-namespace.show.body-refused'), async ({ member, shared }) => {
    const { namespace } = await shared(plain);
    const request = { method: 'GET', path: `/v2/metadefs/namespaces/${namespace}`, headers: { 'content-type': 'application/json' } };
    expect(await member.sendRaw('showMetadefNamespace', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('showMetadefNamespace', request)).toHaveStatus(200);
  });

  test(
    'a namespace that does not exist is not found',
    covers('metadef-namespace.show.unknown-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(plain);
      expect(await member.showMetadefNamespace(random.name('namespace'))).toHaveStatus(404);
      expect(await member.showMetadefNamespace(namespace)).toHaveStatus(200);
    },
  );
});
