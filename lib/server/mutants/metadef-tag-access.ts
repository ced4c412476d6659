import { letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

const reads = [
  ['list', 'listMetadefTags'],
  ['show', 'showMetadefTag'],
] as const;
const writes = [
  ['create', 'createMetadefTag'],
  ['set', 'setMetadefTags'],
  ['update', 'updateMetadefTag'],
  ['delete', 'deleteMetadefTag'],
  ['delete-all', 'deleteAllMetadefTags'],
] as const;
const bodyless = [
  ['create', 'createMetadefTag'],
  ['show', 'showMetadefTag'],
  ['delete', 'deleteMetadefTag'],
] as const;

/** Tags of a namespace: who is let in. */
export const metadefTagAccessMutants: readonly Mutant[] = [
  ...[...reads, ...writes].flatMap(([verb, operation]): Mutant[] => [
    {
      id: `metadef-tag-${verb}-reveals-the-hidden`,
      says: `${operation} lets everybody know of a private namespace.`,
      kills: [`metadef-tag.${verb}.hidden-is-not-found`],
      rules: revealsNamespaces(operation),
    },
    {
      id: `metadef-tag-${verb}-open`,
      says: `${operation} asks for no token.`,
      kills: [`metadef-tag.${verb}.token-required`],
      rules: letsNobodyIn(operation),
    },
  ]),
  ...writes.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-tag-${verb}-for-members`,
      says: `${operation} is for everybody who sees the namespace.`,
      kills: [`metadef-tag.${verb}.member-refused`],
      rules: letsMembersChangeMetadefs(operation),
    }),
  ),
  ...bodyless.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-tag-${verb}-takes-a-body`,
      says: `${operation} does what it is for though there is a body.`,
      kills: [`metadef-tag.${verb}.body-refused`],
      rules: takesBodies(operation),
    }),
  ),
];
