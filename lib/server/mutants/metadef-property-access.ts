import { blindToBodies, metadefAccessMutants } from './access-makers.ts';
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
  ...metadefAccessMutants('metadef-property', reads, writes),
  ...blindToBodies(bodyless),
];
