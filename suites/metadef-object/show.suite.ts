import { covers, describe, expect, secondsBetween, test } from '../../lib/conformance.ts';
import { disk } from './object-list.ts';
import { container, withObjects } from './scenes.ts';

describe('show an object of a namespace', () => {
  test(
    'an object is shown as it was created',
    covers('metadef-object.show.returns-what-was-created'),
    async ({ member, admin, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('disk');
      const made = await admin.createMetadefObject(namespace, { ...disk, name });
      expect(made).toHaveStatus(201);
      const { created_at, updated_at, ...created } = made.body;
      const shown = await member.showMetadefObject(namespace, name);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(created);
      expect(secondsBetween(shown.body.created_at, created_at)).toBeLessThanOrEqual(1);
      expect(secondsBetween(shown.body.updated_at, updated_at)).toBeLessThanOrEqual(1);
    },
  );

  test('a name with a space is found percent-encoded', covers('metadef-object.show.name-with-a-space'), async ({ member, shared }) => {
    const { namespace } = await shared(container);
    const path = `/v2/metadefs/namespaces/${namespace}/objects/hard%20disk`;
    const shown = await member.sendRaw('showMetadefObject', { method: 'GET', path });
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ ...disk, name: 'hard disk' });
  });

  test('a request body is refused', covers('metadef-object.show.body-refused'), async ({ member, shared }) => {
    const { namespace } = await shared(withObjects);
    const path = `/v2/metadefs/namespaces/${namespace}/objects/disk`;
    const headers = { 'content-type': 'application/json' };
    expect(await member.sendRaw('showMetadefObject', { method: 'GET', path, headers, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('showMetadefObject', { method: 'GET', path, headers })).toHaveStatus(200);
  });

  test(
    'an object or a namespace that does not exist is not found',
    covers('metadef-object.show.unknown-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(withObjects);
      expect(await member.showMetadefObject(namespace, 'fan')).toHaveStatus(404);
      expect(await member.showMetadefObject(random.name('missing'), 'disk')).toHaveStatus(404);
      expect(await member.showMetadefObject(namespace, 'disk')).toHaveStatus(200);
    },
  );
});
