import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { colour, propertiesOf, size } from './property-list.ts';

const good = { name: 'size', title: 'Extent', type: 'number' } as const;
const { name: _, ...nameless } = good;
const { title: _title, ...untitled } = good;
const { type: _type, ...untyped } = good;

/** Bodies that are answered 400 and change nothing; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, bodies: readonly unknown[]][] = [
  [
    'metadef-property.update.invalid-refused',
    'that lacks something or has what there is not',
    [nameless, untitled, untyped, { ...good, type: 'text' }, { ...good, smell: 'sweet' }, { ...good, name: 'b'.repeat(81) }],
  ],
  ['metadef-property.update.malformed-json-refused', 'whose body is no JSON, or none,', [JSON.stringify(good).slice(0, -1), '']],
];

describe('update a property of a namespace', () => {
  test('what an update leaves out is gone', covers('metadef-property.update.replaces'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({
      properties: { size: { ...size, description: 'How large', enum: ['1', '2'], minimum: 1, default: '1', readonly: true }, colour },
    });
    const updated = await admin.updateMetadefProperty(namespace, 'size', { ...good, maximum: 9 });
    expect(updated).toHaveStatus(200);
    const shown = await admin.showMetadefProperty(namespace, 'size');
    expect(shown).toHaveStatus(200);
    for (const { body } of [updated, shown]) {
      expect(body).toMatchObject({ ...good, maximum: 9 });
      for (const key of ['description', 'enum', 'minimum', 'default', 'readonly']) expect(body).not.toHaveProperty(key);
    }
    expect(await propertiesOf(admin, namespace)).toMatchObject({ colour });
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
    test(`an update ${title} is answered 400`, covers(id), async ({ admin, given }) => {
      const { namespace } = await given.namespace({ properties: { size, colour } });
      const before = await propertiesOf(admin, namespace);
      for (const body of bodies) expect(await admin.updateMetadefProperty(namespace, 'size', wrong(body))).toHaveStatus(400);
      expect(await propertiesOf(admin, namespace)).toEqual(before);
      expect(await admin.updateMetadefProperty(namespace, 'size', good)).toHaveStatus(200);
    });
  }

  test(
    'a property or a namespace that does not exist is not found, and none is created',
    covers('metadef-property.update.unknown-is-not-found'),
    async ({ admin, given, random }) => {
      const { namespace } = await given.namespace({ properties: { size } });
      expect(await admin.updateMetadefProperty(namespace, 'colour', { name: 'colour', ...colour })).toHaveStatus(404);
      expect(await admin.updateMetadefProperty(random.name('missing'), 'size', good)).toHaveStatus(404);
      expect(Object.keys(await propertiesOf(admin, namespace))).toEqual(['size']);
      expect(await admin.updateMetadefProperty(namespace, 'size', good)).toHaveStatus(200);
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
