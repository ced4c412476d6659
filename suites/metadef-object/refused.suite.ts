import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import type { Means } from '../metadef-namespace/means.ts';
import { cable, disk, objectOf } from './object-list.ts';
import { container } from './scenes.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string, name: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the objects', 200, (client, namespace) => client.listMetadefObjects(namespace)],
  show: ['show an object', 200, (client, namespace, name) => client.showMetadefObject(namespace, name)],
  create: ['create an object', 201, (client, namespace, name) => client.createMetadefObject(namespace, { ...cable, name: `${name}-too` })],
  update: ['update an object', 200, (client, namespace, name) => client.updateMetadefObject(namespace, name, { ...cable, name })],
  delete: ['delete an object', 204, (client, namespace, name) => client.deleteMetadefObject(namespace, name)],
  'delete-all': ['delete all objects', 204, (client, namespace) => client.deleteAllMetadefObjects(namespace)],
} as const satisfies Record<string, Act>;

type Verb = keyof typeof acts;
type Table = readonly (readonly [verb: Verb, id: RequirementId])[];

const hidden: Table = [
  ['list', 'metadef-object.list.hidden-is-not-found'],
  ['show', 'metadef-object.show.hidden-is-not-found'],
  ['create', 'metadef-object.create.hidden-is-not-found'],
  ['update', 'metadef-object.update.hidden-is-not-found'],
  ['delete', 'metadef-object.delete.hidden-is-not-found'],
  ['delete-all', 'metadef-object.delete-all.hidden-is-not-found'],
];
const tokenRequired: Table = [
  ['list', 'metadef-object.list.token-required'],
  ['show', 'metadef-object.show.token-required'],
  ['create', 'metadef-object.create.token-required'],
  ['update', 'metadef-object.update.token-required'],
  ['delete', 'metadef-object.delete.token-required'],
  ['delete-all', 'metadef-object.delete-all.token-required'],
];
const memberRefused: Table = [
  ['create', 'metadef-object.create.member-refused'],
  ['update', 'metadef-object.update.member-refused'],
  ['delete', 'metadef-object.delete.member-refused'],
  ['delete-all', 'metadef-object.delete-all.member-refused'],
];

/** A disk of the test's own; where all objects are meant, in a namespace of its own. */
async function ownDisk(verb: Verb, { given, shared, random, projectOf }: Means): Promise<{ namespace: string; name: string }> {
  const isForAll = verb === 'delete-all';
  const { namespace } = await (isForAll ? given.namespace({ owner: projectOf('member') }) : shared(container));
  const name = random.word('disk');
  await given.metadefObject(namespace, { ...disk, name });
  return { namespace, name };
}

describe('who may do what with the objects of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, shared, random, projectOf }) => {
        const { namespace, name } = await ownDisk(verb, { given, shared, random, projectOf });
        const before = await objectOf(admin, namespace, name);
        expect(await act(stranger, namespace, name)).toHaveStatus(404);
        expect(await objectOf(admin, namespace, name)).toEqual(before);
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
        const { namespace, name } = await ownDisk(verb, { given, shared, random, projectOf });
        const before = await objectOf(admin, namespace, name);
        expect(await act(anonymous, namespace, name)).toHaveStatus(401);
        expect(await act(impostor, namespace, name)).toHaveStatus(401);
        expect(await objectOf(admin, namespace, name)).toEqual(before);
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
        const { namespace, name } = await ownDisk(verb, { given, shared, random, projectOf });
        const before = await objectOf(member, namespace, name);
        expect(await act(member, namespace, name)).toHaveStatus(403);
        expect(await objectOf(member, namespace, name)).toEqual(before);
        expect(await act(admin, namespace, name)).toHaveStatus(done);
      },
    );
  }
});
