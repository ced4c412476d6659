import { letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

const reads = [
  ['list', 'listMetadefObjects'],
  ['show', 'showMetadefObject'],
] as const;
const writes = [
  ['create', 'createMetadefObject'],
  ['update', 'updateMetadefObject'],
  ['delete', 'deleteMetadefObject'],
  ['delete-all', 'deleteAllMetadefObjects'],
] as const;
const bodyless = [
  ['metadef-object.show.body-refused', 'showMetadefObject'],
  ['metadef-object.delete.body-refused', 'deleteMetadefObject'],
  ['metadef-object.delete-all.malformed-body-refused', 'deleteAllMetadefObjects'],
] as const;

/** Objects of a namespace: who is let in, and with what. */
export const metadefObjectAccessMutants: readonly Mutant[] = [
  ...[...reads, ...writes].flatMap(([verb, operation]): Mutant[] => [
    {
      id: `metadef-object-${verb}-reveals-the-hidden`,
      says: `${operation} lets everybody know of a private namespace.`,
      kills: [`metadef-object.${verb}.hidden-is-not-found`],
      rules: revealsNamespaces(operation),
    },
    {
      id: `metadef-object-${verb}-open`,
      says: `${operation} asks for no token.`,
      kills: [`metadef-object.${verb}.token-required`],
      rules: letsNobodyIn(operation),
    },
  ]),
  ...writes.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-object-${verb}-for-members`,
      says: `${operation} is for everybody who sees the namespace.`,
      kills: [`metadef-object.${verb}.member-refused`],
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
