import { contractMutants } from './contract.ts';
import { imageActionMutants } from './image-actions.ts';
import { imageCreateMutants } from './image-create.ts';
import { imageDownloadMutants, imageUploadMutants } from './image-data.ts';
import { imageDeleteMutants } from './image-delete.ts';
import { imageListMutants } from './image-list.ts';
import { imageListFilterMutants } from './image-list-filters.ts';
import { imageShowMutants } from './image-show.ts';
import { imageUpdateMutants } from './image-update.ts';
import { importMutants } from './import.ts';
import type { Mutant } from './mutant.ts';
import { schemaMutants } from './schema.ts';
import { storeMutants } from './store.ts';
import { tagMutants } from './tag.ts';
import { versionMutants } from './version.ts';

export type { Mutant } from './mutant.ts';

/** Every known way to be wrong: for each requirement there is one at least that breaks it. */
export const mutants: readonly Mutant[] = [
  ...versionMutants,
  ...imageCreateMutants,
  ...imageShowMutants,
  ...imageUpdateMutants,
  ...imageDeleteMutants,
  ...imageListMutants,
  ...imageListFilterMutants,
  ...imageUploadMutants,
  ...imageDownloadMutants,
  ...imageActionMutants,
  ...tagMutants,
  ...importMutants,
  ...storeMutants,
  ...schemaMutants,
  ...contractMutants,
];
