import type { OperationId } from '../../../specs/schemas.gen.ts';
import { isObject } from '../call.ts';
import type { Json } from '../metadefs/model.ts';
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

const create = 'createMetadefObject';
const update = 'updateMetadefObject';

/** What the properties of an object lack is made up; a property comes by itself, too, and has neither a name nor properties. */
function makesUpInProperties(operation: OperationId, key: string) {
  const madeUp = (property: unknown) => ({ [key]: 'string', ...(property as Json) });
  return rewritesDocument(operation, (document) => {
    if (!isObject(document.properties)) return 'name' in document ? document : madeUp(document);
    return { ...document, properties: Object.fromEntries(Object.entries(document.properties).map(([name, one]) => [name, madeUp(one)])) };
  });
}

const verbs = [
  ['create', create, 'metadef-object.create.invalid-refused', 'metadef-object.create.bad-property-refused'],
  ['update', update, 'metadef-object.update.invalid-refused', 'metadef-object.update.invalid-refused'],
] as const;

/** Objects of a namespace: what is no object, and updates. */
export const metadefObjectRefusedMutants: readonly Mutant[] = [
  ...verbs.flatMap(([verb, operation, invalid, badProperty]): Mutant[] => [
    {
      id: `metadef-object-${verb}-makes-up-its-name`,
      says: `${operation} makes up a name where there is none.`,
      kills: [invalid],
      rules: rewritesDocument(operation, (document) => ('properties' in document ? { name: 'nameless', ...document } : document)),
    },
    {
      id: `metadef-object-${verb}-with-long-names`,
      says: `To ${operation} a name of 81 characters is found out by the database alone.`,
      kills: [invalid],
      rules: misfitPassedOver(operation, /too long/),
    },
    {
      id: `metadef-object-${verb}-drops-unknown-keys`,
      says: `${operation} drops keys that objects do not have.`,
      kills: [invalid],
      rules: unknownKeysDropped(operation),
    },
    {
      id: `metadef-object-${verb}-of-any-type`,
      says: `${operation} takes properties of any type.`,
      kills: [badProperty],
      rules: misfitPassedOver(operation, /not one of/),
    },
    {
      id: `metadef-object-${verb}-makes-up-titles`,
      says: `${operation} takes properties without title.`,
      kills: [badProperty],
      rules: makesUpInProperties(operation, 'title'),
    },
    {
      id: `metadef-object-${verb}-makes-up-types`,
      says: `${operation} takes properties without type.`,
      kills: [badProperty],
      rules: makesUpInProperties(operation, 'type'),
    },
    {
      id: `metadef-object-${verb}-drops-the-read-only`,
      says: `${operation} passes over what only the server sets.`,
      kills: [`metadef-object.${verb}.read-only-refused`],
      rules: passesOverReadOnly(operation),
    },
    {
      id: `metadef-object-${verb}-twice`,
      says: `${operation} lets a namespace have two objects of one name.`,
      kills: [`metadef-object.${verb}.name-in-use-conflicts`],
      rules: namesTwice(operation),
    },
  ]),
  {
    id: 'metadef-object-create-with-79-characters',
    says: 'A name of 80 characters is refused.',
    kills: ['metadef-object.create.invalid-refused'],
    rules: limitsNamesByOneTooFew(create),
  },
  {
    id: 'metadef-object-create-requires-twice',
    says: 'An object can require one property twice.',
    kills: ['metadef-object.create.required-twice-refused'],
    rules: misfitPassedOver(create, /non-unique/),
  },
  {
    id: 'metadef-object-json-mended',
    says: 'A body that breaks off before its last brace is taken.',
    kills: ['metadef-object.create.malformed-json-refused', 'metadef-object.update.malformed-json-refused'],
    rules: mendsJson,
  },
  {
    id: 'metadef-object-create-in-no-namespace',
    says: 'To create an object in a namespace that does not exist is a bad request.',
    kills: ['metadef-object.create.unknown-namespace-is-not-found'],
    rules: answersAbsent(create, 400),
  },
  ...(['description', 'properties', 'required'] as const).map(
    (key): Mutant => ({
      id: `metadef-object-update-keeps-the-${key}`,
      says: `An update of an object lets its ${key} be as before.`,
      kills: ['metadef-object.update.replaces'],
      rules: updatesTo(update, (before, after) => ({ ...after, [key]: before[key] })),
    }),
  ),
  {
    id: 'metadef-object-update-keeps-the-name',
    says: 'A renamed object has its old name afterwards.',
    kills: ['metadef-object.update.renames'],
    rules: updatesTo(update, (before, after) => ({ ...after, name: before.name })),
  },
  {
    id: 'metadef-object-update-links-to-the-old-name',
    says: 'The self link of a renamed object has the old name.',
    kills: ['metadef-object.update.renames'],
    async onResponse(asked, response, request) {
      if (asked !== update || response.status !== 200) return response;
      const self = new URL(request.url).pathname;
      return new Response(JSON.stringify({ ...((await response.json()) as Json), self }), response);
    },
  },
  {
    id: 'metadef-object-update-unknown',
    says: 'To update an object that does not exist is a bad request.',
    kills: ['metadef-object.update.unknown-is-not-found'],
    rules: answersAbsent(update, 400),
  },
  {
    id: 'metadef-object-update-stumbles-over-a-taken-name',
    says: 'To give an object the name of another is a server error, as in 28.1.0 and 33.0.0.',
    kills: ['metadef-object.update.name-in-use-conflicts'],
    rules: stumblesOverTakenNames(update),
  },
];
