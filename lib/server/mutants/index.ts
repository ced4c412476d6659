import { cacheMutants } from './cache.ts';
import { cacheAccessMutants } from './cache-access.ts';
import { contractMutants } from './contract.ts';
import { contractMoreMutants } from './contract-more.ts';
import { contractPartMutants } from './contract-parts.ts';
import { createMoreMutants } from './create-more.ts';
import { dataSumMutants } from './data-sums.ts';
import { discoveryMutants } from './discovery.ts';
import { diskImageMutants } from './disk-image.ts';
import { diskImageMoreMutants } from './disk-image-more.ts';
import { imageActionMutants } from './image-actions.ts';
import { imageCreateMutants } from './image-create.ts';
import { imageDownloadMutants, imageUploadMutants } from './image-data.ts';
import { imageDeleteMutants } from './image-delete.ts';
import { imageListMutants } from './image-list.ts';
import { imageListFilterMutants } from './image-list-filters.ts';
import { imageShowMutants } from './image-show.ts';
import { imageUpdateMutants } from './image-update.ts';
import { importMutants } from './import.ts';
import { importMoreMutants } from './import-more.ts';
import { importMethodMutants } from './import-more-methods.ts';
import { importTaskMutants } from './import-more-tasks.ts';
import { listFilterMutants } from './list-filters.ts';
import { listPagingMutants } from './list-paging.ts';
import { listRefusalMutants } from './list-refusals.ts';
import { listSeenMutants } from './list-seen.ts';
import { listSortMutants } from './list-sort.ts';
import { listTimeMutants } from './list-times.ts';
import { locationMutants } from './location.ts';
import { memberMutants } from './member.ts';
import { memberAccessMutants } from './member-access.ts';
import { metadefNamespaceAccessMutants } from './metadef-namespace-access.ts';
import { metadefNamespaceContractMutants } from './metadef-namespace-contract.ts';
import { metadefNamespaceCreateMutants } from './metadef-namespace-create.ts';
import { metadefNamespaceDeleteMutants } from './metadef-namespace-delete.ts';
import { metadefNamespaceListMutants } from './metadef-namespace-list.ts';
import { metadefNamespaceShowMutants } from './metadef-namespace-show.ts';
import { metadefNamespaceUpdateMutants } from './metadef-namespace-update.ts';
import { metadefObjectMutants } from './metadef-object.ts';
import { metadefObjectAccessMutants } from './metadef-object-access.ts';
import { metadefObjectDeleteMutants } from './metadef-object-delete.ts';
import { metadefObjectRefusedMutants } from './metadef-object-refused.ts';
import { metadefPropertyMutants } from './metadef-property.ts';
import { metadefPropertyAccessMutants } from './metadef-property-access.ts';
import { metadefPropertyContractMutants } from './metadef-property-contract.ts';
import { metadefPropertyDeleteMutants } from './metadef-property-delete.ts';
import { metadefPropertyRefusedMutants } from './metadef-property-refused.ts';
import { metadefResourceTypeMutants } from './metadef-resource-type.ts';
import { metadefSchemaMutants } from './metadef-schema.ts';
import { metadefTagMutants } from './metadef-tag.ts';
import { metadefTagAccessMutants } from './metadef-tag-access.ts';
import { metadefTagChangeMutants } from './metadef-tag-change.ts';
import { metadefTagDeleteMutants } from './metadef-tag-delete.ts';
import type { Mutant } from './mutant.ts';
import { patchDocumentMutants } from './patch-document.ts';
import { patchEffectMutants } from './patch-effect.ts';
import { patchNameMutants } from './patch-names.ts';
import { patchValueMutants } from './patch-values.ts';
import { protocolMutants } from './protocol.ts';
import { methodMutants } from './protocol-methods.ts';
import { quotaMutants } from './quota.ts';
import { rangeMutants } from './range.ts';
import { roleMutants } from './role.ts';
import { schemaMutants } from './schema.ts';
import { schemaPartMutants } from './schema-parts.ts';
import { sharingMutants } from './sharing.ts';
import { stateMutants } from './state.ts';
import { stateChangeMutants } from './state-changes.ts';
import { stateWalkMutants } from './state-walks.ts';
import { storeMutants } from './store.ts';
import { storeMoreMutants } from './store-more.ts';
import { storeDeleteMutants } from './store-more-delete.ts';
import { tagMutants } from './tag.ts';
import { tagMoreMutants } from './tag-more.ts';
import { taskMutants } from './task.ts';
import { timeMutants } from './times.ts';
import { tokenMutants } from './token.ts';
import { twoNodeMutants } from './two-nodes.ts';
import { uploadMoreMutants } from './upload-more.ts';
import { versionMutants } from './version.ts';

import { visibilityMoreMutants } from './visibility-more.ts';
import { wayMutants } from './ways.ts';
import { webDownloadMutants } from './web-download.ts';

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
  ...importMoreMutants,
  ...importMethodMutants,
  ...importTaskMutants,
  ...storeMutants,
  ...storeMoreMutants,
  ...storeDeleteMutants,
  ...stateMutants,
  ...locationMutants,
  ...stateChangeMutants,
  ...stateWalkMutants,
  ...schemaMutants,
  ...createMoreMutants,
  ...roleMutants,
  ...tagMoreMutants,
  ...uploadMoreMutants,
  ...visibilityMoreMutants,
  ...patchDocumentMutants,
  ...patchEffectMutants,
  ...patchNameMutants,
  ...patchValueMutants,
  ...metadefNamespaceAccessMutants,
  ...metadefNamespaceContractMutants,
  ...metadefNamespaceCreateMutants,
  ...metadefNamespaceDeleteMutants,
  ...metadefNamespaceListMutants,
  ...metadefNamespaceShowMutants,
  ...metadefNamespaceUpdateMutants,
  ...metadefObjectMutants,
  ...metadefObjectAccessMutants,
  ...metadefObjectDeleteMutants,
  ...metadefObjectRefusedMutants,
  ...metadefPropertyMutants,
  ...metadefPropertyAccessMutants,
  ...metadefPropertyContractMutants,
  ...metadefPropertyDeleteMutants,
  ...metadefPropertyRefusedMutants,
  ...metadefResourceTypeMutants,
  ...metadefSchemaMutants,
  ...contractMutants,
  ...contractMoreMutants,
  ...contractPartMutants,
  ...discoveryMutants,
  ...diskImageMutants,
  ...diskImageMoreMutants,
  ...metadefTagMutants,
  ...metadefTagAccessMutants,
  ...metadefTagChangeMutants,
  ...metadefTagDeleteMutants,
  ...protocolMutants,
  ...methodMutants,
  ...schemaPartMutants,
  ...dataSumMutants,
  ...listFilterMutants,
  ...listPagingMutants,
  ...listRefusalMutants,
  ...listSeenMutants,
  ...listSortMutants,
  ...listTimeMutants,
  ...quotaMutants,
  ...rangeMutants,
  ...timeMutants,
  ...tokenMutants,
  ...memberMutants,
  ...memberAccessMutants,
  ...sharingMutants,
  ...taskMutants,
  ...cacheMutants,
  ...cacheAccessMutants,
  ...twoNodeMutants,
  ...wayMutants,
  ...webDownloadMutants,
];
