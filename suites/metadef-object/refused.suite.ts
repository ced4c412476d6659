import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { cable, disk, objectsOf } from './object-list.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the objects', 200, (client, namespace) => client.listMetadefObjects(namespace)],
  show: ['show an object', 200, (client, namespace) => client.showMetadefObject(namespace, 'disk')],
  create: ['create an object', 201, (client, namespace) => client.createMetadefObject(namespace, cable)],
  update: ['update an object', 200, (client, namespace) => client.updateMetadefObject(namespace, 'disk', { ...cable, name: 'disk' })],
  delete: ['delete an object', 204, (client, namespace) => client.deleteMetadefObject(namespace, 'disk')],
  'delete-all': ['delete all objects', 204, (client, namespace) => client.deleteAllMetadefObjects(namespace)],
} as const satisfies Record<string, Act>;

type Table = readonly (readonly [verb: keyof typeof acts, id: RequirementId])[];

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

describe('who may do what with the objects of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, projectOf }) => {
        const { namespace } = await given.namespace({ owner: projectOf('member'), objects: [disk] });
        const before = await objectsOf(admin, namespace);
        expect(await act(stranger, namespace)).toHaveStatus(404);
        expect(await objectsOf(admin, namespace)).toEqual(before);
        expect(await act(admin, namespace)).toHaveStatus(done);
      },
    );
  }

  for (const [verb, id] of tokenRequired) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace without a valid token is answered 401`, covers(id), async ({ anonymous, impostor, admin, given }) => {
      const { namespace } = await given.namespace({ objects: [disk] });
      const before = await objectsOf(admin, namespace);
      expect(await act(anonymous, namespace)).toHaveStatus(401);
      expect(await act(impostor, namespace)).toHaveStatus(401);
      expect(await objectsOf(admin, namespace)).toEqual(before);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }

  for (const [verb, id] of memberRefused) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace that one sees is refused to a member`, covers(id), async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), objects: [disk] });
      const before = await objectsOf(member, namespace);
      expect(await act(member, namespace)).toHaveStatus(403);
      expect(await objectsOf(member, namespace)).toEqual(before);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }
});
