import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { disk as anyDisk, cable, type NewObject, objectsOf } from './object-list.ts';
import { container } from './scenes.ts';

const { name: _, ...nameless } = anyDisk;
type Bodies = (disk: NewObject) => readonly unknown[];

/** Bodies that are refused, each for a single defect of `twin`, which is taken; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, status: number, bodies: Bodies, twin?: (disk: NewObject) => NewObject][] = [
  [
    'metadef-object.create.invalid-refused',
    'without a name, with one of 81 characters or with an unknown key',
    400,
    (disk) => [nameless, { ...disk, name: disk.name.padEnd(81, 'b') }, { ...disk, smell: 'sweet' }],
    (disk) => ({ ...disk, name: disk.name.padEnd(80, 'b') }),
  ],
  [
    'metadef-object.create.bad-property-refused',
    'with a property that lacks title or type, or is of none of the types',
    400,
    (disk) => [{ type: 'string' }, { title: 'Bus' }, { title: 'Bus', type: 'text' }].map((bus) => ({ ...disk, properties: { bus } })),
    (disk) => ({ ...disk, properties: { bus: { title: 'Bus', type: 'string' } } }),
  ],
  [
    'metadef-object.create.required-twice-refused',
    'that requires a property twice',
    400,
    (disk) => [{ ...disk, required: ['bus', 'bus'] }],
  ],
  [
    'metadef-object.create.malformed-json-refused',
    'whose body is no JSON, or none',
    400,
    (disk) => [JSON.stringify(disk).slice(0, -1), ''],
  ],
  [
    'metadef-object.create.read-only-refused',
    'that sets a time or a link',
    403,
    (disk) => [
      { ...disk, created_at: '2020-01-01T00:00:00Z' },
      { ...disk, updated_at: '2020-01-01T00:00:00Z' },
      { ...disk, self: '/v2/metadefs' },
      { ...disk, schema: '/v2/schemas/metadefs/object' },
    ],
  ],
];

describe('objects of a namespace that cannot be created', () => {
  for (const [id, title, status, bodies, twin = (disk: NewObject) => disk] of refused) {
    test(`an object ${title} is answered ${status}`, covers(id), async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const disk = { ...anyDisk, name: random.word('disk') };
      for (const body of bodies(disk)) expect(await admin.createMetadefObject(namespace, wrong(body))).toHaveStatus(status);
      expect(await admin.showMetadefObject(namespace, disk.name)).toHaveStatus(404);
      expect(await admin.createMetadefObject(namespace, twin(disk))).toHaveStatus(201);
    });
  }

  test(
    'a namespace that does not exist is not found',
    covers('metadef-object.create.unknown-namespace-is-not-found'),
    async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const disk = { ...anyDisk, name: random.word('disk') };
      expect(await admin.createMetadefObject(random.name('missing'), disk)).toHaveStatus(404);
      expect(await admin.createMetadefObject(namespace, disk)).toHaveStatus(201);
    },
  );

  test('a name in use conflicts', covers('metadef-object.create.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ objects: [cable] });
    const before = await objectsOf(admin, namespace);
    expect(await admin.createMetadefObject(namespace, { ...anyDisk, name: 'cable' })).toHaveStatus(409);
    expect(await objectsOf(admin, namespace)).toEqual(before);
    expect(await admin.createMetadefObject(namespace, anyDisk)).toHaveStatus(201);
  });
});
