import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { colour, propertiesOf, size } from './property-list.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the properties', 200, (client, namespace) => client.listMetadefProperties(namespace)],
  show: ['show a property', 200, (client, namespace) => client.showMetadefProperty(namespace, 'size')],
  create: ['create a property', 201, (client, namespace) => client.createMetadefProperty(namespace, { name: 'colour', ...colour })],
  update: ['update a property', 200, (client, namespace) => client.updateMetadefProperty(namespace, 'size', { ...colour, name: 'size' })],
  delete: ['delete a property', 204, (client, namespace) => client.deleteMetadefProperty(namespace, 'size')],
  'delete-all': ['delete all properties', 204, (client, namespace) => client.deleteAllMetadefProperties(namespace)],
} as const satisfies Record<string, Act>;

type Table = readonly (readonly [verb: keyof typeof acts, id: RequirementId])[];

const hidden: Table = [
  ['list', 'metadef-property.list.hidden-is-not-found'],
  ['show', 'metadef-property.show.hidden-is-not-found'],
  ['create', 'metadef-property.create.hidden-is-not-found'],
  ['update', 'metadef-property.update.hidden-is-not-found'],
  ['delete', 'metadef-property.delete.hidden-is-not-found'],
  ['delete-all', 'metadef-property.delete-all.hidden-is-not-found'],
];
const tokenRequired: Table = [
  ['list', 'metadef-property.list.token-required'],
  ['show', 'metadef-property.show.token-required'],
  ['create', 'metadef-property.create.token-required'],
  ['update', 'metadef-property.update.token-required'],
  ['delete', 'metadef-property.delete.token-required'],
  ['delete-all', 'metadef-property.delete-all.token-required'],
];
const memberRefused: Table = [
  ['create', 'metadef-property.create.member-refused'],
  ['update', 'metadef-property.update.member-refused'],
  ['delete', 'metadef-property.delete.member-refused'],
  ['delete-all', 'metadef-property.delete-all.member-refused'],
];

describe('who may do what with the properties of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, projectOf }) => {
        const { namespace } = await given.namespace({ owner: projectOf('member'), properties: { size } });
        const before = await propertiesOf(admin, namespace);
        expect(await act(stranger, namespace)).toHaveStatus(404);
        expect(await propertiesOf(admin, namespace)).toEqual(before);
        expect(await act(admin, namespace)).toHaveStatus(done);
      },
    );
  }

  for (const [verb, id] of tokenRequired) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace without a valid token is answered 401`, covers(id), async ({ anonymous, impostor, admin, given }) => {
      const { namespace } = await given.namespace({ properties: { size } });
      const before = await propertiesOf(admin, namespace);
      expect(await act(anonymous, namespace)).toHaveStatus(401);
      expect(await act(impostor, namespace)).toHaveStatus(401);
      expect(await propertiesOf(admin, namespace)).toEqual(before);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }

  for (const [verb, id] of memberRefused) {
    const [deed, done, act] = acts[verb];
    test(`to ${deed} of a namespace that one sees is refused to a member`, covers(id), async ({ member, admin, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), properties: { size } });
      const before = await propertiesOf(member, namespace);
      expect(await act(member, namespace)).toHaveStatus(403);
      expect(await propertiesOf(member, namespace)).toEqual(before);
      expect(await act(admin, namespace)).toHaveStatus(done);
    });
  }
});
