import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Json } from '../metadefs/model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import { forgetsTheNew, protectsFromAdding } from './metadef-definitions.ts';
import type { Mutant } from './mutant.ts';

const create = 'createMetadefObject';
const list = 'listMetadefObjects';

/** The answers of one operation show objects with some keys changed. */
function shows(operation: OperationId, change: (object: Json) => Json): Partial<Rules> {
  return {
    showMetadefObject(asked, object, namespace) {
      const shown = rules.showMetadefObject(asked, object, namespace);
      return asked === operation ? { ...shown, ...change(shown) } : shown;
    },
  };
}

/** Objects of a namespace: creating, listing and showing them. */
export const metadefObjectMutants: readonly Mutant[] = [
  {
    id: 'metadef-object-create-forgets',
    says: 'A created object is answered, and forgotten.',
    kills: ['metadef-object.create.is-defined'],
    rules: forgetsTheNew(create),
  },
  {
    id: 'metadef-object-create-requires-nothing',
    says: 'A created object is answered without what it requires.',
    kills: ['metadef-object.create.is-defined'],
    rules: shows(create, () => ({ required: [] })),
  },
  {
    id: 'metadef-object-create-links-to-all',
    says: 'The self link of an object leads to the list of objects.',
    kills: ['metadef-object.create.self-and-schema'],
    rules: shows(create, ({ self }) => ({ self: String(self).replace(/\/[^/]*$/, '') })),
  },
  {
    id: 'metadef-object-create-links-to-another-schema',
    says: 'The schema link of an object leads to the schema of properties.',
    kills: ['metadef-object.create.self-and-schema'],
    rules: shows(create, () => ({ schema: '/v2/schemas/metadefs/property' })),
  },
  {
    id: 'metadef-object-create-wants-properties',
    says: 'An object has to have properties.',
    kills: ['metadef-object.create.name-alone'],
    rules: {
      metadefMisfit: (asked, schema, document) =>
        asked === create && schema.name === 'object' && (document as Json).properties === undefined
          ? "'properties' is a required property"
          : rules.metadefMisfit(asked, schema, document),
    },
  },
  {
    id: 'metadef-object-create-not-in-a-protected-namespace',
    says: 'A protected namespace takes no new object.',
    kills: ['metadef-object.create.in-a-protected-namespace'],
    rules: protectsFromAdding(create),
  },
  {
    id: 'metadef-object-list-of-one',
    says: 'The list ends after its first object.',
    kills: ['metadef-object.list.holds-each-object'],
    rules: { cutMetadefs: (asked, rest, limit) => rules.cutMetadefs(asked, rest, asked === list ? 1 : limit) },
  },
  {
    id: 'metadef-object-list-without-properties',
    says: 'Objects are listed without their properties.',
    kills: ['metadef-object.list.holds-each-object'],
    rules: shows(list, () => ({ properties: {} })),
  },
  {
    id: 'metadef-object-list-unlimited',
    says: 'The limit of a list of objects is passed over, as in every release of Glance.',
    kills: ['metadef-object.list.limit'],
    rules: { cutMetadefs: (asked, rest, limit) => (asked === list ? rest : rules.cutMetadefs(asked, rest, limit)) },
  },
  {
    id: 'metadef-object-list-limit-zero',
    says: 'A list of objects can have the limit 0.',
    kills: ['metadef-object.list.bad-parameters-refused'],
    rules: { metadefLimit: (asked, limit) => (asked === list && limit === '0' ? 0 : rules.metadefLimit(asked, limit)) },
  },
  {
    id: 'metadef-object-list-any-limit',
    says: 'A limit that is no number is none.',
    kills: ['metadef-object.list.bad-parameters-refused'],
    rules: {
      metadefLimit: (asked, limit) => rules.metadefLimit(asked, asked === list && Number.isNaN(Number(limit)) ? null : limit),
    },
  },
  {
    id: 'metadef-object-list-any-direction',
    says: 'A direction that there is not is taken for downwards.',
    kills: ['metadef-object.list.bad-parameters-refused'],
    rules: { metadefDirection: (_asked, direction) => (direction === 'asc' ? 'asc' : 'desc') },
  },
  {
    id: 'metadef-object-list-of-no-namespace',
    says: 'To list the objects of a namespace that does not exist is a bad request.',
    kills: ['metadef-object.list.unknown-namespace-is-not-found'],
    rules: answersAbsent(list, 400),
  },
  {
    id: 'metadef-object-show-with-other-times',
    says: 'An object is shown as created in the year 1970.',
    kills: ['metadef-object.show.returns-what-was-created'],
    rules: shows('showMetadefObject', () => ({ created_at: '1970-01-01T00:00:00Z' })),
  },
  {
    id: 'metadef-object-show-without-the-description',
    says: 'An object is shown without its description.',
    kills: ['metadef-object.show.returns-what-was-created'],
    rules: shows('showMetadefObject', () => ({ description: '' })),
  },
  {
    id: 'metadef-object-show-undecoded',
    says: 'A name in a path is taken as it stands there, percent signs and all.',
    kills: ['metadef-object.show.name-with-a-space'],
    rules: { decodePath: (segment) => segment },
  },
  {
    id: 'metadef-object-show-unknown',
    says: 'To show an object that does not exist is a bad request.',
    kills: ['metadef-object.show.unknown-is-not-found'],
    rules: answersAbsent('showMetadefObject', 400),
  },
];
