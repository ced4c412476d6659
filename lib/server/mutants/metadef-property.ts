import { Fault } from '../fault.ts';
import type { Json } from '../metadefs/model.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import { forgetsTheNew, protectsFromAdding } from './metadef-definitions.ts';
import type { Mutant } from './mutant.ts';

const operation = 'createMetadefProperty';
const stringKeywords = ['enum', 'operators', 'readonly', 'default', 'description', 'pattern', 'minLength', 'maxLength'];
const arrayKeywords = ['items', 'minItems', 'maxItems', 'uniqueItems', 'additionalItems'];

function without(definition: Json, unwanted: (key: string, value: unknown) => boolean): Json {
  return Object.fromEntries(Object.entries(definition).filter(([key, value]) => !unwanted(key, value)));
}

/** Properties of a namespace: creating, listing and showing them. */
export const metadefPropertyMutants: readonly Mutant[] = [
  {
    id: 'metadef-property-create-forgets',
    says: 'A created property is answered, and forgotten.',
    kills: ['metadef-property.create.is-defined'],
    rules: forgetsTheNew(operation),
  },
  ...[...stringKeywords, ...arrayKeywords].map(
    (keyword): Mutant => ({
      id: `metadef-property-create-without-${keyword}`,
      says: `A property does not keep its ${keyword}.`,
      kills: [arrayKeywords.includes(keyword) ? 'metadef-property.create.array-keywords' : 'metadef-property.create.string-keywords'],
      rules: { storedProperty: (_asked, definition) => without(definition, (key) => key === keyword) },
    }),
  ),
  {
    id: 'metadef-property-create-sorts-the-enum',
    says: 'The values of an enum are kept in alphabetical order.',
    kills: ['metadef-property.create.string-keywords'],
    rules: {
      storedProperty: (_asked, definition) =>
        Array.isArray(definition.enum) ? { ...definition, enum: definition.enum.toSorted() } : definition,
    },
  },
  {
    id: 'metadef-property-create-without-zero',
    says: 'A minimum or maximum that is zero counts as none.',
    kills: ['metadef-property.create.integer-keywords'],
    rules: { storedProperty: (_asked, definition) => without(definition, (_key, value) => value === 0) },
  },
  {
    id: 'metadef-property-create-of-five-types',
    says: 'A property cannot be an object.',
    kills: ['metadef-property.create.each-type'],
    rules: {
      metadefMisfit: (asked, schema, document) =>
        asked === operation && (document as Json).type === 'object' ? 'no object' : rules.metadefMisfit(asked, schema, document),
    },
  },
  {
    id: 'metadef-property-create-cuts-fractions',
    says: 'The fractions of a minimum and maximum are cut off, as in every release of Glance.',
    kills: ['metadef-property.create.fractions-survive'],
    rules: {
      storedProperty: (_asked, definition) =>
        Object.fromEntries(Object.entries(definition).map(([key, value]) => [key, typeof value === 'number' ? Math.trunc(value) : value])),
    },
  },
  {
    id: 'metadef-property-create-stumbles-over-numbers',
    says: 'An enum of anything but texts is a server error, as in every release of Glance.',
    kills: ['metadef-property.create.enum-of-numbers'],
    rules: {
      storedProperty(_asked, definition) {
        if (Array.isArray(definition.enum) && definition.enum.some((value) => typeof value !== 'string')) throw new Fault(500);
        return definition;
      },
    },
  },
  {
    id: 'metadef-property-create-not-in-a-protected-namespace',
    says: 'A protected namespace takes no new property.',
    kills: ['metadef-property.create.in-a-protected-namespace'],
    rules: protectsFromAdding(operation),
  },
  {
    id: 'metadef-property-create-names-are-global',
    says: 'No two namespaces can have properties of one name.',
    kills: ['metadef-property.create.same-name-elsewhere'],
    rules: {
      isMetadefNameTaken: (asked, name, inUse, metadefs) =>
        asked === operation
          ? metadefs.all().some(({ contents }) => contents.properties.some((property) => property.name === name))
          : rules.isMetadefNameTaken(asked, name, inUse, metadefs),
    },
  },
  {
    id: 'metadef-property-list-of-one',
    says: 'The list ends after its first property.',
    kills: ['metadef-property.list.by-name'],
    rules: {
      showMetadefProperties: (asked, properties, contents) =>
        rules.showMetadefProperties(asked, asked === 'listMetadefProperties' ? properties.slice(0, 1) : properties, contents),
    },
  },
  {
    id: 'metadef-property-list-with-those-of-objects',
    says: 'Properties of the objects of a namespace are listed among its own.',
    kills: ['metadef-property.list.not-those-of-objects'],
    rules: {
      showMetadefProperties: (asked, properties, contents) =>
        Object.assign({}, rules.showMetadefProperties(asked, properties, contents), ...contents.objects.map((object) => object.properties)),
    },
  },
  {
    id: 'metadef-property-list-of-no-namespace',
    says: 'To list the properties of a namespace that does not exist is a bad request.',
    kills: ['metadef-property.list.unknown-namespace-is-not-found'],
    rules: answersAbsent('listMetadefProperties', 400),
  },
  {
    id: 'metadef-property-show-leaves-out',
    says: 'A property is shown without its description.',
    kills: ['metadef-property.show.returns-what-was-created'],
    rules: {
      showMetadefProperty(asked, property) {
        const shown = rules.showMetadefProperty(asked, property);
        return asked === 'showMetadefProperty' ? without(shown, (key) => key === 'description') : shown;
      },
    },
  },
  {
    id: 'metadef-property-show-knows-no-prefix',
    says: 'Prefixes are no part of the names of properties, resource type or not.',
    kills: ['metadef-property.show.prefixed-name', 'metadef-property.show.without-the-prefix-is-not-found'],
    rules: { unprefixedName: (name) => name },
  },
  {
    id: 'metadef-property-show-prefix-may-be-missing',
    says: 'The prefix of a resource type may be left out.',
    kills: ['metadef-property.show.without-the-prefix-is-not-found'],
    rules: { unprefixedName: (name, prefix) => rules.unprefixedName(name, prefix) ?? name },
  },
  {
    id: 'metadef-property-show-for-any-resource-type',
    says: 'The prefix of an association counts for every resource type.',
    kills: ['metadef-property.show.without-the-prefix-is-not-found'],
    onRequest: (request, next) => next(new Request(request.url.replace('OS%3A%3ANova%3A%3AServer', 'OS%3A%3AGlance%3A%3AImage'), request)),
  },
  {
    id: 'metadef-property-show-names-with-the-prefix',
    says: 'A property that is asked for with its prefix is named with it.',
    kills: ['metadef-property.show.prefixed-name'],
    async onResponse(asked, response, request) {
      if (asked !== 'showMetadefProperty' || response.status !== 200) return response;
      const name = new URL(request.url).pathname.split('/').at(-1);
      return new Response(JSON.stringify({ ...((await response.json()) as Json), name }), response);
    },
  },
  {
    id: 'metadef-property-show-stumbles-over-other-queries',
    says: 'A query without resource_type is a server error, as in every release of Glance.',
    kills: ['metadef-property.show.other-query-ignored'],
    rules: { statusForOtherQuery: (asked) => (asked === 'showMetadefProperty' ? 500 : rules.statusForOtherQuery(asked)) },
  },
  {
    id: 'metadef-property-show-unknown',
    says: 'To show a property that does not exist is a bad request.',
    kills: ['metadef-property.show.unknown-is-not-found'],
    rules: answersAbsent('showMetadefProperty', 400),
  },
];
