import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { cable, disk, follow, type NewObject, objectNames, objectOf, objectsOf } from './object-list.ts';
import { container } from './scenes.ts';

const { name: _, ...nameless } = {
  ...disk,
  description: 'What turns',
  properties: { speed: { title: 'Turns', type: 'number' } },
} satisfies NewObject;

/** Bodies that are refused and change nothing; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, status: number, bodies: (good: NewObject) => readonly unknown[]][] = [
  [
    'metadef-object.update.invalid-refused',
    'that lacks the name or has what there is not',
    400,
    (good) => [
      nameless,
      { ...good, name: good.name.padEnd(81, 'b') },
      { ...good, smell: 'sweet' },
      { ...good, properties: { speed: { type: 'number' } } },
      { ...good, properties: { speed: { title: 'Turns' } } },
      { ...good, properties: { speed: { title: 'Turns', type: 'text' } } },
    ],
  ],
  [
    'metadef-object.update.malformed-json-refused',
    'whose body is no JSON, or none,',
    400,
    (good) => [JSON.stringify(good).slice(0, -1), ''],
  ],
  [
    'metadef-object.update.read-only-refused',
    'that sets a time or a link',
    403,
    (good) => [
      { ...good, created_at: '2020-01-01T00:00:00Z' },
      { ...good, updated_at: '2020-01-01T00:00:00Z' },
      { ...good, self: '/v2/metadefs' },
      { ...good, schema: '/v2/schemas/metadefs/object' },
    ],
  ],
];

describe('update an object of a namespace', () => {
  test('what an update leaves out is gone', covers('metadef-object.update.replaces'), async ({ admin, given, shared, random }) => {
    const { namespace } = await shared(container);
    const name = random.word('disk');
    await given.metadefObject(namespace, { ...disk, name });
    const properties = { turns: { title: 'Turns', type: 'number' } } as const;
    expect(await admin.updateMetadefObject(namespace, name, { name, properties })).toHaveStatus(200);
    const shown = await objectOf(admin, namespace, name);
    expect(shown.properties).toEqual(properties);
    expect(shown.required ?? []).toEqual([]);
    expect(shown.description ?? '').toBe('');
    expect(await admin.updateMetadefObject(namespace, name, { name })).toHaveStatus(200);
    expect((await objectOf(admin, namespace, name)).properties ?? {}).toEqual({});
    expect(await objectOf(admin, namespace, 'cable')).toMatchObject(cable);
  });

  test('a renamed object is found under its new name alone', covers('metadef-object.update.renames'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects: [disk, cable] });
    const updated = await admin.updateMetadefObject(namespace, 'disk', { ...disk, name: 'drive' });
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ ...disk, name: 'drive' });
    const self = await follow(admin, updated.body.self);
    expect(self).toHaveStatus(200);
    expect(self.body).toMatchObject({ ...disk, name: 'drive' });
    expect(await admin.showMetadefObject(namespace, 'disk')).toHaveStatus(404);
    expect(await objectNames(admin, namespace)).toEqual(['cable', 'drive']);
  });

  for (const [id, title, status, bodies] of refused) {
    test(`an update ${title} is answered ${status}`, covers(id), async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const name = random.word('disk');
      await given.metadefObject(namespace, { ...disk, name });
      const before = await objectOf(admin, namespace, name);
      const good = { ...nameless, name };
      for (const body of bodies(good)) expect(await admin.updateMetadefObject(namespace, name, wrong(body))).toHaveStatus(status);
      expect(await objectOf(admin, namespace, name)).toEqual(before);
      expect(await admin.updateMetadefObject(namespace, name, good)).toHaveStatus(200);
    });
  }

  test(
    'an object or a namespace that does not exist is not found, and none is created',
    covers('metadef-object.update.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const [name, unknown] = [random.word('disk'), random.word('cable')];
      await given.metadefObject(namespace, { ...disk, name });
      const good = { ...nameless, name };
      expect(await admin.updateMetadefObject(namespace, unknown, { ...cable, name: unknown })).toHaveStatus(404);
      expect(await admin.updateMetadefObject(random.name('missing'), name, good)).toHaveStatus(404);
      expect(await admin.showMetadefObject(namespace, unknown)).toHaveStatus(404);
      expect(await admin.updateMetadefObject(namespace, name, good)).toHaveStatus(200);
    },
  );

  test('the name of another conflicts', covers('metadef-object.update.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects: [disk, cable] });
    const before = await objectsOf(admin, namespace);
    expect(await admin.updateMetadefObject(namespace, 'disk', { ...disk, name: 'cable' })).toHaveStatus(409);
    expect(await objectsOf(admin, namespace)).toEqual(before);
    expect(await admin.updateMetadefObject(namespace, 'disk', { ...disk, name: 'drive' })).toHaveStatus(200);
  });
});
