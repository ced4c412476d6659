import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, stumblesOverMisfits } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Tags of a namespace: listing, showing and making them. */
export const metadefTagMutants: readonly Mutant[] = [
  {
    id: 'metadef-tag-create-replaces',
    says: 'A created tag takes the place of the others.',
    kills: ['metadef-tag.create.is-defined'],
    rules: { withDefinition: (operation, all, one) => rules.withDefinition(operation, operation === 'createMetadefTag' ? [] : all, one) },
  },
  {
    id: 'metadef-tag-create-minds-protection',
    says: 'No tag can be created in a protected namespace.',
    kills: ['metadef-tag.create.in-a-protected-namespace'],
    rules: {
      canSeeNamespace(operation, caller, namespace) {
        if (operation === 'createMetadefTag' && namespace.attributes.protected) throw new Fault(403);
        return rules.canSeeNamespace(operation, caller, namespace);
      },
    },
  },
  {
    id: 'metadef-tag-create-stumbles-over-length',
    says: 'A tag that is too long to be created is a server error.',
    kills: ['metadef-tag.create.over-80-refused'],
    rules: stumblesOverMisfits('createMetadefTag'),
  },
  {
    id: 'metadef-tag-create-in-no-namespace',
    says: 'To create a tag in a namespace that does not exist is forbidden.',
    kills: ['metadef-tag.create.unknown-namespace-is-not-found'],
    rules: answersAbsent('createMetadefTag', 403),
  },
  {
    id: 'metadef-tag-create-twice',
    says: 'A namespace can have a tag twice.',
    kills: ['metadef-tag.create.name-in-use-conflicts'],
    rules: {
      isMetadefNameTaken: (operation, ...rest) => operation !== 'createMetadefTag' && rules.isMetadefNameTaken(operation, ...rest),
    },
  },
  {
    id: 'metadef-tag-list-lacks-one',
    says: 'The first tag is missing from the list.',
    kills: ['metadef-tag.list.holds-each-tag'],
    rules: {
      cutMetadefs: (operation, rest, limit) => rules.cutMetadefs(operation, operation === 'listMetadefTags' ? rest.slice(1) : rest, limit),
    },
  },
  {
    id: 'metadef-tag-list-upwards-only',
    says: 'Tags are sorted upwards, whatever sort_dir says.',
    kills: ['metadef-tag.list.sort-by-name'],
    rules: {
      compareMetadefs: (operation, keys, direction) =>
        rules.compareMetadefs(operation, keys, operation === 'listMetadefTags' ? 'asc' : direction),
    },
  },
  {
    id: 'metadef-tag-list-ignores-the-limit',
    says: 'A limit does not cut the list of tags.',
    kills: ['metadef-tag.list.limit-and-marker'],
    rules: {
      cutMetadefs: (operation, rest, limit) => rules.cutMetadefs(operation, rest, operation === 'listMetadefTags' ? undefined : limit),
    },
  },
  {
    id: 'metadef-tag-list-repeats-the-marker',
    says: 'A page of tags begins with its marker.',
    kills: ['metadef-tag.list.limit-and-marker'],
    rules: {
      isBehind: (operation, row, marker, ...rest) =>
        (operation === 'listMetadefTags' && row.name === marker.name) || rules.isBehind(operation, row, marker, ...rest),
    },
  },
  {
    id: 'metadef-tag-list-any-limit',
    says: 'A limit that is no number is passed over.',
    kills: ['metadef-tag.list.bad-parameters-refused'],
    rules: { metadefLimit: (operation, limit) => (/^\d+$/.test(limit ?? '') ? rules.metadefLimit(operation, limit) : undefined) },
  },
  {
    id: 'metadef-tag-list-any-direction',
    says: 'A direction that does not exist means downwards.',
    kills: ['metadef-tag.list.bad-parameters-refused'],
    rules: { metadefDirection: (_operation, direction) => (direction === 'asc' ? 'asc' : 'desc') },
  },
  {
    id: 'metadef-tag-list-stumbles-over-a-sort-key',
    says: 'A sort key that tags do not have is a server error, as in every release of Glance.',
    kills: ['metadef-tag.list.unknown-sort-key-refused'],
    rules: {
      unknownMetadefSortKey() {
        throw new Fault(500);
      },
    },
  },
  {
    id: 'metadef-tag-list-any-sort-key',
    says: 'A sort key that tags do not have is passed over.',
    kills: ['metadef-tag.list.unknown-sort-key-refused'],
    rules: { unknownMetadefSortKey: () => undefined },
  },
  {
    id: 'metadef-tag-list-bad-marker',
    says: 'A marker that names no tag is a bad request.',
    kills: ['metadef-tag.list.unknown-marker-is-not-found'],
    rules: answersAbsent('listMetadefTags', 400),
  },
  {
    id: 'metadef-tag-show-at-another-time',
    says: 'A tag is shown with another time of creation.',
    kills: ['metadef-tag.show.returns-what-was-created'],
    rules: {
      showMetadefTag: (operation, tag) =>
        rules.showMetadefTag(operation, operation === 'showMetadefTag' ? { ...tag, createdAt: tag.createdAt - 3600 } : tag),
    },
  },
  {
    id: 'metadef-tag-space-is-plus',
    says: 'An encoded space in a path is taken for a plus sign.',
    kills: ['metadef-tag.show.name-with-a-space'],
    rules: { decodePath: (segment) => rules.decodePath(segment.replaceAll('%20', '+')) },
  },
  {
    id: 'metadef-tag-path-is-latin-1',
    says: 'A path is taken for Latin-1, as in every release of Glance.',
    kills: ['metadef-tag.show.unicode-is-found'],
    rules: { decodePath: (segment) => Buffer.from(rules.decodePath(segment)).toString('latin1') },
  },
  {
    id: 'metadef-tag-show-unknown',
    says: 'A tag that does not exist is a bad request.',
    kills: ['metadef-tag.show.unknown-is-not-found'],
    rules: answersAbsent('showMetadefTag', 400),
  },
];
