import { testedRequirementIds } from './planned.ts';
import type { Requirement } from './requirement.ts';
import { type RequirementId, requirementOf } from './requirements/index.ts';

/** A named set of requirements. Its id carries a number; a set that changes takes the next one. */
export interface Profile {
  readonly id: ProfileId;
  readonly says: string;
  /** Who it is for. */
  readonly audience: string;
  readonly requirements: readonly RequirementId[];
  /** Fewer judged requirements than this are no verdict: a target that lacks everything conforms to nothing. */
  readonly judgedAtLeast: number;
}

export const profileIds = ['core@0', 'sharing@0', 'import@0', 'stores@0', 'full@0'] as const;
/** Number 0: the sets may still change; from 1 on they are frozen. */
export type ProfileId = (typeof profileIds)[number];

const actors = (r: Requirement) => r.roles ?? ['member'];
const needsOnlyMember = (r: Requirement) => actors(r).every((role) => role === 'member' || role === 'anonymous');
const isImport = (r: Requirement) => (r.needs ?? []).some((need) => need.startsWith('import')) || r.operation === 'getImportInfo';
const isStore = (r: Requirement) => (r.needs ?? []).includes('multi-store');

function select(test: (r: Requirement, id: RequirementId) => boolean): RequirementId[] {
  return testedRequirementIds.filter((id) => test(requirementOf(id), id));
}

export const profiles: readonly Profile[] = [
  {
    id: 'core@0',
    says: 'Images, their data and tags, as one user of one project sees them.',
    audience: 'every deployment; one member credential is enough',
    requirements: select((r) => needsOnlyMember(r) && !isImport(r) && !isStore(r)),
    judgedAtLeast: 70,
  },
  {
    id: 'sharing@0',
    says: 'What other projects and other roles may see and do.',
    audience: 'deployments with more than one project; needs a stranger, a reader and an admin',
    requirements: select((r) => !needsOnlyMember(r)),
    judgedAtLeast: 15,
  },
  {
    id: 'import@0',
    says: 'The interoperable import: staging, glance-direct, web-download.',
    audience: 'deployments that offer import',
    requirements: select((r) => isImport(r) && !isStore(r)),
    judgedAtLeast: 5,
  },
  {
    id: 'stores@0',
    says: 'Several named stores.',
    audience: 'deployments with more than one store',
    requirements: select(isStore),
    judgedAtLeast: 3,
  },
  {
    id: 'full@0',
    says: 'Everything that this suite asks.',
    audience: 'operators before and after an upgrade, vendors',
    requirements: testedRequirementIds,
    judgedAtLeast: 70,
  },
];

/** True when a text from outside is the id of a profile. */
export function isProfileId(id: string): id is ProfileId {
  return (profileIds as readonly string[]).includes(id);
}

export function profileOf(id: ProfileId): Profile {
  return profiles.find((profile) => profile.id === id) as Profile;
}
