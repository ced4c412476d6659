import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { cable, disk, objectNames, objectsOf } from './object-list.ts';

const { name: _, ...nameless } = disk;

/** Bodies that are refused, each for a single defect of `twin`, which is taken; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, status: number, bodies: readonly unknown[], twin?: object][] = [
  [
    'metadef-object.create.invalid-refused',
    'without a name, with one of 81 characters or with an unknown key',
    400,
    [nameless, { ...disk, name: 'b'.repeat(81) }, { ...disk, smell: 'sweet' }],
    { ...disk, name: 'b'.repeat(80) },
  ],
  [
    'metadef-object.create.bad-property-refused',
    'with a property that lacks title or type, or is of none of the types',
    400,
    [{ type: 'string' }, { title: 'Bus' }, { title: 'Bus', type: 'text' }].map((bus) => ({ ...disk, properties: { bus } })),
    { ...disk, properties: { bus: { title: 'Bus', type: 'string' } } },
  ],
  ['metadef-object.create.required-twice-refused', 'that requires a property twice', 400, [{ ...disk, required: ['bus', 'bus'] }]],
  ['metadef-object.create.malformed-json-refused', 'whose body is no JSON, or none', 400, [JSON.stringify(disk).slice(0, -1), '']],
  [
    'metadef-object.create.read-only-refused',
    'that sets a time or a link',
    403,
    [
      { ...disk, created_at: '2020-01-01T00:00:00Z' },
      { ...disk, updated_at: '2020-01-01T00:00:00Z' },
      { ...disk, self: '/v2/metadefs' },
      { ...disk, schema: '/v2/schemas/metadefs/object' },
    ],
  ],
];

describe('objects of a namespace that cannot be created', () => {
  for (const [id, title, status, bodies, twin = disk] of refused) {
    test(`an object ${title} is answered ${status}`, covers(id), async ({ admin, given }) => {
      const { namespace } = await given.namespace({ objects: [cable] });
      for (const body of bodies) expect(await admin.createMetadefObject(namespace, wrong(body))).toHaveStatus(status);
      expect(await objectNames(admin, namespace)).toEqual(['cable']);
      expect(await admin.createMetadefObject(namespace, wrong(twin))).toHaveStatus(201);
    });
  }

  test(
    'a namespace that does not exist is not found',
    covers('metadef-object.create.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.createMetadefObject(random.name('missing'), disk)).toHaveStatus(404);
      expect(await admin.createMetadefObject(namespace, disk)).toHaveStatus(201);
    },
  );

  test('a name in use conflicts', covers('metadef-object.create.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects: [cable] });
    const before = await objectsOf(admin, namespace);
    expect(await admin.createMetadefObject(namespace, { ...disk, name: 'cable' })).toHaveStatus(409);
    expect(await objectsOf(admin, namespace)).toEqual(before);
    expect(await admin.createMetadefObject(namespace, disk)).toHaveStatus(201);
  });
});
