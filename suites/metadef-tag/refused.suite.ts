import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import type { Means } from '../metadef-namespace/means.ts';
import { container } from './scenes.ts';
import { tagOf } from './tag-names.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string, name: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the tags', 200, (client, namespace) => client.listMetadefTags(namespace)],
  show: ['show a tag', 200, (client, namespace, name) => client.showMetadefTag(namespace, name)],
  create: ['create a tag', 201, (client, namespace, name) => client.createMetadefTag(namespace, `${name}-too`)],
  set: ['set the tags', 201, (client, namespace) => client.setMetadefTags(namespace, { tags: [{ name: 'another' }] })],
  update: ['rename a tag', 200, (client, namespace, name) => client.updateMetadefTag(namespace, name, `${name}-renamed`)],
  delete: ['delete a tag', 204, (client, namespace, name) => client.deleteMetadefTag(namespace, name)],
  'delete-all': ['delete all tags', 204, (client, namespace) => client.deleteAllMetadefTags(namespace)],
} as const satisfies Record<string, Act>;

type Verb = keyof typeof acts;
type Table = readonly (readonly [verb: Verb, id: RequirementId])[];

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

/** A tag of the test's own; where all tags are meant, in a namespace of its own. */
async function ownTag(verb: Verb, { given, shared, random, projectOf }: Means): Promise<{ namespace: string; name: string }> {
  const isForAll = verb === 'set' || verb === 'delete-all';
  const { namespace } = await (isForAll ? given.namespace({ owner: projectOf('member') }) : shared(container));
  const name = random.word('tag');
  await given.metadefTag(namespace, name);
  return { namespace, name };
}

describe('who may do what with the tags of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, shared, random, projectOf }) => {
        const { namespace, name } = await ownTag(verb, { given, shared, random, projectOf });
        const before = await tagOf(admin, namespace, name);
        expect(await act(stranger, namespace, name)).toHaveStatus(404);
        expect(await tagOf(admin, namespace, name)).toEqual(before);
        expect(await act(admin, namespace, name)).toHaveStatus(done);
      },
    );
  }

  for (const [verb, id] of tokenRequired) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a namespace without a valid token is answered 401`,
      covers(id),
      async ({ anonymous, impostor, admin, given, shared, random, projectOf }) => {
        const { namespace, name } = await ownTag(verb, { given, shared, random, projectOf });
        const before = await tagOf(admin, namespace, name);
        expect(await act(anonymous, namespace, name)).toHaveStatus(401);
        expect(await act(impostor, namespace, name)).toHaveStatus(401);
        expect(await tagOf(admin, namespace, name)).toEqual(before);
        expect(await act(admin, namespace, name)).toHaveStatus(done);
      },
    );
  }

  for (const [verb, id] of memberRefused) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a namespace that one sees is refused to a member`,
      covers(id),
      async ({ member, admin, given, shared, random, projectOf }) => {
        const { namespace, name } = await ownTag(verb, { given, shared, random, projectOf });
        const before = await tagOf(admin, namespace, name);
        expect(await act(member, namespace, name)).toHaveStatus(403);
        expect(await tagOf(member, namespace, name)).toEqual(before);
        expect(await act(admin, namespace, name)).toHaveStatus(done);
      },
    );
  }
});
