import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { tagNames } from './tag-names.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the tags', 200, (client, namespace) => client.listMetadefTags(namespace)],
  show: ['show a tag', 200, (client, namespace) => client.showMetadefTag(namespace, 'first')],
  create: ['create a tag', 201, (client, namespace) => client.createMetadefTag(namespace, 'another')],
  set: ['set the tags', 201, (client, namespace) => client.setMetadefTags(namespace, { tags: [{ name: 'another' }] })],
  update: ['rename a tag', 200, (client, namespace) => client.updateMetadefTag(namespace, 'first', 'another')],
  delete: ['delete a tag', 204, (client, namespace) => client.deleteMetadefTag(namespace, 'first')],
  'delete-all': ['delete all tags', 204, (client, namespace) => client.deleteAllMetadefTags(namespace)],
} as const satisfies Record<string, Act>;

type Table = readonly (readonly [verb: keyof typeof acts, id: RequirementId])[];

const hidden: Table = [
  ['list', 'metadef-tag.list.hidden-is-not-found'],
  ['show', 'metadef-tag.show.hidden-is-not-found'],
  ['create', 'metadef-tag.create.hidden-is-not-found'],
  ['set', 'metadef-tag.set.hidden-is-not-found'],
  ['update', 'metadef-tag.update.hidden-is-not-found'],
  ['delete', 'metadef-tag.delete.hidden-is-not-found'],
  ['delete-all', 'metadef-tag.delete-all.hidden-is-not-found'],
];
const tokenRequired: Table = [
  ['list', 'metadef-tag.list.token-required'],
  ['show', 'metadef-tag.show.token-required'],
  ['create', 'metadef-tag.create.token-required'],
  ['set', 'metadef-tag.set.token-required'],
  ['update', 'metadef-tag.update.token-required'],
  ['delete', 'metadef-tag.delete.token-required'],
  ['delete-all', 'metadef-tag.delete-all.token-required'],
];
const memberRefused: Table = [
  ['create', 'metadef-tag.create.member-refused'],
  ['set', 'metadef-tag.set.member-refused'],
  ['update', 'metadef-tag.update.member-refused'],
  ['delete', 'metadef-tag.delete.member-refused'],
  ['delete-all', 'metadef-tag.delete-all.member-refused'],
];
const names = ['first', 'second'];
const tags = names.map((name) => ({ name }));

describe('who may do what with the tags of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, projectOf }) => {
        const { namespace } = await given.namespace({ owner: projectOf('member'), tags });
        expect(await act(stranger, namespace)).toHaveStatus(404);
        expect(await tagNames(admin, namespace)).toEqual(names);
        expect(await act(admin, namespace)).toHaveStatus(done);
      },
    );
  }

  for (const [verb, id] of tokenRequired) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace without a valid token is answered 401`, covers(id), async ({ anonymous, impostor, admin, given }) => {
      const { namespace } = await given.namespace({ tags });
      expect(await act(anonymous, namespace)).toHaveStatus(401);
      expect(await act(impostor, namespace)).toHaveStatus(401);
      expect(await tagNames(admin, namespace)).toEqual(names);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }

  for (const [verb, id] of memberRefused) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace that one sees is refused to a member`, covers(id), async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), tags });
      expect(await act(member, namespace)).toHaveStatus(403);
      expect(await tagNames(member, namespace)).toEqual(names);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }
});
