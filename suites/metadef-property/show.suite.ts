import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { colour, size } from './property-list.ts';
import { container, withProperties } from './scenes.ts';

const image = 'OS::Glance::Image';

describe('show a property of a namespace', () => {
  test(
    'a property is shown as it was created',
    covers('metadef-property.show.returns-what-was-created'),
    async ({ member, admin, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('colour');
      const created = await admin.createMetadefProperty(namespace, {
        name,
        ...colour,
        description: 'What it looks like',
        enum: ['red', 'green'],
        maxLength: 5,
      });
      expect(created).toHaveStatus(201);
      const shown = await member.showMetadefProperty(namespace, name);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toEqual(created.body);
    },
  );

  test(
    'for a resource type a property is found behind the prefix, and named without it',
    covers('metadef-property.show.prefixed-name'),
    async ({ member, shared }) => {
      const { namespace } = await shared(withProperties);
      const shown = await member.showMetadefPropertyFor(namespace, 'hw_size', image);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ name: 'size', ...size });
    },
  );

  test(
    'a property is not found without the prefix of the resource type, nor with that of another, nor with it alone',
    covers('metadef-property.show.without-the-prefix-is-not-found'),
    async ({ member, shared }) => {
      const { namespace } = await shared(withProperties);
      expect(await member.showMetadefPropertyFor(namespace, 'size', image)).toHaveStatus(404);
      expect(await member.showMetadefPropertyFor(namespace, 'hw_size', 'OS::Nova::Server')).toHaveStatus(404);
      expect(await member.showMetadefProperty(namespace, 'hw_size')).toHaveStatus(404);
      expect(await member.showMetadefPropertyFor(namespace, 'hw_size', image)).toHaveStatus(200);
      expect(await member.showMetadefProperty(namespace, 'size')).toHaveStatus(200);
    },
  );

  test(
    'a query parameter that means nothing here is passed over',
    covers('metadef-property.show.other-query-ignored'),
    async ({ member, shared }) => {
      const { namespace } = await shared(withProperties);
      const plain = await member.showMetadefProperty(namespace, 'size');
      expect(plain).toHaveStatus(200);
      const path = `/v2/metadefs/namespaces/${namespace}/properties/size?conformance_colour=red`;
      const shown = await member.sendRaw('showMetadefProperty', { method: 'GET', path });
      expect(shown).toHaveStatus(200);
      expect(shown.body).toEqual(plain.body);
    },
  );

  test(
    'a property or a namespace that does not exist is not found',
    covers('metadef-property.show.unknown-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(withProperties);
      expect(await member.showMetadefProperty(namespace, 'weight')).toHaveStatus(404);
      expect(await member.showMetadefProperty(random.name('missing'), 'size')).toHaveStatus(404);
      expect(await member.showMetadefProperty(namespace, 'size')).toHaveStatus(200);
    },
  );
});
