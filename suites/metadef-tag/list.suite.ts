import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { tagged } from './scenes.ts';
import { tagNames } from './tag-names.ts';

const namesIn = (list: { body: { tags: { name: string }[] } }) => list.body.tags.map(({ name }) => name);

describe('list the tags of a namespace', () => {
  test(
    'the list holds each tag of the namespace once, and none of another',
    covers('metadef-tag.list.holds-each-tag'),
    async ({ member, given, shared, projectOf }) => {
      const { namespace } = await shared(tagged);
      const other = await given.namespace({ owner: projectOf('member'), tags: [{ name: 'delta' }] });
      expect(await tagNames(member, namespace)).toEqual(['alpha', 'bravo', 'charlie']);
      expect(await tagNames(member, other.namespace)).toEqual(['delta']);
    },
  );

  test('tags are listed in the order of their names', covers('metadef-tag.list.sort-by-name'), async ({ member, shared }) => {
    const { namespace } = await shared(tagged);
    const upwards = await member.listMetadefTags(namespace, { sort_key: 'name', sort_dir: 'asc' });
    expect(upwards).toHaveStatus(200);
    expect(namesIn(upwards)).toEqual(['alpha', 'bravo', 'charlie']);
    const downwards = await member.listMetadefTags(namespace, { sort_key: 'name', sort_dir: 'desc' });
    expect(downwards).toHaveStatus(200);
    expect(namesIn(downwards)).toEqual(['charlie', 'bravo', 'alpha']);
  });

  test('a limit cuts the list, and a marker goes on behind it', covers('metadef-tag.list.limit-and-marker'), async ({ member, shared }) => {
    const { namespace } = await shared(tagged);
    const page = await member.listMetadefTags(namespace, { limit: 2 });
    expect(page).toHaveStatus(200);
    expect(page.body.tags).toHaveLength(2);
    const rest = await member.listMetadefTags(namespace, { limit: 2, marker: namesIn(page).at(-1) ?? '' });
    expect(rest).toHaveStatus(200);
    expect([...namesIn(page), ...namesIn(rest)].sort()).toEqual(['alpha', 'bravo', 'charlie']);
  });

  test(
    'a limit and an order that there are not are refused',
    covers('metadef-tag.list.bad-parameters-refused'),
    async ({ member, shared }) => {
      const { namespace } = await shared(tagged);
      for (const query of [{ limit: 'few' }, { limit: -1 }, { sort_dir: 'sideways' }])
        expect(await member.listMetadefTags(namespace, wrong(query))).toHaveStatus(400);
      expect(await member.listMetadefTags(namespace, { limit: 1, sort_dir: 'asc' })).toHaveStatus(200);
    },
  );

  test('a sort key that tags do not have is refused', covers('metadef-tag.list.unknown-sort-key-refused'), async ({ member, shared }) => {
    const { namespace } = await shared(tagged);
    expect(await member.listMetadefTags(namespace, wrong({ sort_key: 'colour' }))).toHaveStatus(400);
    expect(await member.listMetadefTags(namespace, { sort_key: 'name' })).toHaveStatus(200);
  });

  test(
    'an unknown marker and an unknown namespace are not found',
    covers('metadef-tag.list.unknown-marker-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(tagged);
      expect(await member.listMetadefTags(namespace, { marker: 'delta' })).toHaveStatus(404);
      expect(await member.listMetadefTags(random.name('missing'))).toHaveStatus(404);
      expect(await member.listMetadefTags(namespace, { marker: 'alpha' })).toHaveStatus(200);
    },
  );
});
