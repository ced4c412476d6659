import { covers, describe, expect, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { colour, type Properties, propertiesOf, propertyOf, size } from './property-list.ts';
import { container } from './scenes.ts';

const types = ['array', 'boolean', 'integer', 'number', 'object', 'string'] as const;

/** Properties that are answered, and listed, as they were created. */
const kept: readonly [id: RequirementId, title: string, properties: Properties][] = [
  ['metadef-property.create.is-defined', 'is answered as it was created and stands in its namespace', { colour }],
  [
    'metadef-property.create.string-keywords',
    'of type string keeps what is said of it',
    {
      colour: {
        ...colour,
        description: 'What it looks like',
        enum: ['red', 'green', 'blue'],
        operators: ['<or>', '<in>'],
        readonly: true,
        default: 'green',
        pattern: '^[a-z]+$',
        minLength: 3,
        maxLength: 5,
      },
    },
  ],
  [
    'metadef-property.create.integer-keywords',
    'of type integer keeps its minimum and maximum, zero included',
    { size: { ...size, minimum: 0, maximum: 10 }, depth: { title: 'Depth', type: 'integer', minimum: -10, maximum: 0 } },
  ],
  [
    'metadef-property.create.array-keywords',
    'of type array keeps what is said of its items',
    {
      colours: {
        title: 'Colours',
        type: 'array',
        items: { type: 'string', enum: ['red', 'green'] },
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        additionalItems: false,
      },
    },
  ],
  [
    'metadef-property.create.each-type',
    'can have each of the six types',
    Object.fromEntries(types.map((type) => [`of_${type}`, { title: `Of ${type}`, type }])),
  ],
  [
    'metadef-property.create.fractions-survive',
    'of type number keeps the fractions of its minimum and maximum',
    { share: { title: 'Share', type: 'number', minimum: 0.25, maximum: 1.5 } },
  ],
  ['metadef-property.create.enum-of-numbers', 'of type integer can have an enum of integers', { size: { ...size, enum: [4, 2, 1] } }],
];

describe('create a property of a namespace', () => {
  for (const [id, title, properties] of kept) {
    test(`a property ${title}`, covers(id), async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const own = Object.fromEntries(Object.entries(properties).map(([name, definition]) => [random.word(name), definition]));
      for (const [name, definition] of Object.entries(own)) {
        const created = await admin.createMetadefProperty(namespace, { name, ...definition });
        expect(created).toHaveStatus(201);
        expect(created.body).toMatchObject({ name, ...definition });
      }
      expect(await propertiesOf(admin, namespace)).toMatchObject(own);
    });
  }

  test(
    'a default that is a number or a boolean comes back as a string',
    covers('metadef-property.create.default-is-a-string'),
    async ({ admin, shared, random }) => {
      const { namespace } = await shared(container);
      const [number, fast] = [random.word('size'), random.word('fast')];
      expect(await admin.createMetadefProperty(namespace, { name: number, ...size, default: 3 })).toHaveStatus(201);
      const created = await admin.createMetadefProperty(namespace, { name: fast, title: 'Fast', type: 'boolean', default: true });
      expect(created).toHaveStatus(201);
      expect(await propertiesOf(admin, namespace)).toMatchObject({
        [number]: { default: expect.any(String) },
        [fast]: { default: expect.any(String) },
      });
    },
  );

  test(
    'a property can be created in a protected namespace',
    covers('metadef-property.create.in-a-protected-namespace'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true });
      expect(await admin.createMetadefProperty(namespace, { name: 'size', ...size })).toHaveStatus(201);
      expect(await propertiesOf(admin, namespace)).toMatchObject({ size });
    },
  );

  test(
    'two namespaces can have properties of one name',
    covers('metadef-property.create.same-name-elsewhere'),
    async ({ admin, given, shared, random }) => {
      const name = random.word('kind');
      const first = await given.namespace({ properties: { [name]: size } });
      const second = await shared(container);
      expect(await admin.createMetadefProperty(second.namespace, { name, ...colour })).toHaveStatus(201);
      expect(await propertyOf(admin, second.namespace, name)).toMatchObject(colour);
      expect(await propertyOf(admin, first.namespace, name)).toMatchObject(size);
    },
  );
});
