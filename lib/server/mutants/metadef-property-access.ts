import { letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

const reads = [
  ['list', 'listMetadefProperties'],
  ['show', 'showMetadefProperty'],
] as const;
const writes = [
  ['create', 'createMetadefProperty'],
  ['update', 'updateMetadefProperty'],
  ['delete', 'deleteMetadefProperty'],
  ['delete-all', 'deleteAllMetadefProperties'],
] as const;
const bodyless = [
  ['metadef-property.list.body-refused', 'listMetadefProperties'],
  ['metadef-property.delete.malformed-body-refused', 'deleteMetadefProperty'],
  ['metadef-property.delete-all.malformed-body-refused', 'deleteAllMetadefProperties'],
] as const;

/** Properties of a namespace: who is let in, and with what. */
export const metadefPropertyAccessMutants: readonly Mutant[] = [
  ...[...reads, ...writes].flatMap(([verb, operation]): Mutant[] => [
    {
      id: `metadef-property-${verb}-reveals-the-hidden`,
      says: `${operation} lets everybody know of a private namespace.`,
      kills: [`metadef-property.${verb}.hidden-is-not-found`],
      rules: revealsNamespaces(operation),
    },
    {
      id: `metadef-property-${verb}-open`,
      says: `${operation} asks for no token.`,
      kills: [`metadef-property.${verb}.token-required`],
      rules: letsNobodyIn(operation),
    },
  ]),
  ...writes.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-property-${verb}-for-members`,
      says: `${operation} is for everybody who sees the namespace.`,
      kills: [`metadef-property.${verb}.member-refused`],
      rules: letsMembersChangeMetadefs(operation),
    }),
  ),
  ...bodyless.map(
    ([id, operation]): Mutant => ({
      id: `${operation}-takes-a-body`,
      says: `${operation} does what it is for though there is a body.`,
      kills: [id],
      rules: takesBodies(operation),
    }),
  ),
];
