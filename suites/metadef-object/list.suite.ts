import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { cable, disk, objectNames, objectsOf } from './object-list.ts';
import { withObjects } from './scenes.ts';

describe('list the objects of a namespace', () => {
  test(
    'the list holds each object of the namespace with its properties, and none of another',
    covers('metadef-object.list.holds-each-object'),
    async ({ member, given, shared, projectOf }) => {
      const { namespace } = await shared(withObjects);
      const other = await given.namespace({ owner: projectOf('member'), objects: [{ name: 'fan' }] });
      expect(await objectsOf(member, namespace)).toMatchObject([cable, disk]);
      expect(await objectNames(member, other.namespace)).toEqual(['fan']);
    },
  );

  test('a page has at most limit objects', covers('metadef-object.list.limit'), async ({ member, shared }) => {
    const { namespace } = await shared(withObjects);
    for (const [limit, length] of [
      [1, 1],
      [2, 2],
    ] as const) {
      const page = await member.listMetadefObjects(namespace, { limit });
      expect(page).toHaveStatus(200);
      expect(page.body.objects).toHaveLength(length);
    }
  });

  test(
    'a limit and an order that there are not are refused',
    covers('metadef-object.list.bad-parameters-refused'),
    async ({ member, shared }) => {
      const { namespace } = await shared(withObjects);
      for (const query of [{ limit: 'few' }, { limit: 0 }, { limit: -1 }, { sort_dir: 'sideways' }])
        expect(await member.listMetadefObjects(namespace, wrong(query))).toHaveStatus(400);
      expect(await member.listMetadefObjects(namespace, { limit: 1, sort_dir: 'asc' })).toHaveStatus(200);
    },
  );

  test(
    'a namespace that does not exist is not found',
    covers('metadef-object.list.unknown-namespace-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(withObjects);
      expect(await member.listMetadefObjects(random.name('missing'))).toHaveStatus(404);
      expect(await member.listMetadefObjects(namespace)).toHaveStatus(200);
    },
  );
});
