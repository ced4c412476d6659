import type { Requirement } from '../requirement.ts';
import { cache } from './cache.ts';
import { cacheLegacy } from './cache-legacy.ts';
import { cacheUpkeep } from './cache-upkeep.ts';
import { checksum } from './checksum.ts';
import { consistency } from './consistency.ts';
import { contractOf } from './contract.ts';
import { create } from './create.ts';
import { discovery } from './discovery.ts';
import { diskImage } from './disk-image.ts';
import { headers } from './headers.ts';
import { image } from './image.ts';
import { imageData } from './image-data.ts';
import { imageList } from './image-list.ts';
import { imports } from './import.ts';
import { importMethods } from './import-methods.ts';
import { importMore } from './import-more.ts';
import { listFilters } from './list-filters.ts';
import { listFiltersMore } from './list-filters-more.ts';
import { listLanguage } from './list-language.ts';
import { location } from './location.ts';
import { malformedBodies } from './malformed-bodies.ts';
import { member } from './member.ts';
import { memberChange } from './member-change.ts';
import { metadefHidden } from './metadef-hidden.ts';
import { metadefNamespace } from './metadef-namespace.ts';
import { metadefNamespaceChange } from './metadef-namespace-change.ts';
import { metadefNamespaceList } from './metadef-namespace-list.ts';
import { metadefObject } from './metadef-object.ts';
import { metadefProperty } from './metadef-property.ts';
import { metadefPropertyDelete } from './metadef-property-delete.ts';
import { metadefRefused } from './metadef-refused.ts';
import { metadefResourceType } from './metadef-resource-type.ts';
import { metadefSchema } from './metadef-schema.ts';
import { metadefTag } from './metadef-tag.ts';
import { metadefTagChange } from './metadef-tag-change.ts';
import { metadefToken } from './metadef-token.ts';
import { methods } from './methods.ts';
import { patch } from './patch.ts';
import { patchValues } from './patch-values.ts';
import { quota } from './quota.ts';
import { range } from './range.ts';
import { schema } from './schema.ts';
import { sharing } from './sharing.ts';
import { state } from './state.ts';
import { stateChanges } from './state-changes.ts';
import { stateWalks } from './state-walks.ts';
import { store } from './store.ts';
import { storeDelete } from './store-delete.ts';
import { storeMore } from './store-more.ts';
import { tag } from './tag.ts';
import { task } from './task.ts';
import { times } from './times.ts';
import { token } from './token.ts';
import { version } from './version.ts';
import { visibility } from './visibility.ts';
import { visibilityMore } from './visibility-more.ts';
import { visibilityPublic } from './visibility-public.ts';
import { ways } from './ways.ts';

/** Everything that the suite asks of a deployment, by id. */
export const own = {
  ...version,
  ...image,
  ...visibility,
  ...imageList,
  ...imageData,
  ...tag,
  ...imports,
  ...store,
  ...cache,
  ...cacheLegacy,
  ...cacheUpkeep,
  ...discovery,
  ...diskImage,
  ...location,
  ...member,
  ...memberChange,
  ...schema,
  ...sharing,
  ...storeDelete,
  ...task,
  ...metadefHidden,
  ...metadefNamespace,
  ...metadefNamespaceChange,
  ...metadefNamespaceList,
  ...metadefObject,
  ...metadefProperty,
  ...metadefPropertyDelete,
  ...metadefRefused,
  ...metadefResourceType,
  ...metadefSchema,
  ...metadefTag,
  ...metadefTagChange,
  ...metadefToken,
  ...create,
  ...checksum,
  ...headers,
  ...importMethods,
  ...importMore,
  ...listFilters,
  ...listFiltersMore,
  ...listLanguage,
  ...methods,
  ...patch,
  ...patchValues,
  ...quota,
  ...range,
  ...state,
  ...stateChanges,
  ...stateWalks,
  ...storeMore,
  ...times,
  ...token,
  ...visibilityMore,
  ...visibilityPublic,
  ...consistency,
  ...ways,
  ...malformedBodies,
} as const satisfies Record<string, Requirement>;

/** Every requirement by its id. */
export const requirements = { ...own, ...contractOf(own) };

/** The id of a requirement: a typo does not compile. An id is for ever; it is retired, never used again. */
export type RequirementId = keyof typeof requirements;

export const requirementIds = Object.keys(requirements) as RequirementId[];

/** Requirements that are judged from all exchanges of a run; every other one has tests of its own. */
export function isJudgedFromExchanges(id: RequirementId): boolean {
  return id.startsWith('contract.');
}

/** The requirement of an id, with the optional parts visible. */
export function requirementOf(id: RequirementId): Requirement {
  return requirements[id];
}

/** True when a text from outside is the id of a requirement. */
export function isRequirementId(id: string): id is RequirementId {
  return Object.hasOwn(requirements, id);
}
