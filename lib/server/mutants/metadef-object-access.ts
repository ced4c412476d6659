import { blindToBodies, metadefAccessMutants } from './access-makers.ts';
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
  ...metadefAccessMutants('metadef-object', reads, writes),
  ...blindToBodies(bodyless),
];
