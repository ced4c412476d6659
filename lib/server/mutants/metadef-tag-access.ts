import { blindToBodies, metadefAccessMutants } from './access-makers.ts';
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
  ['metadef-tag.create.body-refused', 'createMetadefTag'],
  ['metadef-tag.show.body-refused', 'showMetadefTag'],
  ['metadef-tag.delete.body-refused', 'deleteMetadefTag'],
] as const;

/** Tags of a namespace: who is let in. */
export const metadefTagAccessMutants: readonly Mutant[] = [
  ...metadefAccessMutants('metadef-tag', reads, writes),
  ...blindToBodies(bodyless),
];
