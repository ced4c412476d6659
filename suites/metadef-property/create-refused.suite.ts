import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { colour, propertiesOf, size } from './property-list.ts';

const good = { name: 'colour', ...colour };
const { name: _, ...nameless } = good;
const { title: _title, ...untitled } = good;
const { type: _type, ...untyped } = good;

/** Bodies that are refused, each for a single defect of `twin`, which is taken; a text is sent as it is. */
const refused: readonly [id: RequirementId, title: string, status: number, bodies: readonly unknown[], twin?: object][] = [
  ['metadef-property.create.incomplete-refused', 'without name, title or type', 400, [nameless, untitled, untyped]],
  [
    'metadef-property.create.unknown-type-refused',
    'of a type that there is not',
    400,
    [
      { ...good, type: 'text' },
      { ...good, type: 'array', items: { type: 'text' } },
    ],
    { ...good, type: 'array', items: { type: 'string' } },
  ],
  [
    'metadef-property.create.over-80-refused',
    'with a name of 81 characters',
    400,
    [{ ...good, name: 'b'.repeat(81) }],
    { ...good, name: 'b'.repeat(80) },
  ],
  [
    'metadef-property.create.ill-typed-keyword-refused',
    'with a keyword of the wrong kind',
    400,
    [
      { ...good, minLength: -1 },
      { ...good, operators: '<or>' },
      { ...good, readonly: 'yes' },
    ],
    { ...good, minLength: 1, operators: ['<or>'], readonly: true },
  ],
  ['metadef-property.create.unknown-key-refused', 'with an unknown key', 400, [{ ...good, smell: 'sweet' }]],
  ['metadef-property.create.malformed-json-refused', 'whose body is no JSON, or none', 400, [JSON.stringify(good).slice(0, -1), '']],
  [
    'metadef-property.create.read-only-refused',
    'that sets created_at or updated_at',
    403,
    ['created_at', 'updated_at'].map((key) => ({ ...good, [key]: '2020-01-01T00:00:00Z' })),
  ],
];

describe('properties of a namespace that cannot be created', () => {
  for (const [id, title, status, bodies, twin = good] of refused) {
    test(`a property ${title} is answered ${status}`, covers(id), async ({ admin, given }) => {
      const { namespace } = await given.namespace({ properties: { size } });
      for (const body of bodies) expect(await admin.createMetadefProperty(namespace, wrong(body))).toHaveStatus(status);
      expect(Object.keys(await propertiesOf(admin, namespace))).toEqual(['size']);
      expect(await admin.createMetadefProperty(namespace, wrong(twin))).toHaveStatus(201);
    });
  }

  test(
    'a namespace that does not exist is not found',
    covers('metadef-property.create.unknown-namespace-is-not-found'),
    async ({ admin, namespace: { namespace }, random }) => {
      expect(await admin.createMetadefProperty(random.name('missing'), good)).toHaveStatus(404);
      expect(await admin.createMetadefProperty(namespace, good)).toHaveStatus(201);
    },
  );

  test('a name in use conflicts', covers('metadef-property.create.name-in-use-conflicts'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ properties: { size } });
    const before = await propertiesOf(admin, namespace);
    expect(await admin.createMetadefProperty(namespace, { ...good, name: 'size' })).toHaveStatus(409);
    expect(await propertiesOf(admin, namespace)).toEqual(before);
    expect(await admin.createMetadefProperty(namespace, good)).toHaveStatus(201);
  });
});
