import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import type { Means } from '../metadef-namespace/means.ts';
import { colour, propertyOf, size } from './property-list.ts';
import { container } from './scenes.ts';

type Act = readonly [deed: string, done: number, act: (client: ImageClient, namespace: string, name: string) => Promise<Reply<unknown>>];

const acts = {
  list: ['list the properties', 200, (client, namespace) => client.listMetadefProperties(namespace)],
  show: ['show a property', 200, (client, namespace, name) => client.showMetadefProperty(namespace, name)],
  create: [
    'create a property',
    201,
    (client, namespace, name) => client.createMetadefProperty(namespace, { name: `${name}-too`, ...colour }),
  ],
  update: ['update a property', 200, (client, namespace, name) => client.updateMetadefProperty(namespace, name, { ...colour, name })],
  delete: ['delete a property', 204, (client, namespace, name) => client.deleteMetadefProperty(namespace, name)],
  'delete-all': ['delete all properties', 204, (client, namespace) => client.deleteAllMetadefProperties(namespace)],
} as const satisfies Record<string, Act>;

type Verb = keyof typeof acts;
type Table = readonly (readonly [verb: Verb, id: RequirementId])[];

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

/** A size of the test's own; where all properties are meant, in a namespace of its own. */
async function ownSize(verb: Verb, { given, shared, random, projectOf }: Means): Promise<{ namespace: string; name: string }> {
  const isForAll = verb === 'delete-all';
  const { namespace } = await (isForAll ? given.namespace({ owner: projectOf('member') }) : shared(container));
  const name = random.word('size');
  await given.metadefProperty(namespace, { name, ...size });
  return { namespace, name };
}

describe('who may do what with the properties of a namespace', () => {
  for (const [verb, id] of hidden) {
    const [deed, done, act] = acts[verb];
    test(
      `to ${deed} of a private namespace of another project is answered 404`,
      covers(id),
      async ({ stranger, admin, given, shared, random, projectOf }) => {
        const { namespace, name } = await ownSize(verb, { given, shared, random, projectOf });
        const before = await propertyOf(admin, namespace, name);
        expect(await act(stranger, namespace, name)).toHaveStatus(404);
        expect(await propertyOf(admin, namespace, name)).toEqual(before);
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
        const { namespace, name } = await ownSize(verb, { given, shared, random, projectOf });
        const before = await propertyOf(admin, namespace, name);
        expect(await act(anonymous, namespace, name)).toHaveStatus(401);
        expect(await act(impostor, namespace, name)).toHaveStatus(401);
        expect(await propertyOf(admin, namespace, name)).toEqual(before);
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
        const { namespace, name } = await ownSize(verb, { given, shared, random, projectOf });
        const before = await propertyOf(member, namespace, name);
        expect(await act(member, namespace, name)).toHaveStatus(403);
        expect(await propertyOf(member, namespace, name)).toEqual(before);
        expect(await act(admin, namespace, name)).toHaveStatus(done);
      },
    );
  }
});
