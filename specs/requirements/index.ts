import type { Requirement } from '../requirement.ts';
import { contract } from './contract.ts';
import { image } from './image.ts';
import { imageData } from './image-data.ts';
import { imageList } from './image-list.ts';
import { imports } from './import.ts';
import { store } from './store.ts';
import { tag } from './tag.ts';
import { version } from './version.ts';
import { visibility } from './visibility.ts';

/** Everything that the suite asks of a deployment, by id. */
export const requirements = {
  ...version,
  ...image,
  ...visibility,
  ...imageList,
  ...imageData,
  ...tag,
  ...imports,
  ...store,
  ...contract,
} as const satisfies Record<string, Requirement>;

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
