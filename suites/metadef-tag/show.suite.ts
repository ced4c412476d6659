import { covers, describe, expect, secondsBetween, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { container, tagged } from './scenes.ts';
import { tagNames } from './tag-names.ts';

const odd: readonly [id: RequirementId, whose: string, name: string][] = [
  ['metadef-tag.show.name-with-a-space', 'whose name has a space', 'a name'],
  ['metadef-tag.show.unicode-is-found', 'beyond ASCII', 'größe'],
];

describe('show a tag of a namespace', () => {
  test(
    'a tag is shown as it was created',
    covers('metadef-tag.show.returns-what-was-created'),
    async ({ member, admin, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('first');
      const made = await admin.createMetadefTag(namespace, name);
      expect(made).toHaveStatus(201);
      const { created_at, updated_at, ...created } = made.body;
      expect(created).toMatchObject({ name });
      const shown = await member.showMetadefTag(namespace, name);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(created);
      expect(secondsBetween(shown.body.created_at, created_at)).toBeLessThanOrEqual(1);
      expect(secondsBetween(shown.body.updated_at, updated_at)).toBeLessThanOrEqual(1);
    },
  );

  for (const [id, whose, name] of odd) {
    test(`a tag ${whose} is found`, covers(id), async ({ member, given, projectOf }) => {
      const { namespace } = await given.namespace({ owner: projectOf('member'), tags: [{ name }] });
      expect(await tagNames(member, namespace)).toEqual([name]);
      const shown = await member.showMetadefTag(namespace, name);
      expect(shown).toHaveStatus(200);
      expect(shown.body.name).toBe(name);
    });
  }

  test('a request with a body is refused', covers('metadef-tag.show.body-refused'), async ({ member, shared }) => {
    const { namespace } = await shared(tagged);
    const request = { method: 'GET', path: `/v2/metadefs/namespaces/${namespace}/tags/alpha`, body: '{}' };
    expect(await member.sendRaw('showMetadefTag', request)).toHaveStatus(400);
    expect(await member.showMetadefTag(namespace, 'alpha')).toHaveStatus(200);
  });

  test(
    'a tag or a namespace that does not exist is not found',
    covers('metadef-tag.show.unknown-is-not-found'),
    async ({ member, shared, random }) => {
      const { namespace } = await shared(tagged);
      expect(await member.showMetadefTag(namespace, 'delta')).toHaveStatus(404);
      expect(await member.showMetadefTag(random.name('missing'), 'alpha')).toHaveStatus(404);
      expect(await member.showMetadefTag(namespace, 'alpha')).toHaveStatus(200);
    },
  );
});
