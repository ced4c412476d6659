import { covers, describe, expect, type NewMetadefNamespace, test } from '../../lib/conformance.ts';
import { plain } from './scenes.ts';

const contents = {
  properties: { size: { title: 'Size', type: 'integer' } },
  objects: [{ name: 'disk' }],
  tags: [{ name: 'fast' }],
  resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
} satisfies Partial<NewMetadefNamespace>;

describe('who sees a namespace', () => {
  test(
    'a private namespace is shown to a member of its project',
    covers('metadef-namespace.show.private-is-seen-by-its-project'),
    async ({ member, shared }) => {
      const { namespace, owner } = await shared(plain);
      const shown = await member.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, owner, visibility: 'private' });
    },
  );

  test(
    'a reader of the project sees its namespaces and what they hold',
    covers('metadef-namespace.show.reader-allowed'),
    async ({ reader, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), ...contents });
      const shown = await reader.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, ...contents });
      expect(await reader.showMetadefObject(namespace, 'disk')).toHaveStatus(200);
      expect(await reader.showMetadefProperty(namespace, 'size')).toHaveStatus(200);
      expect(await reader.showMetadefTag(namespace, 'fast')).toHaveStatus(200);
      expect(await reader.listMetadefAssociations(namespace)).toHaveStatus(200);
    },
  );

  test(
    'a public namespace and what it holds is shown to another project',
    covers('metadef-namespace.show.public-is-seen-by-everyone'),
    async ({ stranger, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), visibility: 'public', ...contents });
      const shown = await stranger.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, visibility: 'public', ...contents });
      expect(await stranger.showMetadefObject(namespace, 'disk')).toHaveStatus(200);
      expect(await stranger.showMetadefProperty(namespace, 'size')).toHaveStatus(200);
      expect(await stranger.showMetadefTag(namespace, 'fast')).toHaveStatus(200);
      expect(await stranger.listMetadefAssociations(namespace)).toHaveStatus(200);
    },
  );

  test(
    'an admin sees a private namespace of another project',
    covers('metadef-namespace.show.admin-sees-other-projects'),
    async ({ admin, shared }) => {
      const { namespace, owner } = await shared(plain);
      const shown = await admin.showMetadefNamespace(namespace);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ namespace, owner });
    },
  );

  test(
    'a private namespace of another project is not found',
    covers('metadef-namespace.show.hidden-is-not-found'),
    async ({ admin, stranger, shared }) => {
      const { namespace } = await shared(plain);
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(200);
    },
  );

  test(
    'a private namespace of another project is not found by an update',
    covers('metadef-namespace.update.hidden-is-not-found'),
    async ({ admin, stranger, given, projectOf }) => {
      const owner = projectOf('member');
      const { namespace } = await given.namespace({ owner });
      const before = await admin.showMetadefNamespace(namespace);
      const update = { namespace, owner, description: 'changed' };
      expect(await stranger.updateMetadefNamespace(namespace, update)).toHaveStatus(404);
      const after = await admin.showMetadefNamespace(namespace);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await admin.updateMetadefNamespace(namespace, update)).toHaveStatus(200);
    },
  );

  test(
    'a private namespace of another project is not found by a delete',
    covers('metadef-namespace.delete.hidden-is-not-found'),
    async ({ admin, stranger, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await stranger.deleteMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.showMetadefNamespace(namespace)).toHaveStatus(200);
      expect(await admin.deleteMetadefNamespace(namespace)).toHaveStatus(204);
    },
  );

  test(
    'a namespace made private is hidden from another project until it is public again',
    covers('metadef-namespace.update.visibility-hides'),
    async ({ admin, stranger, given, projectOf }) => {
      const owner = projectOf('member');
      const { namespace } = await given.namespace({ owner, visibility: 'public' });
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(200);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, owner, visibility: 'private' })).toHaveStatus(200);
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, owner, visibility: 'public' })).toHaveStatus(200);
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(200);
    },
  );

  test(
    'a private namespace given to another project is seen there and only there',
    covers('metadef-namespace.update.owner-moves-it'),
    async ({ member, admin, stranger, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member') });
      expect(await member.showMetadefNamespace(namespace)).toHaveStatus(200);
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(404);
      expect(await admin.updateMetadefNamespace(namespace, { namespace, owner: projectOf('stranger') })).toHaveStatus(200);
      expect(await stranger.showMetadefNamespace(namespace)).toHaveStatus(200);
      expect(await member.showMetadefNamespace(namespace)).toHaveStatus(404);
    },
  );
});
