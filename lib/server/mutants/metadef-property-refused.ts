import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Json } from '../metadefs/model.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import {
  limitsNamesByOneTooFew,
  mendsJson,
  passesOverReadOnly,
  rewritesDocument,
  stumblesOverTakenNames,
  updatesTo,
} from './metadef-definitions.ts';
import { misfitPassedOver, namesTwice, unknownKeysDropped } from './metadef-documents.ts';
import type { Mutant } from './mutant.ts';

const create = 'createMetadefProperty';
const update = 'updateMetadefProperty';

/** Whatever a property lacks is made up. */
const makesUp = (operation: OperationId, key: string) => rewritesDocument(operation, (document) => ({ [key]: 'string', ...document }));
const keys = ['name', 'title', 'type'] as const;

/** Properties of a namespace: what is no property, and updates. */
export const metadefPropertyRefusedMutants: readonly Mutant[] = [
  ...keys.flatMap((key): Mutant[] => [
    {
      id: `metadef-property-create-makes-up-its-${key}`,
      says: `A property can be created without ${key}.`,
      kills: ['metadef-property.create.incomplete-refused'],
      rules: makesUp(create, key),
    },
    {
      id: `metadef-property-update-makes-up-its-${key}`,
      says: `A property can be updated without ${key}.`,
      kills: ['metadef-property.update.invalid-refused'],
      rules: makesUp(update, key),
    },
  ]),
  {
    id: 'metadef-property-create-of-any-type',
    says: 'A property can be of any type.',
    kills: ['metadef-property.create.unknown-type-refused'],
    rules: {
      metadefMisfit: (asked, schema, document) =>
        rules.metadefMisfit(asked, schema, asked === create ? { ...(document as Json), type: 'array' } : document),
    },
  },
  {
    id: 'metadef-property-create-of-items-of-any-type',
    says: 'The items of a property can be of any type.',
    kills: ['metadef-property.create.unknown-type-refused'],
    rules: {
      metadefMisfit: (asked, schema, document) =>
        rules.metadefMisfit(asked, schema, asked === create ? { ...(document as Json), items: {} } : document),
    },
  },
  {
    id: 'metadef-property-create-with-long-names',
    says: 'A name of 81 characters is found out by the database alone.',
    kills: ['metadef-property.create.over-80-refused'],
    rules: misfitPassedOver(create, /too long/),
  },
  {
    id: 'metadef-property-create-with-79-characters',
    says: 'A name of 80 characters is refused.',
    kills: ['metadef-property.create.over-80-refused'],
    rules: limitsNamesByOneTooFew(create),
  },
  {
    id: 'metadef-property-create-with-negative-length',
    says: 'A minLength can be negative.',
    kills: ['metadef-property.create.ill-typed-keyword-refused'],
    rules: misfitPassedOver(create, /less than/),
  },
  {
    id: 'metadef-property-create-with-one-operator',
    says: 'A single operator needs no list around it.',
    kills: ['metadef-property.create.ill-typed-keyword-refused'],
    rules: rewritesDocument(create, (document) =>
      'operators' in document ? { ...document, operators: [document.operators].flat() } : document,
    ),
  },
  {
    id: 'metadef-property-create-readonly-by-any-word',
    says: 'Any value of readonly is taken for true or false.',
    kills: ['metadef-property.create.ill-typed-keyword-refused'],
    rules: rewritesDocument(create, (document) =>
      'readonly' in document ? { ...document, readonly: Boolean(document.readonly) } : document,
    ),
  },
  {
    id: 'metadef-property-create-drops-unknown-keys',
    says: 'A key that properties do not have is dropped.',
    kills: ['metadef-property.create.unknown-key-refused'],
    rules: unknownKeysDropped(create),
  },
  {
    id: 'metadef-property-json-mended',
    says: 'A body that breaks off before its last brace is taken.',
    kills: ['metadef-property.create.malformed-json-refused', 'metadef-property.update.malformed-json-refused'],
    rules: mendsJson,
  },
  {
    id: 'metadef-property-create-drops-the-times',
    says: 'created_at and updated_at of a new property are passed over.',
    kills: ['metadef-property.create.read-only-refused'],
    rules: passesOverReadOnly(create),
  },
  {
    id: 'metadef-property-create-in-no-namespace',
    says: 'To create a property in a namespace that does not exist is a bad request.',
    kills: ['metadef-property.create.unknown-namespace-is-not-found'],
    rules: answersAbsent(create, 400),
  },
  {
    id: 'metadef-property-create-twice',
    says: 'A namespace can have two properties of one name.',
    kills: ['metadef-property.create.name-in-use-conflicts'],
    rules: namesTwice(create),
  },
  {
    id: 'metadef-property-update-merges',
    says: 'What an update of a property leaves out stays.',
    kills: ['metadef-property.update.replaces'],
    rules: updatesTo(update, (before, after) => ({
      ...after,
      definition: { ...(before.definition as Json), ...(after.definition as Json) },
    })),
  },
  {
    id: 'metadef-property-update-keeps-the-name',
    says: 'A renamed property has its old name afterwards.',
    kills: ['metadef-property.update.renames'],
    rules: updatesTo(update, (before, after) => ({ ...after, name: before.name })),
  },
  {
    id: 'metadef-property-update-to-any-type',
    says: 'An update can give a property any type.',
    kills: ['metadef-property.update.invalid-refused'],
    rules: misfitPassedOver(update, /not one of/),
  },
  {
    id: 'metadef-property-update-drops-unknown-keys',
    says: 'A key that properties do not have is dropped from an update.',
    kills: ['metadef-property.update.invalid-refused'],
    rules: unknownKeysDropped(update),
  },
  {
    id: 'metadef-property-update-to-long-names',
    says: 'A new name of 81 characters is found out by the database alone.',
    kills: ['metadef-property.update.invalid-refused'],
    rules: misfitPassedOver(update, /too long/),
  },
  {
    id: 'metadef-property-update-unknown',
    says: 'To update a property that does not exist is a bad request.',
    kills: ['metadef-property.update.unknown-is-not-found'],
    rules: answersAbsent(update, 400),
  },
  {
    id: 'metadef-property-update-to-a-taken-name',
    says: 'A property can be given the name of another.',
    kills: ['metadef-property.update.name-in-use-conflicts'],
    rules: namesTwice(update),
  },
  {
    id: 'metadef-property-update-stumbles-over-a-taken-name',
    says: 'To give a property the name of another is a server error, as in 28.1.0 and 33.0.0.',
    kills: ['metadef-property.update.name-in-use-conflicts'],
    rules: stumblesOverTakenNames(update),
  },
];
