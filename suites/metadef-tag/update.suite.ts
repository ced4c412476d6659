import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { container } from './scenes.ts';
import { tagNames, tagOf } from './tag-names.ts';

const tags = [{ name: 'first' }, { name: 'second' }];
const time = '2020-01-01T00:00:00Z';

describe('rename a tag of a namespace', () => {
  test('a renamed tag is found under its new name only', covers('metadef-tag.update.renames'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags });
    const renamed = await admin.updateMetadefTag(namespace, 'first', 'third');
    expect(renamed).toHaveStatus(200);
    expect(renamed.body.name).toBe('third');
    expect(await admin.showMetadefTag(namespace, 'first')).toHaveStatus(404);
    expect(await admin.showMetadefTag(namespace, 'third')).toHaveStatus(200);
    expect(await tagNames(admin, namespace)).toEqual(['second', 'third']);
  });

  test('a tag can be given the name that it has', covers('metadef-tag.update.to-its-own-name'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags });
    const before = await tagOf(admin, namespace, 'first');
    expect(await admin.updateMetadefTag(namespace, 'first', 'first')).toHaveStatus(200);
    expect(await tagOf(admin, namespace, 'first')).toEqual(before);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
  });

  for (const [id, title, status, bodies] of [
    [
      'metadef-tag.update.invalid-refused',
      'no name, one over 80 characters, an unknown key and what is no JSON are refused',
      400,
      (name: string) => [{}, { name: name.padEnd(81, 'a') }, { name, colour: 'red' }, `{"name": "${name}"`],
    ],
    [
      'metadef-tag.update.read-only-refused',
      'created_at and updated_at cannot be set',
      403,
      (name: string) => [
        { name, created_at: time },
        { name, updated_at: time },
      ],
    ],
  ] as const) {
    test(`when a tag is renamed, ${title}`, covers(id), async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const [first, third] = [random.word('first'), random.word('third')];
      await given.metadefTag(namespace, first);
      const before = await tagOf(admin, namespace, first);
      for (const body of bodies(third)) expect(await admin.updateMetadefTag(namespace, first, wrong(body))).toHaveStatus(status);
      expect(await tagOf(admin, namespace, first)).toEqual(before);
      expect(await admin.updateMetadefTag(namespace, first, third)).toHaveStatus(200);
    });
  }

  test(
    'a tag or a namespace that does not exist is not found',
    covers('metadef-tag.update.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const [first, third, fourth] = [random.word('first'), random.word('third'), random.word('fourth')];
      await given.metadefTag(namespace, first);
      expect(await admin.updateMetadefTag(namespace, third, fourth)).toHaveStatus(404);
      expect(await admin.updateMetadefTag(random.name('missing'), first, fourth)).toHaveStatus(404);
      expect(await admin.showMetadefTag(namespace, first)).toHaveStatus(200);
      for (const name of [third, fourth]) expect(await admin.showMetadefTag(namespace, name)).toHaveStatus(404);
      expect(await admin.updateMetadefTag(namespace, first, fourth)).toHaveStatus(200);
    },
  );

  test('the name of another tag conflicts', covers('metadef-tag.update.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags });
    expect(await admin.updateMetadefTag(namespace, 'first', 'second')).toHaveStatus(409);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
    expect(await admin.updateMetadefTag(namespace, 'first', 'third')).toHaveStatus(200);
  });
});
