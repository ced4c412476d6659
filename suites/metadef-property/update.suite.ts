import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { colour, propertiesOf, propertyOf, size } from './property-list.ts';
import { container } from './scenes.ts';

const extent = { title: 'Extent', type: 'number' } as const;

/** Bodies that are answered 400 and change nothing; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, bodies: (good: { name: string }) => readonly unknown[]][] = [
  [
    'metadef-property.update.invalid-refused',
    'that lacks something or has what there is not',
    (good) => [
      extent,
      { name: good.name, type: extent.type },
      { name: good.name, title: extent.title },
      { ...good, type: 'text' },
      { ...good, smell: 'sweet' },
      { ...good, name: good.name.padEnd(81, 'b') },
    ],
  ],
  ['metadef-property.update.malformed-json-refused', 'whose body is no JSON, or none,', (good) => [JSON.stringify(good).slice(0, -1), '']],
];

describe('update a property of a namespace', () => {
  test('what an update leaves out is gone', covers('metadef-property.update.replaces'), async ({ admin, given, shared, random }) => {
    const { namespace } = await shared(container);
    const good = { name: random.word('size'), ...extent, maximum: 9 };
    await given.metadefProperty(namespace, {
      name: good.name,
      ...size,
      description: 'How large',
      enum: ['1', '2'],
      minimum: 1,
      default: '1',
      readonly: true,
    });
    const updated = await admin.updateMetadefProperty(namespace, good.name, good);
    expect(updated).toHaveStatus(200);
    for (const body of [updated.body, await propertyOf(admin, namespace, good.name)]) {
      expect(body).toMatchObject(good);
      for (const key of ['description', 'enum', 'minimum', 'default', 'readonly']) expect(body).not.toHaveProperty(key);
    }
    expect(await propertyOf(admin, namespace, 'colour')).toMatchObject(colour);
  });

  test('a renamed property is found under its new name alone', covers('metadef-property.update.renames'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ properties: { size, colour } });
    const updated = await admin.updateMetadefProperty(namespace, 'size', { ...size, name: 'extent' });
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ name: 'extent', ...size });
    expect(await admin.showMetadefProperty(namespace, 'extent')).toHaveStatus(200);
    expect(await admin.showMetadefProperty(namespace, 'size')).toHaveStatus(404);
    expect(Object.keys(await propertiesOf(admin, namespace)).sort()).toEqual(['colour', 'extent']);
  });

  for (const [id, title, bodies] of refused) {
    test(`an update ${title} is answered 400`, covers(id), async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const good = { name: random.word('size'), ...extent };
      await given.metadefProperty(namespace, { name: good.name, ...size });
      const before = await propertyOf(admin, namespace, good.name);
      for (const body of bodies(good)) expect(await admin.updateMetadefProperty(namespace, good.name, wrong(body))).toHaveStatus(400);
      expect(await propertyOf(admin, namespace, good.name)).toEqual(before);
      expect(await admin.updateMetadefProperty(namespace, good.name, good)).toHaveStatus(200);
    });
  }

  test(
    'a property or a namespace that does not exist is not found, and none is created',
    covers('metadef-property.update.unknown-is-not-found'),
    async ({ admin, given, shared, random }) => {
      const { namespace } = await shared(container);
      const [good, unknown] = [{ name: random.word('size'), ...extent }, random.word('colour')];
      await given.metadefProperty(namespace, { name: good.name, ...size });
      expect(await admin.updateMetadefProperty(namespace, unknown, { name: unknown, ...colour })).toHaveStatus(404);
      expect(await admin.updateMetadefProperty(random.name('missing'), good.name, good)).toHaveStatus(404);
      expect(await admin.showMetadefProperty(namespace, unknown)).toHaveStatus(404);
      expect(await admin.updateMetadefProperty(namespace, good.name, good)).toHaveStatus(200);
    },
  );

  test('the name of another conflicts', covers('metadef-property.update.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ properties: { size, colour } });
    const before = await propertiesOf(admin, namespace);
    expect(await admin.updateMetadefProperty(namespace, 'size', { ...size, name: 'colour' })).toHaveStatus(409);
    expect(await propertiesOf(admin, namespace)).toEqual(before);
    expect(await admin.updateMetadefProperty(namespace, 'size', { ...size, name: 'extent' })).toHaveStatus(200);
  });
});
