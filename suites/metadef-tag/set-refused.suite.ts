import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { tagNames } from './tag-names.ts';

const tags = [{ name: 'first' }, { name: 'second' }];
const third = { name: 'third' };

/** Bodies that are answered so and change nothing; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, status: number, bodies: readonly unknown[]][] = [
  [
    'metadef-tag.set.invalid-refused',
    'a tag without a name, one that is no object, or an unknown key is refused',
    400,
    [{ tags: [third, {}] }, { tags: [third, 'fourth'] }, { tags: [{ ...third, colour: 'red' }] }, { tags: [third], colour: 'red' }],
  ],
  ['metadef-tag.set.malformed-json-refused', 'a body that is no JSON, or none, is refused', 400, ['{"tags": [{"name": "third"}', '']],
  ['metadef-tag.set.over-80-refused', 'a tag over 80 characters is refused', 400, [{ tags: [third, { name: 'a'.repeat(81) }] }]],
  ['metadef-tag.set.without-tags-refused', 'a body without tags is refused', 400, [{}]],
  [
    'metadef-tag.set.read-only-refused',
    'created_at and updated_at cannot be set',
    403,
    ['created_at', 'updated_at'].map((key) => ({ tags: [third], [key]: '2020-01-01T00:00:00Z' })),
  ],
  ['metadef-tag.set.twice-in-the-list-conflicts', 'a list that names a tag twice conflicts', 409, [{ tags: [third, third] }]],
];

describe('tags of a namespace that cannot be set', () => {
  for (const [id, title, status, bodies] of refused) {
    test(`when tags are set, ${title}`, covers(id), async ({ admin, given }) => {
      const { namespace } = await given.namespace({ tags });
      for (const body of bodies) expect(await admin.setMetadefTags(namespace, wrong(body))).toHaveStatus(status);
      expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
      expect(await admin.setMetadefTags(namespace, { tags: [third] })).toHaveStatus(201);
    });
  }

  test(
    'a namespace that does not exist is not found',
    covers('metadef-tag.set.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.setMetadefTags(random.name('missing'), { tags })).toHaveStatus(404);
      expect(await admin.setMetadefTags(namespace, { tags })).toHaveStatus(201);
    },
  );

  test(
    'none is appended when one of them is there already',
    covers('metadef-tag.set.append-of-existing-conflicts'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ tags });
      expect(await admin.appendMetadefTags(namespace, { tags: [third, { name: 'second' }] })).toHaveStatus(409);
      expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
      expect(await admin.appendMetadefTags(namespace, { tags: [third] })).toHaveStatus(201);
    },
  );
});
